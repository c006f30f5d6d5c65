//! The totals of a whole release by pairing, year and kind: made once when the release is built, for the first screens.

mod sums;

use crate::apart::apart;
use crate::parallel;
use format::{Data, Fen, Interval, Kind, Overflow, Period, Problem, Row, SummaryScope, Table, Version, tables};
use ledger::coverage::Fate;
use ledger::{Accounting, Measure};
use std::collections::BTreeMap;
use sums::{OfSet, Sums};

/// Tables whose figures the summary adds up. `national` is not among them: its rows are totals already.
pub(crate) const SUMMED: [&str; 5] = ["funds", "sales", "exchanges", "outputs", "supervision"];

/// What one row of the summary adds up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    table: String,
    /// None in the first version, whose rows of one measure all add.
    scope: Option<SummaryScope>,
    measure: Measure,
    pairing: Option<String>,
    year: Option<u16>,
}

impl Key {
    /// Where the cell stands among the others: tables, figures and kinds in the order in which the format declares
    /// them, which is the order in which people expect to read them.
    fn rank(&self) -> [usize; 5] {
        let table = tables::by_name(&self.table);
        let at = |column: &str| {
            let word = self.measure.word(column);
            let kind = table.and_then(|table| table.column(column)).map(|column| column.kind);
            let Some(Kind::Word(vocabulary)) = kind else { return 0 };
            vocabulary.words.iter().position(|known| word == Some(known)).map_or(0, |at| at + 1)
        };
        let figures = table.map_or(&[][..], |table| table.figures);
        let figure = figures.iter().position(|columns| columns.value == self.measure.figure).unwrap_or_default();
        let table = SUMMED.iter().position(|name| *name == self.table).unwrap_or_default();
        [self.scope.map_or(0, |scope| scope as usize), table, at("level"), figure, at("kind")]
    }
}

/// A sum, and the one published figure that it rests on, if it is one.
#[derive(Clone, Debug)]
struct Cell<'a> {
    sum: Interval,
    only: Option<(Row<'a>, Option<&'a str>)>,
    coarsest: i64,
}

/// `summary.json` in memory.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    cells: Vec<(Key, Cell<'a>)>,
}

impl<'a> Summary<'a> {
    /// Adds up a whole release. A total that does not fit is told with the largest figure that may be in it.
    pub fn of_release(accounting: &Accounting, release: impl IntoIterator<Item = &'a Table>) -> Result<Self, Problem> {
        let mut cells: BTreeMap<Key, Cell<'a>> = BTreeMap::new();
        for table in release.into_iter().filter(|table| SUMMED.contains(&table.schema.name)) {
            let added = match accounting.version {
                Version::One => add_rows(&mut cells, accounting, &table.select(&|_| true)),
                _ => add_scopes(&mut cells, accounting, table),
            };
            added.map_err(|Overflow| too_large(table))?;
        }
        let mut cells: Vec<_> = cells.into_iter().collect();
        cells.sort_by_cached_key(|(key, _)| key.rank());
        Ok(Self { cells })
    }

    /// The summary as a table.
    pub fn to_table(&self) -> Result<Table, Problem> {
        let column = |name: &str| match name {
            "table" => self.texts(|(key, _)| Some(&key.table)),
            "figure" => self.texts(|(key, _)| Some(&key.measure.figure)),
            "pairing" => self.texts(|(key, _)| key.pairing.as_deref()),
            "scope" => self.texts(|(key, _)| key.scope.map(SummaryScope::word)),
            "unit" => self.texts(|(key, _)| Some(&key.measure.unit)),
            "year" => self.ints(|(key, _)| key.year.map(i64::from)),
            "low" => self.ints(|(_, cell)| Some(cell.sum.low)),
            "high" => self.ints(|(_, cell)| cell.sum.high),
            "more_than_low" => self.ints(|(_, cell)| Some(cell.sum.more_than_low.into())),
            "soft" => self.ints(|(_, cell)| Some(cell.sum.soft.into())),
            "coarsest" => self.ints(|(_, cell)| Some(cell.coarsest).filter(|coarsest| *coarsest > 1)),
            "published" => self.ints(|(_, cell)| Some(cell.sum.published.into())),
            "missing" => self.ints(|(_, cell)| Some(cell.sum.missing.into())),
            "row" => self.texts(|(_, cell)| cell.only.map(|(row, _)| row.id())),
            "printed" => self.texts(|(_, cell)| cell.only.and_then(|(_, printed)| printed)),
            "cumulative" => self.ints(|(_, cell)| cell.only.and_then(|(row, _)| row.int("cumulative"))),
            word if Measure::COLUMNS.contains(&word) => self.texts(move |(key, _)| key.measure.word(word)),
            of_the_row => self.texts(move |(_, cell)| cell.only.and_then(|(row, _)| row.text(of_the_row))),
        };
        let columns = tables::SUMMARY.columns.iter().map(|c| (c.name.to_owned(), column(c.name))).collect();
        Table::new(&tables::SUMMARY, self.cells.len(), columns)
    }

    fn texts<'b>(&'b self, value: impl Fn(&'b (Key, Cell<'a>)) -> Option<&'b str>) -> Data {
        Data::texts(self.cells.iter().map(|cell| value(cell).map(Into::into)))
    }

    fn ints(&self, value: impl Fn(&(Key, Cell<'a>)) -> Option<i64>) -> Data {
        Data::Ints(self.cells.iter().map(|cell| value(cell).unwrap_or(Data::NO_INT)).collect())
    }
}

/// The largest figure of a table one of whose totals does not fit 64 bits.
fn too_large(table: &Table) -> Problem {
    let figures = || table.schema.figures.iter().map(|figure| figure.value);
    let values =
        table.iter().flat_map(|row| figures().filter_map(move |column| Some((row.int(column)?, column, row.index))));
    let what = "a total of the table does not fit 64 bits; this is the largest of its figures";
    let mend = "look for an amount that is far too large";
    match values.max_by_key(|(value, ..)| *value) {
        Some((value, column, row)) => {
            let money = table.schema.column(column).is_some_and(|column| column.kind == Kind::Yuan);
            let written = if money { Fen(value).to_string() } else { value.to_string() };
            Problem::rule(table.schema.name, row, column, Some(&written), (what, mend))
        }
        None => Problem::file(table.schema.name, what, mend),
    }
}

/// In the first version each row is added to the cell of its pairing and year. A part whose whole has a number is left out,
/// wherever the whole stands.
fn add_rows<'a>(
    cells: &mut BTreeMap<Key, Cell<'a>>,
    accounting: &Accounting,
    rows: &[Row<'a>],
) -> Result<(), Overflow> {
    for reckoned in accounting.reckon(rows) {
        for (claim, (at, fate)) in reckoned.rows.iter().zip(&reckoned.account.fates).enumerate() {
            let row = rows[*at];
            let counts = match *fate {
                Fate::Counted | Fate::NotPublished | Fate::NotApplicable => true,
                Fate::Contradicts(whole) => whole == claim,
                _ => false,
            };
            let columns = row.figures().find(|(columns, _)| columns.value == reckoned.measure.figure);
            let Some((columns, figure)) = columns.filter(|_| counts) else { continue };
            let key = Key {
                table: row.table.schema.name.to_owned(),
                scope: None,
                measure: reckoned.measure.clone(),
                pairing: row.text("pairing").map(str::to_owned),
                year: row.period("period").and_then(Period::year),
            };
            let cell = cells.entry(key).or_insert(Cell { sum: Interval::EMPTY, only: None, coarsest: 1 });
            let interval = Interval::of(&figure);
            if interval.published > 0 {
                let printed = columns.printed.and_then(|column| row.text(column));
                cell.only = (cell.sum.published == 0).then_some((row, printed));
            }
            cell.sum = cell.sum.plus(interval)?;
        }
    }
    Ok(())
}

/// What the whole release comes to, each pairing, and what of it lies in each year.
fn add_scopes<'a>(
    cells: &mut BTreeMap<Key, Cell<'a>>,
    accounting: &Accounting,
    table: &'a Table,
) -> Result<(), Overflow> {
    let mut put = |scope, pairing: Option<&str>, year, sums: Sums<'a>| {
        for (measure, cell) in sums.cells {
            // Rates alone are no sum.
            if cell.sum != Interval::EMPTY {
                let (table, pairing) = (table.schema.name.to_owned(), pairing.map(str::to_owned));
                cells.insert(Key { table, scope: Some(scope), measure, pairing, year }, cell);
            }
        }
    };
    let of_sets = parallel::map(apart(table, accounting), |rows| OfSet::new(accounting, &rows));
    let mut release = Sums::default();
    for of_set in of_sets {
        let of_set = of_set?;
        release.add_all(of_set.whole)?;
        for (pairing, whole, years) in of_set.pairings {
            put(SummaryScope::Pairing, Some(pairing), None, whole);
            years.into_iter().for_each(|(year, sums)| put(SummaryScope::Year, Some(pairing), year, sums));
        }
    }
    put(SummaryScope::Release, None, None, release);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_whose_rows_may_overlap_is_added_up() {
        let own: Vec<&str> =
            tables::ALL.iter().filter(|table| table.column("cluster").is_some()).map(|table| table.name).collect();
        assert_eq!(own, SUMMED, "tables with the column `cluster`, in the order of `tables::ALL`");
    }
}
