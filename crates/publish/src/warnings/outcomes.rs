//! More problems put right than were found, or more money concerned than was looked at: two periods, perhaps, or two numbers
//! that were exchanged.

use format::{Fen, Kind, Problem, Row, Table};

/// Numbers that are a part of what the second is a number of.
const PARTS: [(&str, &str); 2] = [("rectified", "findings"), ("concerned_amount", "inspected_amount")];

pub fn check(table: &Table) -> Vec<Problem> {
    let has = |column: &str| table.schema.column(column).is_some();
    let own = || PARTS.iter().filter(|(part, whole)| has(part) && has(whole));
    table.iter().flat_map(|row| own().filter_map(move |(part, whole)| more(&row, part, whole))).collect()
}

fn more(row: &Row<'_>, part: &str, whole: &str) -> Option<Problem> {
    let (own, other) = (row.int(part)?, row.int(whole)?);
    let money = row.table.schema.column(part).is_some_and(|column| column.kind == Kind::Yuan);
    let written = |value: i64| if money { Fen(value).to_string() } else { value.to_string() };
    (own > other).then(|| {
        let rule = (format!("more than {whole}, {}", written(other)), "look both up in the source");
        Problem::rule(row.table.schema.name, row.index, part, Some(&written(own)), rule)
    })
}
