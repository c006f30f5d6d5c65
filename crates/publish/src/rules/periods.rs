//! A figure is counted up to a day that does not lie before its period begins.

use format::{Data, Problem, Table};

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    if table.column("as_of").and_then(Data::first_filled).is_none() {
        return;
    }
    for row in table.iter() {
        let (Some(period), Some(as_of)) = (row.period("period"), row.period("as_of")) else { continue };
        if period.first_day().is_some_and(|start| as_of.last_day() < start) {
            let rule = (format!("lies before the period {period} begins"), "correct as_of or period");
            found.push(Problem::rule(table.schema.name, row.index, "as_of", row.text("as_of"), rule));
        }
    }
}
