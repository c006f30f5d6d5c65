//! No row lies, through others, in itself, or gives way to itself.

use format::{Data, Kind, Problem, ProblemKind, Table};
use std::collections::{HashMap, HashSet};

/// Columns in which a row names the row that it lies in or gives way to.
const UPWARDS: [&str; 4] = ["part_of", "revises", "superseded_by", "parent"];

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    let mut by_id = None;
    let is_filled = |name: &str| table.column(name).and_then(Data::first_filled).is_some();
    for column in table.schema.columns.iter().filter(|column| UPWARDS.contains(&column.name) && is_filled(column.name))
    {
        let by_id = by_id.get_or_insert_with(|| by_id_named(table));
        let ways = Ways { table, column: column.name, by_id };
        for path in ways.circles() {
            let names: Vec<&str> = path.iter().chain(path.first()).map(|row| table.row(*row).id()).collect();
            let value = names.join(" → ");
            found.push(Problem::cell(table.schema.name, path[0], column.name, Some(&value), ProblemKind::Circle));
        }
    }
    for column in table.schema.columns.iter().filter(|column| column.kind == Kind::Ref(table.schema.name)) {
        if UPWARDS.contains(&column.name) {
            continue;
        }
        for row in table.iter().filter(|row| row.text(column.name) == Some(row.id())) {
            let rule = ("the row names itself", format!("empty {}, or name the other row", column.name));
            found.push(Problem::rule(table.schema.name, row.index, column.name, Some(row.id()), rule));
        }
    }
}

/// The rows that others name, by their ids: of millions there are few.
fn by_id_named(table: &Table) -> HashMap<&str, usize> {
    let words = UPWARDS.iter().filter_map(|name| match table.column(name)? {
        Data::Codes { words, .. } => Some(words),
        Data::Ints(_) => None,
    });
    let named: HashSet<&str> = words.flatten().map(AsRef::as_ref).collect();
    table.iter().map(|row| (row.id(), row.index)).filter(|(id, _)| named.contains(id)).collect()
}

struct Ways<'a> {
    table: &'a Table,
    column: &'static str,
    by_id: &'a HashMap<&'a str, usize>,
}

impl Ways<'_> {
    fn next(&self, row: usize) -> Option<usize> {
        self.by_id.get(self.table.row(row).text(self.column)?).copied()
    }

    /// Each circle once, from its first row on. Every row is walked over once.
    fn circles(&self) -> Vec<Vec<usize>> {
        const UNSEEN: usize = usize::MAX;
        let mut walk_of = vec![UNSEEN; self.table.rows];
        let mut circles = Vec::new();
        for start in 0..self.table.rows {
            let mut at = Some(start);
            while let Some(row) = at.filter(|row| walk_of[*row] == UNSEEN) {
                walk_of[row] = start;
                at = self.next(row);
            }
            if let Some(row) = at.filter(|row| walk_of[*row] == start) {
                circles.push(self.round(row));
            }
        }
        circles
    }

    /// The rows of the circle that this row stands on, beginning with the first one of the table.
    fn round(&self, row: usize) -> Vec<usize> {
        let mut path = vec![row];
        let mut at = self.next(row);
        while let Some(next) = at.filter(|next| *next != row) {
            path.push(next);
            at = self.next(next);
        }
        let first = path.iter().enumerate().min_by_key(|(_, row)| **row).map_or(0, |(at, _)| at);
        path.rotate_left(first);
        path
    }
}
