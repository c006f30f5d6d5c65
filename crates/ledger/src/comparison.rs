//! Things side by side: what is published of several pairings, places or indicators, a line for each measure and time. What
//! does not add stands in lines of its own, and each cell says which days it covers, so that unlike ones can be told.

mod covered;
mod line;
#[cfg(test)]
mod tests;
mod thing;

pub use covered::Covered;
pub use line::{Cell, Line, Time};
pub use thing::{By, Thing};

use crate::coverage::Fate;
use crate::{Accounting, Measure, Predicate, Question, Reckoned, Test, matching, sort_rows, time_of};
use format::{Interval, Period, Row, Table};

/// What a table says of things, line by line: by measures in the order of reading, and of each all its figures first where they
/// lie in several years, then its years, the newest first, then what lies in no single year.
pub fn totals(table: &Table, things: &[Thing], accounting: &Accounting) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        for time in times(table, thing) {
            for (measure, cell) in cells(table, thing, time, accounting) {
                let known = lines.iter().position(|line| line.measure == measure && line.time == time);
                let line = known.unwrap_or_else(|| {
                    lines.push(Line { measure, time, cells: vec![None; things.len()] });
                    lines.len() - 1
                });
                lines[line].cells[at] = Some(cell);
            }
        }
    }
    // Parts and rates alone come to nothing, published or not.
    lines.retain(|line| line.cells.iter().flatten().any(|cell| cell.sum != Ok(Interval::EMPTY)));
    // Of a measure of one time alone, all figures are those of that time.
    let count = |measure: &Measure| lines.iter().filter(|line| line.measure == *measure).count();
    let is_repeated = |line: &Line| line.time == Time::All && count(&line.measure) == 2;
    let lines: Vec<Line> = lines.iter().filter(|line| !is_repeated(line)).cloned().collect();
    in_order(lines, table)
}

/// The figures that a table states of things, a line for each unit and stretch of time. Nothing is added up: where there are
/// several of one thing, each stands in a line of its own.
pub fn stated(table: &Table, things: &[Thing], accounting: &Accounting) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        for row in own(table, thing, Time::All).into_iter().map(|row| table.row(row)) {
            if row.text("pairing").is_some() {
                continue;
            }
            for (columns, figure) in row.figures() {
                let measure = Measure::of(&row, columns, accounting.version);
                // Each indicator is a kind of its own; what is beside each other has a unit in common.
                let measure = Measure { words: Default::default(), ..measure };
                let time = Time::Stated(time_of(&row));
                let free = |line: &Line| line.measure == measure && line.time == time && line.cells[at].is_none();
                let line = lines.iter().position(free).unwrap_or_else(|| {
                    lines.push(Line { measure: measure.clone(), time, cells: vec![None; things.len()] });
                    lines.len() - 1
                });
                let (value, rows) = (Interval::of(&figure), vec![row.index]);
                lines[line].cells[at] = Some(Cell {
                    sum: Ok(value),
                    counted: rows.clone(),
                    rows,
                    only: Some(row.index),
                    coarsest: value.coarseness(),
                    inside: false,
                    covers: Covered::of([row].into_iter()),
                });
            }
        }
    }
    in_order(lines, table)
}

/// The rows of a thing in that time.
fn own(table: &Table, thing: &Thing, time: Time) -> Vec<usize> {
    let tests = [thing.test()].into_iter().chain(time.test()).collect();
    matching(&Question { tests, ..Question::default() }, table)
}

/// The times that rows of a thing lie in.
fn times(table: &Table, thing: &Thing) -> Vec<Time> {
    let mut times = Vec::new();
    for row in own(table, thing, Time::All) {
        let time = table.row(row).period("period").and_then(Period::year).map_or(Time::NoYear, Time::Year);
        for time in [Time::All, time] {
            if !times.contains(&time) {
                times.push(time);
            }
        }
    }
    times
}

/// What the rows of a thing in that time come to, by measures.
fn cells(table: &Table, thing: &Thing, time: Time, accounting: &Accounting) -> Vec<(Measure, Cell)> {
    let places = own(table, thing, time);
    let rows: Vec<Row<'_>> = places.iter().map(|row| table.row(*row)).collect();
    let cell = |own: Reckoned| {
        let is_counted =
            |fate: &Fate| matches!(fate, Fate::Counted | Fate::Overlaps | Fate::Contradicts(_) | Fate::SameAs(_));
        let fates = own.rows.iter().zip(&own.account.fates);
        let counted: Vec<usize> = fates.filter(|(_, fate)| is_counted(fate)).map(|(row, _)| *row).collect();
        let cell = Cell {
            sum: own.account.sum,
            covers: Covered::of(counted.iter().map(|row| rows[*row])),
            inside: counted.iter().any(|row| thing.is_inside(&rows[*row])),
            counted: counted.iter().map(|row| places[*row]).collect(),
            rows: own.rows.iter().map(|row| places[*row]).collect(),
            only: own.alone.map(|row| places[row]),
            coarsest: own.coarsest,
        };
        (own.measure, cell)
    };
    accounting.reckon(&rows).into_iter().map(cell).collect()
}

fn in_order(lines: Vec<Line>, table: &Table) -> Vec<Line> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    sort_rows(&mut order, &mut |a, b| {
        let (a, b) = (&lines[a], &lines[b]);
        a.measure.order(&b.measure, table.schema).then(a.time.rank().cmp(&b.time.rank()))
    });
    order.into_iter().map(|at| lines[at].clone()).collect()
}

impl Time {
    /// What the rows of that time pass.
    fn test(self) -> Option<Test> {
        let is = match self {
            Self::All | Self::Stated(_) => return None,
            Self::Year(year) => {
                let day = |day: u32| Some(u32::from(year) * 10_000 + day);
                Predicate::Within(day(101), day(1231))
            }
            Self::NoYear => Predicate::NoYear,
        };
        Some(Test { column: "period".to_owned(), is })
    }

    /// Where it stands among others.
    fn rank(self) -> (u8, u32, u32) {
        match self {
            Self::All => (0, 0, 0),
            Self::Year(year) => (1, u32::MAX - u32::from(year), 0),
            Self::NoYear => (2, 0, 0),
            Self::Stated(None) => (3, 0, 0),
            Self::Stated(Some(period)) => (1, u32::MAX - period.last_day(), u32::MAX - period.first_day().unwrap_or(0)),
        }
    }
}
