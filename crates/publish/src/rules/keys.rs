//! No two rows of a table have the same key.

use format::{Problem, ProblemKind, Table};
use std::collections::HashMap;

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    let mut first = HashMap::new();
    let Some(ids) = table.column("id") else { return };
    for row in 0..table.rows {
        let Some(id) = ids.text(row) else { continue };
        let at = *first.entry(id).or_insert(row);
        if at != row {
            found.push(Problem::cell(table.schema.name, row, "id", Some(id), ProblemKind::DuplicateKey(at)));
        }
    }
}
