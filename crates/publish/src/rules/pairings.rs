//! A pairing has two sides, and ends no earlier than it begins.

use format::{Problem, ProblemKind, Table, tables::PAIRINGS};

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
}
