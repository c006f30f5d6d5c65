//! What has been published, as the overview and the summary of a release have it: the one place where pages ask for totals.

use crate::tables::{self, AtPlace, Description, SUPERVISION};
use format::{Period, Row, SummaryScope};
use ledger::{Book, Measure, Total, overall, publishing, summed};

/// Totals, one for each measure.
pub type Totals<'a> = Vec<(Measure, Total<'a>)>;

/// The tables of this release of which a page shows what the rows of a pairing come to.
pub fn summed_tables(book: &Book) -> impl Iterator<Item = &'static Description> {
    tables::ALL.into_iter().filter(|of| of.at_place == AtPlace::Totals && book.has(of.schema))
}

/// The totals of a table over the whole release, of the figures of the overview that pass. Asks for `overview`.
pub fn totals<'a>(book: &'a Book, of: &Description, passes: &dyn Fn(&Row<'a>) -> bool) -> Totals<'a> {
    overall(book.table("overview"), of.name(), passes)
}

/// What one pairing has published of a table. Asks for `summary`.
pub fn of_pairing<'a>(book: &'a Book, of: &Description, pairing: &str) -> Totals<'a> {
    summed(book.table("summary"), of.name(), SummaryScope::Pairing, &|row| row.text("pairing") == Some(pairing))
}

/// The pairings for which anything of a table is published; of supervision an act is, with or without numbers. Asks for
/// `summary`.
pub fn pairings<'a>(book: &'a Book, of: &Description) -> Vec<&'a str> {
    let summary = book.table("summary");
    if *of != SUPERVISION {
        return publishing(summary, of.name(), None);
    }
    let acts = summary.iter().filter(|row| row.text("table") == Some(of.name()));
    acts.filter_map(|row| row.text("pairing")).collect()
}

/// Whether a stretch of time is one calendar year.
pub fn is_year(period: Period) -> bool {
    matches!(period, Period::Date(date) if date.month.is_none())
}
