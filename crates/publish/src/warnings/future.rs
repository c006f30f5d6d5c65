//! Times that begin after the release was made.

use format::{Date, Kind, Problem, Row, Table};

pub fn check(table: &Table, created: Date) -> Vec<Problem> {
    let periods: Vec<&str> =
        table.schema.columns.iter().filter(|column| column.kind == Kind::Period).map(|column| column.name).collect();
    table.iter().flat_map(|row| periods.iter().filter_map(move |column| later(&row, column, created))).collect()
}

fn later(row: &Row<'_>, column: &str, created: Date) -> Option<Problem> {
    let end = row.period(column)?.end();
    (end.first_day() > created.last_day()).then(|| {
        let what = format!("lies after the day the release was made, {created}");
        let rule = (what, "correct it, unless it is a plan");
        Problem::rule(row.table.schema.name, row.index, column, row.text(column), rule)
    })
}
