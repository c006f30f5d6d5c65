//! Times that begin after the release was made.

use format::{Data, Date, Kind, Period, Problem, Row, Table};

pub fn check(table: &Table, created: Date) -> Vec<Problem> {
    let mut found = Vec::new();
    for column in table.schema.columns.iter().filter(|column| column.kind == Kind::Period) {
        let Some(Data::Codes { codes, words }) = table.column(column.name) else { continue };
        let is_later: Vec<bool> = words.iter().map(|word| end(word).is_some_and(|end| after(end, created))).collect();
        if is_later.contains(&true) {
            let rows = (0..table.rows).filter(|row| is_later.get(codes[*row] as usize) == Some(&true));
            found.extend(rows.map(|row| later(&table.row(row), column.name, created)));
        }
    }
    found.sort_by_key(|problem| problem.row);
    found
}

fn end(period: &str) -> Option<Date> {
    Period::parse(period).map(Period::end)
}

fn after(end: Date, created: Date) -> bool {
    end.first_day() > created.last_day()
}

fn later(row: &Row<'_>, column: &str, created: Date) -> Problem {
    let what = format!("lies after the day the release was made, {created}");
    let rule = (what, "correct it, unless it is a plan");
    Problem::rule(row.table.schema.name, row.index, column, row.text(column), rule)
}
