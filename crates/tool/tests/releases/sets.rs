//! What the figures of the newest release must come to: sets that reconcile, two sides, contradictions, traps. `sets.md`
//! says it in words; here are the numbers, in yuan unless a unit stands with them.

mod found;
mod reasons;
mod reconciled;
mod shown;
mod totals;

use super::published::newest;
use format::{Interval, Row, Wording};
use ledger::{Measure, Reckoned};

/// So many fen are a yuan.
const FEN: i64 = 100;

/// A row by its table and id, as `sets.md` names it.
fn row(name: &str) -> Row<'static> {
    let (table, id) = name.split_once('/').unwrap();
    newest().row(table, id).unwrap_or_else(|| panic!("no row {name}"))
}

/// The principal number of a row, in yuan or pieces.
fn number(name: &str) -> i64 {
    let row = row(name);
    let columns = row.table.schema.figures[0];
    let value = row.int(columns.value).unwrap_or_else(|| panic!("{name} gives no number"));
    if row.unit(&columns) == Some("yuan") { value / FEN } else { value }
}

/// The words of an interval of fen in yuan; those of counts as they are.
fn words(measure: &Measure, sum: Interval) -> Wording {
    let part = if measure.unit == "yuan" { FEN } else { 1 };
    Interval { low: sum.low / part, high: sum.high.map(|high| high / part), ..sum }.wording()
}

/// A measure without its level: `fiscal not_stated`, `workers to_east person`, `project`, `amount`.
fn name(measure: &Measure) -> String {
    let kind = measure.word("kind");
    let words = ["kind", "stage", "direction", "in_kind"].into_iter().filter_map(|column| measure.word(column));
    let unit = Some(&*measure.unit).filter(|unit| *unit != "yuan" && Some(*unit) != kind);
    let all: Vec<&str> = words.chain(unit).collect();
    if all.is_empty() { measure.figure.clone() } else { all.join(" ") }
}

/// The rows of some pairings that pass.
fn rows_of(table: &str, pairings: &[&str], passes: &dyn Fn(&Row<'_>) -> bool) -> Vec<Row<'static>> {
    let of = |row: &Row<'_>| row.text("pairing").is_some_and(|own| pairings.contains(&own)) && passes(row);
    newest().table(table).iter().filter(|row| of(row)).collect()
}

/// What rows come to, in one measure.
fn reckoned(rows: &[Row<'_>], measure: &str) -> Vec<Reckoned> {
    let all = newest().accounting().reckon(rows);
    all.into_iter().filter(|own| name(&own.measure) == measure).collect()
}

/// What a pairing has in one measure.
fn total(table: &str, pairing: &str, measure: &str) -> Wording {
    let [own] = &reckoned(&rows_of(table, &[pairing], &|_| true), measure)[..] else {
        panic!("{table} of {pairing}: {measure}")
    };
    words(&own.measure, own.account.sum.unwrap())
}
