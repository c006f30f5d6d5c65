//! The totals of a whole release: made once when the release is built, read by the first screens.

use super::Measure;
use super::total::{Basis, Total, add};
use format::{Interval, OverviewScope, Row, SummaryScope, Table};

/// The totals of one table over the rows of the summary that pass, by what adds: of the whole release, or of one pairing.
/// The first version has rows of one scope, which make both.
pub fn summed<'a>(
    summary: &'a Table,
    table: &str,
    scope: SummaryScope,
    passes: &dyn Fn(&Row<'a>) -> bool,
) -> Vec<(Measure, Total<'a>)> {
    let fits = |row: &Row<'a>| row.text("scope").is_none_or(|own| own == scope.word());
    of_rows(summary, table, &|row| fits(row) && passes(row))
}

/// The totals of one table over the whole release, of the rows of the overview that pass.
pub fn overall<'a>(overview: &'a Table, table: &str, passes: &dyn Fn(&Row<'a>) -> bool) -> Vec<(Measure, Total<'a>)> {
    let fits = |row: &Row<'a>| row.text("scope") == Some(OverviewScope::Release.word());
    of_rows(overview, table, &|row| fits(row) && passes(row))
}

fn of_rows<'a>(sums: &'a Table, table: &str, passes: &dyn Fn(&Row<'a>) -> bool) -> Vec<(Measure, Total<'a>)> {
    let mut totals = Vec::new();
    for row in sums.iter().filter(|row| row.text("table") == Some(table) && passes(row)) {
        // Where two sides differ, a sum rests on no single figure, though it counts one.
        let alone = row.text("row").is_some();
        let basis = if alone { Basis::One { row, printed: row.text("printed") } } else { Basis::Many };
        add(&mut totals, &measure(&row), interval(&row), basis, row.int("coarsest").unwrap_or(1));
    }
    totals
}

/// The pairings for which anything of a table, or of one kind of it, is published.
pub fn publishing<'a>(summary: &'a Table, table: &str, kind: Option<&str>) -> Vec<&'a str> {
    let is_of = |row: &Row<'_>| row.text("table") == Some(table) && (kind.is_none() || row.text("kind") == kind);
    let said = |row: &Row<'_>| row.int("published").is_some_and(|published| published > 0);
    let mut pairings: Vec<&str> = Vec::new();
    for row in summary.iter().filter(|row| is_of(row) && said(row)) {
        pairings.extend(row.text("pairing").filter(|pairing| !pairings.contains(pairing)));
    }
    pairings
}

/// What a row of the summary, or of the overview, adds up.
pub fn measure(row: &Row<'_>) -> Measure {
    let own = |column| row.text(column).map(str::to_owned);
    Measure {
        figure: own("figure").unwrap_or_default(),
        words: Measure::COLUMNS.map(own),
        unit: own("unit").unwrap_or_default(),
    }
}

/// The sum that stands in such a row.
pub fn interval(row: &Row<'_>) -> Interval {
    let count = |column| row.int(column).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
    Interval {
        low: row.int("low").unwrap_or_default(),
        high: row.int("high"),
        more_than_low: row.flag("more_than_low"),
        soft: row.flag("soft"),
        published: count("published"),
        missing: count("missing"),
    }
}
