//! What becomes of a figure in each total that it could stand in: what the account of that total says of it, and nothing else.

mod of_table;
mod selection;
mod sides;
mod sums;

pub use selection::{Selection, Whose};

use crate::reconciliation::{self, Line};
use crate::{Accounting, Book, Measure};
use format::{FigureColumns, InTotal, Interval, Row, Table, TableSchema};
use of_table::OfTable;
use sides::Sides;
use sums::Sums;

/// Some tables of a release, made ready once: its pages ask for thousands of figures.
#[derive(Debug)]
pub struct Standings<'a> {
    accounting: Accounting,
    sides: Vec<Sides<'a>>,
    tables: Vec<OfTable<'a>>,
    /// What sources state, held to the figures of these tables; and what comes to it, where its source names no parts.
    lines: Vec<(Line<'a>, Option<Sums<'a>>)>,
}

/// One number of a row.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub columns: &'static FigureColumns,
    pub measure: Measure,
    pub value: Interval,
    /// Every total of that measure that the row could stand in.
    pub parts: Vec<(Selection<'a>, Part<'a>)>,
}

/// What becomes of a figure in a total.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    pub becomes: Becomes,
    /// The figure that it lies inside, gives way to, or contradicts.
    pub other: Option<Row<'a>>,
    /// Others say the same with another number: what stands for them all spans these.
    pub spans: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Becomes {
    /// It is added as it stands.
    Counted,
    /// It gives no number, which makes the total a lower bound.
    NotPublished,
    /// It is not simply added.
    Told(InTotal),
}

impl Becomes {
    /// Whether its number is among those that the total is made of, were it as a bound.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Counted | Self::Told(InTotal::Overlaps | InTotal::Contradicts))
    }
}

/// What a figure is to a total that a source states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// It states the total.
    Whole,
    /// It is a part by its source's word, or else among the figures that the total is held to: what becomes of it there.
    Held(Becomes),
}

impl<'a> Standings<'a> {
    /// Of these tables. Asks for them, `pairings` and `regions`; tables whose figures do not add up are passed over.
    pub fn of(book: &'a Book, schemas: &[&'static TableSchema]) -> Self {
        let accounting = book.accounting();
        let adding = schemas.iter().filter(|schema| schema.column("cluster").is_some());
        let tables: Vec<OfTable<'a>> =
            adding.map(|schema| OfTable::new(book.table(schema.name), &accounting)).collect();
        let known: Vec<&'a Table> = tables.iter().map(|own| own.table).collect();
        let lines = reconciliation::lines_of(book, &known).into_iter().map(|line| {
            let sums = (!line.named).then(|| Sums::of(&accounting, line.rows.clone()));
            (line, sums)
        });
        let lines = lines.collect();
        Self { accounting, sides: Sides::all(book), tables, lines }
    }

    /// How the figures of the release are added.
    pub const fn accounting(&self) -> &Accounting {
        &self.accounting
    }

    /// The numbers of a row; none where figures of its table are not added up.
    pub fn standings(&self, row: &Row<'a>) -> Vec<Standing<'a>> {
        let Some(of) = self.of_table(row) else { return Vec::new() };
        let mut standings = Vec::new();
        for (columns, figure) in row.figures() {
            let (value, measure) = (Interval::of(&figure), Measure::of(row, columns, self.accounting.version));
            if value != Interval::EMPTY || figure.value().is_some() {
                standings.push(Standing { columns, measure, value, parts: Vec::new() });
            }
        }
        let settled = of.settled_with(row);
        let mut alone = None;
        for selection in Selection::all(row, self.sides_of(row)) {
            // A row that simply adds does so whatever stands beside it.
            let sums = match (&settled[..], &mut alone) {
                ([_], known) => known.get_or_insert_with(|| Sums::of(&self.accounting, vec![*row])),
                (rows, _) => {
                    let rows = rows.iter().map(|at| of.table.row(*at)).filter(|row| selection.holds(row, self));
                    &mut Sums::of(&self.accounting, rows.collect())
                }
            };
            for standing in &mut standings {
                standing.parts.extend(sums.part(row, standing.columns).map(|part| (selection, part)));
            }
        }
        standings
    }

    fn of_table(&self, row: &Row<'_>) -> Option<&OfTable<'a>> {
        self.tables.iter().find(|own| own.table.schema.name == row.table.schema.name)
    }

    fn sides_of(&self, row: &Row<'_>) -> Option<&Sides<'a>> {
        row.text("pairing").and_then(|pairing| Sides::find(&self.sides, pairing))
    }

    /// The other measures of which anything is published for the pairing of a row, in the order of reading.
    pub fn other_measures(&self, row: &Row<'a>) -> Vec<Measure> {
        let Some((of, pairing)) = self.of_table(row).zip(row.text("pairing")) else { return Vec::new() };
        let version = self.accounting.version;
        let own: Vec<Measure> = row.figures().map(|(columns, _)| Measure::of(row, columns, version)).collect();
        let all = of.measures(pairing, &self.accounting);
        all.iter().filter(|measure| !own.contains(measure)).cloned().collect()
    }

    /// The pairings of another level that hold that of a row, both sides, and have published figures in its table.
    pub fn around(&self, row: &Row<'a>) -> Vec<&'a str> {
        let (Some(of), Some(own)) = (self.of_table(row), self.sides_of(row)) else { return Vec::new() };
        let publishes = |pairing: &&str| !of.measures(pairing, &self.accounting).is_empty();
        own.around.iter().copied().filter(publishes).collect()
    }

    /// The totals of sources that a row states, or is held to.
    pub fn stated(&self, row: &Row<'a>) -> Vec<(&Line<'a>, Stated)> {
        let is_own = |other: &Row<'_>| other.index == row.index && other.table.schema.name == row.table.schema.name;
        let mut stated = Vec::new();
        for (line, sums) in &self.lines {
            if line.whole.as_ref().is_some_and(is_own) {
                stated.push((line, Stated::Whole));
            } else if line.rows.iter().any(is_own) {
                // Parts that a source names are added as they stand.
                let becomes = match sums {
                    None => Some(Becomes::Counted),
                    Some(sums) => sums.part(row, line.columns).map(|part| part.becomes),
                };
                stated.extend(becomes.map(|becomes| (line, Stated::Held(becomes))));
            }
        }
        stated
    }
}
