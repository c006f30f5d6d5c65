//! The totals of a whole release: made once when the release is built, read by the first screens.

use super::Measure;
use super::total::{Basis, Total, add};
use format::{Interval, Overflow, Row, SummaryScope, Table};

/// Cells of one measure whose pairings may have money in common.
struct Shared<'a> {
    cluster: i64,
    measure: Measure,
    sum: Result<Interval, Overflow>,
    basis: Basis<'a>,
}

/// The totals of one table over the rows of the summary that pass, by what adds: of the whole release, or of pairings. The
/// first version has rows of one scope, which make both.
pub fn summed<'a>(
    summary: &'a Table,
    table: &str,
    scope: SummaryScope,
    passes: &dyn Fn(&Row<'a>) -> bool,
) -> Vec<(Measure, Total<'a>)> {
    let mut totals = Vec::new();
    let mut shared: Vec<Shared<'a>> = Vec::new();
    for row in summary.iter() {
        let fits = row.text("scope").is_none_or(|own| own == scope.word());
        if row.text("table") != Some(table) || !fits || !passes(&row) {
            continue;
        }
        let (measure, interval) = (measure(&row), interval(&row));
        let basis = Basis::One { row, printed: row.text("printed") };
        let Some(cluster) = row.int("cluster") else {
            add(&mut totals, &measure, interval, basis);
            continue;
        };
        // Its place among the totals is that of its first cell.
        add(&mut totals, &measure, Interval::EMPTY, Basis::Nothing);
        match shared.iter_mut().find(|own| own.cluster == cluster) {
            Some(own) => {
                own.sum = own.sum.and_then(|sum| sum.beside(interval));
                own.basis = Basis::Many;
            }
            None => shared.push(Shared { cluster, measure, sum: Ok(interval), basis }),
        }
    }
    for Shared { measure, sum, basis, .. } in shared {
        match sum {
            Ok(sum) => add(&mut totals, &measure, sum, basis),
            Err(Overflow) => {
                totals.iter_mut().filter(|(own, _)| *own == measure).for_each(|(_, sum)| *sum = Err(Overflow))
            }
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
