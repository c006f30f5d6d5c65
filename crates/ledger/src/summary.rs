//! The totals of a whole release: made once when the release is built, read by the first screens.

use super::Measure;
use super::total::{Basis, Total, add};
use format::{Interval, Row, SummaryScope, Table};

/// The totals of one table over the rows of the summary that pass, by what adds: of the whole release, or of one pairing.
/// The first version has rows of one scope, which make both.
pub fn summed<'a>(
    summary: &'a Table,
    table: &str,
    scope: SummaryScope,
    passes: &dyn Fn(&Row<'a>) -> bool,
) -> Vec<(Measure, Total<'a>)> {
    let mut totals = Vec::new();
    for row in summary.iter() {
        let fits = row.text("scope").is_none_or(|own| own == scope.word());
        if row.text("table") == Some(table) && fits && passes(&row) {
            add(&mut totals, &measure(&row), interval(&row), Basis::One { row, printed: row.text("printed") });
        }
    }
    totals
}

fn measure(row: &Row<'_>) -> Measure {
    let own = |column| row.text(column).map(str::to_owned);
    Measure {
        figure: own("figure").unwrap_or_default(),
        words: Measure::COLUMNS.map(own),
        unit: own("unit").unwrap_or_default(),
    }
}

fn interval(row: &Row<'_>) -> Interval {
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
