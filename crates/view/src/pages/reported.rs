//! What pairings have published, as the summary of a release has it: the one place where pages ask for totals.

use super::pictures::by_year;
use crate::tables::{self, AtPlace, Description, SUPERVISION};
use format::{Date, Interval, Period, Row, Stage, SummaryScope};
use ledger::{Book, Measure, Sum, Total, summed};

/// Totals, one for each measure.
pub type Totals<'a> = Vec<(Measure, Total<'a>)>;

/// The tables of this release of which a page shows what the rows of a pairing come to.
pub fn summed_tables(book: &Book) -> impl Iterator<Item = &'static Description> {
    tables::ALL.into_iter().filter(|of| of.at_place == AtPlace::Totals && book.has(of.schema))
}

/// The totals of a table over all pairings, of the figures of the summary that pass. Asks for `summary`.
pub fn totals<'a>(book: &'a Book, of: &Description, passes: &dyn Fn(&Row<'a>) -> bool) -> Totals<'a> {
    summed(book.table("summary"), of.name(), SummaryScope::Release, passes)
}

/// What one pairing has published of a table. Asks for `summary`.
pub fn of_pairing<'a>(book: &'a Book, of: &Description, pairing: &str) -> Totals<'a> {
    summed(book.table("summary"), of.name(), SummaryScope::Pairing, &|row| row.text("pairing") == Some(pairing))
}

/// What a pairing may have published: anything of a table, or one kind of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub of: &'static Description,
    pub kind: Option<String>,
}

impl Matter {
    /// Anything of a table.
    pub const fn any(of: &'static Description) -> Self {
        Self { of, kind: None }
    }

    fn is_of(&self, row: &Row<'_>) -> bool {
        row.text("table") == Some(self.of.name()) && (self.kind.is_none() || row.text("kind") == self.kind.as_deref())
    }

    /// The pairings for which anything of it is published; of supervision an act is, with or without numbers. Asks for
    /// `summary`.
    pub fn published<'a>(&self, book: &'a Book) -> Vec<&'a str> {
        let acts = *self.of == SUPERVISION;
        let said = |row: &Row<'_>| acts || row.int("published").is_some_and(|published| published > 0);
        let mut pairings: Vec<&str> = Vec::new();
        for row in book.table("summary").iter().filter(|row| self.is_of(row) && said(row)) {
            pairings.extend(row.text("pairing").filter(|pairing| !pairings.contains(pairing)));
        }
        pairings
    }

    /// The newest figure that is stated of one of these pairings themselves: what was planned, signed or agreed is none.
    /// Asks for `summary`.
    pub fn newest<'a>(&self, book: &'a Book, pairings: &[&str]) -> Option<Stated<'a>> {
        const AHEAD: [Stage; 3] = [Stage::Planned, Stage::Signed, Stage::Agreed];
        let ahead = |row: &Row<'_>| AHEAD.iter().any(|stage| row.text("stage") == Some(stage.word()));
        let own = |row: &Row<'_>| row.text("pairing").is_some_and(|own| pairings.contains(&own));
        // One figure stands behind it, were it said by both sides; a sum is not stated anywhere.
        let is_one =
            |row: &Row<'_>| row.int("published") == Some(1) && (row.text("row").is_some() || row.int("year").is_some());
        let stated = |row: &Row<'_>| by_year(row) && self.is_of(row) && own(row) && !ahead(row) && is_one(row);
        let amount = |row: &Row<'_>| row.text("figure") == Some("amount");
        let end = |row: &Row<'_>| coverage(row).or_else(|| year(row)).map(Period::last_day);
        let mut newest: Option<Row<'a>> = None;
        for row in book.table("summary").iter().filter(|row| stated(row) && amount(row)) {
            if newest.is_none_or(|known| end(&row) > end(&known)) {
                newest = Some(row);
            }
        }
        Stated::of(book, newest?)
    }
}

/// A figure that its source states of a pairing.
#[derive(Clone, Debug)]
pub struct Stated<'a> {
    pub measure: Measure,
    pub interval: Interval,
    /// What it covers; `None` where that is not stated. The year alone where several say the figure.
    pub coverage: Option<Period>,
    /// Whether it is known to cover one whole year.
    pub is_year: bool,
    pub pairing: &'a str,
}

impl<'a> Stated<'a> {
    fn of(book: &'a Book, row: Row<'a>) -> Option<Self> {
        let mut sums =
            summed(book.table("summary"), row.text("table")?, SummaryScope::Year, &|own| own.index == row.index);
        let (measure, sum) = sums.pop()?;
        let Sum { interval, .. } = sum.ok()?;
        // Rows without a number take nothing from the figure of another.
        let interval = Interval { missing: 0, ..interval };
        let known = coverage(&row);
        Some(Self {
            measure,
            interval,
            coverage: known.or_else(|| year(&row)),
            is_year: known.is_some_and(is_year),
            pairing: row.text("pairing")?,
        })
    }
}

/// The one year that a row of the summary lies in.
fn year(row: &Row<'_>) -> Option<Period> {
    let year = u16::try_from(row.int("year")?).ok()?;
    Some(Period::Date(Date { year, month: None, day: None }))
}

/// What a figure covers: its period, up to the day until which it was counted.
pub fn coverage(row: &Row<'_>) -> Option<Period> {
    let period = row.period("period")?;
    let start = match period {
        Period::Date(date) => Some(date),
        Period::Interval { start, .. } => start,
    };
    let cut = row.period("as_of").filter(|as_of| as_of.last_day() < period.last_day());
    Some(cut.map_or(period, |as_of| Period::Interval { start, end: as_of.end() }))
}

/// Whether a stretch of time is one calendar year.
pub fn is_year(period: Period) -> bool {
    matches!(period, Period::Date(date) if date.month.is_none())
}
