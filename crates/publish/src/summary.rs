//! The totals of a whole release by pairing, year and kind: made once when the release is built, for the first screens.

use format::{Data, Interval, Kind, Overflow, Period, Problem, Row, Table, tables};
use ledger::{Counted, Measure, counted};
use std::collections::BTreeMap;

/// Tables whose figures the summary adds up. `national` is not among them: its rows are totals already.
pub(crate) const SUMMED: [&str; 5] = ["funds", "sales", "exchanges", "outputs", "supervision"];

/// What one row of the summary adds up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    table: String,
    measure: Measure,
    pairing: Option<String>,
    year: Option<u16>,
}

impl Key {
    /// Where the cell stands among the others: tables, figures and kinds in the order in which the format declares
    /// them, which is the order in which people expect to read them.
    fn rank(&self) -> [usize; 3] {
        let table = tables::by_name(&self.table);
        let at = |column: &str, word: &Option<String>| {
            let kind = table.and_then(|table| table.column(column)).map(|column| column.kind);
            let Some(Kind::Word(vocabulary)) = kind else { return 0 };
            vocabulary.words.iter().position(|known| word.as_deref() == Some(known)).map_or(0, |at| at + 1)
        };
        let figures = table.map_or(&[][..], |table| table.figures);
        let figure = figures.iter().position(|columns| columns.value == self.measure.figure).unwrap_or_default();
        let table = SUMMED.iter().position(|name| *name == self.table).unwrap_or_default();
        [table, figure, at("kind", &self.measure.kind)]
    }
}

/// A sum, and the one published figure that it rests on, if it is one.
#[derive(Clone, Debug)]
struct Cell<'a> {
    sum: Interval,
    only: Option<(Row<'a>, Option<&'a str>)>,
}

/// `summary.json` in memory.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    cells: Vec<(Key, Cell<'a>)>,
}

impl<'a> Summary<'a> {
    /// Adds up a whole release. A part whose whole has a number is left out, wherever the whole stands.
    pub fn of_release(release: impl IntoIterator<Item = &'a Table>) -> Result<Self, Overflow> {
        let mut cells: BTreeMap<Key, Cell<'a>> = BTreeMap::new();
        for table in release.into_iter().filter(|table| SUMMED.contains(&table.schema.name)) {
            for Counted { row, measure, interval, printed } in counted(&table.select(&|_| true)) {
                let key = Key {
                    table: table.schema.name.to_owned(),
                    measure,
                    pairing: row.text("pairing").map(str::to_owned),
                    year: row.period("period").and_then(Period::year),
                };
                let cell = cells.entry(key).or_insert(Cell { sum: Interval::EMPTY, only: None });
                if interval.published > 0 {
                    cell.only = (cell.sum.published == 0).then_some((row, printed));
                }
                cell.sum = cell.sum.plus(interval)?;
            }
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
            "kind" => self.texts(|(key, _)| key.measure.kind.as_deref()),
            "stage" => self.texts(|(key, _)| key.measure.stage.as_deref()),
            "unit" => self.texts(|(key, _)| Some(&key.measure.unit)),
            "year" => self.ints(|(key, _)| key.year.map(i64::from)),
            "low" => self.ints(|(_, cell)| Some(cell.sum.low)),
            "high" => self.ints(|(_, cell)| cell.sum.high),
            "more_than_low" => self.ints(|(_, cell)| Some(cell.sum.more_than_low.into())),
            "soft" => self.ints(|(_, cell)| Some(cell.sum.soft.into())),
            "published" => self.ints(|(_, cell)| Some(cell.sum.published.into())),
            "missing" => self.ints(|(_, cell)| Some(cell.sum.missing.into())),
            "row" => self.texts(|(_, cell)| cell.only.map(|(row, _)| row.id())),
            "printed" => self.texts(|(_, cell)| cell.only.and_then(|(_, printed)| printed)),
            "cumulative" => self.ints(|(_, cell)| cell.only.and_then(|(row, _)| row.int("cumulative"))),
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
