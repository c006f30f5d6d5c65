//! A pairing has two sides, ends no earlier than it begins, and has one key.

use format::{Problem, ProblemKind, Row, Table, tables::PAIRINGS};
use std::collections::HashMap;

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    if table.schema.name != PAIRINGS.name {
        return;
    }
    for row in table.iter() {
        let mut refuse = |column: &str, kind| {
            found.push(Problem::cell(PAIRINGS.name, row.index, column, row.text(column), kind));
        };
        if row.text("supporter") == row.text("recipient") {
            let mend = "correct the side that is wrong";
            refuse("recipient", ProblemKind::rule("the supporter is its own recipient", mend));
        }
        if let (Some(since), Some(until)) = (row.period("since"), row.period("until"))
            && since.first_day().is_some_and(|since| until.last_day() < since)
        {
            refuse("until", ProblemKind::rule(format!("lies before since, {since}"), "correct since or until"));
        }
        if row.text("until_source").is_some() && row.text("until").is_none() {
            refuse("until_source", ProblemKind::NoValue("until"));
        }
        if row.text("until_locator").is_some() && row.text("until_source").is_none() {
            refuse("until_locator", ProblemKind::NoValue("until_source"));
        }
    }
    twice(table, found);
}

/// A pairing under two keys: each figure that is told of both would count twice.
fn twice(table: &Table, found: &mut Vec<Problem>) {
    let mut of_sides: HashMap<(Option<&str>, Option<&str>), Vec<Row<'_>>> = HashMap::new();
    for row in table.iter().filter(|row| row.text("superseded_by").is_none()) {
        let earlier = of_sides.entry((row.text("supporter"), row.text("recipient"))).or_default();
        if let Some(other) = earlier.iter().find(|other| is_same(&row, other)) {
            let what = format!("the same two sides at the same time as {} (row {})", other.id(), other.index + 1);
            let mend = "keep one key and name it in every table, or say in until or superseded_by where one ends";
            found.push(Problem::rule(PAIRINGS.name, row.index, "id", Some(row.id()), (what, mend)));
        }
        earlier.push(row);
    }
}

/// Whether two pairings of the same sides cannot be told apart: by their programmes, or by their times.
fn is_same(a: &Row<'_>, b: &Row<'_>) -> bool {
    let named_apart = a.text("programme").zip(b.text("programme")).is_some_and(|(a, b)| a != b);
    // One may end in the month in which the other begins.
    let ends_before = |a: &Row<'_>, b: &Row<'_>| {
        let day = |row: &Row<'_>, column| row.period(column).and_then(format::Period::first_day);
        day(a, "until").zip(day(b, "since")).is_some_and(|(until, since)| until <= since)
    };
    a.id() != b.id() && !named_apart && !ends_before(a, b) && !ends_before(b, a)
}
