//! What some rows come to by measure. Rows of no cluster simply add in whatever selection they stand; the others are settled for
//! each selection anew.

use super::Cell;
use format::{Interval, Overflow, Period, Row, Version};
use ledger::{Accounting, Measure, Reckoned};
use std::collections::BTreeMap;

/// A cell for each measure.
#[derive(Clone, Default)]
pub struct Sums<'a> {
    pub cells: Vec<(Measure, Cell<'a>)>,
}

/// By the one year that the rows lie in, if they lie in one.
pub type OfYears<'a> = BTreeMap<Option<u16>, Sums<'a>>;

/// What a set of pairings that may share money comes to, each of them, and each of its years.
pub struct OfSet<'a> {
    pub whole: Sums<'a>,
    pub pairings: Vec<(&'a str, Sums<'a>, OfYears<'a>)>,
}

/// The rows of one pairing, or those that name none.
#[derive(Default)]
struct OfPairing<'a> {
    /// The sums of the rows that simply add.
    plain: OfYears<'a>,
    settled: Vec<(Option<u16>, Row<'a>)>,
}

impl<'a> OfSet<'a> {
    pub fn new(accounting: &Accounting, rows: &[Row<'a>]) -> Result<Self, Overflow> {
        let mut of_pairing: BTreeMap<Option<&'a str>, OfPairing<'a>> = BTreeMap::new();
        let words = rows.first().map(|row| Measure::columns(row.table.schema, accounting.version)).unwrap_or_default();
        for row in rows {
            let own = of_pairing.entry(row.text("pairing")).or_default();
            let year = row.period("period").and_then(Period::year);
            if row.int("cluster").is_some() {
                own.settled.push((year, *row));
            } else {
                own.plain.entry(year).or_default().add_row(row, accounting.version, &words)?;
            }
        }
        let reckon = |sums: &mut Sums<'a>, rows: Vec<Row<'a>>| sums.add_reckoned(&accounting.reckon(&rows), &rows);
        let mut set = Self { whole: Sums::default(), pairings: Vec::new() };
        let mut settled = Vec::new();
        for (pairing, OfPairing { plain, settled: own }) in of_pairing {
            let mut whole = Sums::default();
            plain.values().try_for_each(|sums| whole.add_all(sums.clone()))?;
            set.whole.add_all(whole.clone())?;
            let rows: Vec<Row<'a>> = own.iter().map(|(_, row)| *row).collect();
            settled.extend_from_slice(&rows);
            let Some(pairing) = pairing else { continue };
            reckon(&mut whole, rows)?;
            let mut years = plain;
            let mut of_year: BTreeMap<Option<u16>, Vec<Row<'a>>> = BTreeMap::new();
            own.into_iter().for_each(|(year, row)| of_year.entry(year).or_default().push(row));
            for (year, rows) in of_year {
                reckon(years.entry(year).or_default(), rows)?;
            }
            set.pairings.push((pairing, whole, years));
        }
        settled.sort_by_key(|row| row.index);
        reckon(&mut set.whole, settled)?;
        Ok(set)
    }
}

impl<'a> Sums<'a> {
    /// Adds the figures of a row that simply adds; `words` are the [`Measure::columns`] of its table.
    fn add_row(&mut self, row: &Row<'a>, version: Version, words: &[Option<&str>; 5]) -> Result<(), Overflow> {
        for (columns, figure) in row.figures() {
            let sum = Interval::of(&figure);
            let only = (sum.published == 1).then(|| (*row, columns.printed.and_then(|column| row.text(column))));
            let cell = Cell { sum, only, coarsest: sum.coarseness() };
            match self.cells.iter_mut().rfind(|(own, _)| own.is_of(row, columns, words)) {
                Some((_, own)) => own.add(cell)?,
                None => self.cells.push((Measure::of(row, columns, version), cell)),
            }
        }
        Ok(())
    }

    /// Adds what these rows come to.
    fn add_reckoned(&mut self, sums: &[Reckoned], rows: &[Row<'a>]) -> Result<(), Overflow> {
        sums.iter().try_for_each(|own| {
            let only = own.alone.map(|at| {
                let row = rows[at];
                let columns = row.table.schema.figures.iter().find(|columns| columns.value == own.measure.figure);
                (row, columns.and_then(|columns| columns.printed).and_then(|column| row.text(column)))
            });
            self.add(own.measure.clone(), Cell { sum: own.account.sum?, only, coarsest: own.coarsest })
        })
    }

    pub fn add_all(&mut self, other: Self) -> Result<(), Overflow> {
        other.cells.into_iter().try_for_each(|(measure, cell)| self.add(measure, cell))
    }

    fn add(&mut self, measure: Measure, cell: Cell<'a>) -> Result<(), Overflow> {
        if let Some((_, own)) = self.cells.iter_mut().rfind(|(own, _)| *own == measure) {
            return own.add(cell);
        }
        self.cells.push((measure, cell));
        Ok(())
    }
}

impl Cell<'_> {
    fn add(&mut self, other: Self) -> Result<(), Overflow> {
        self.sum = self.sum.plus(other.sum)?;
        // The words of a row stand for a sum that rests on it alone.
        self.only = if self.sum.published == 1 { self.only.or(other.only) } else { None };
        self.coarsest = self.coarsest.max(other.coarsest);
        Ok(())
    }
}
