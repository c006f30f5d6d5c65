//! Every row that is named exists.

use format::{Data, Kind, Problem, ProblemKind, Table};
use std::collections::{HashMap, HashSet};

pub fn check(table: &Table, tables: &[Table], known: &[Problem], found: &mut Vec<Problem>) {
    // Those keys of each table that is referred to which are named; `None` where they are not all known.
    let mut keys: HashMap<&str, Option<HashSet<&str>>> = HashMap::new();
    for column in table.schema.columns {
        let (Kind::Ref(target) | Kind::Refs(target)) = column.kind else { continue };
        let Some(values @ Data::Codes { words, .. }) = table.column(column.name) else { continue };
        if words.is_empty() {
            continue;
        }
        let keys = keys.entry(target).or_insert_with(|| keys_of(target, &named(table, target), tables, known));
        let Some(keys) = keys else { continue };
        if words.iter().all(|word| keys.contains(&**word)) {
            continue;
        }
        for row in 0..table.rows {
            let named = values.text(row).into_iter().flat_map(|text| each(column.kind, text));
            for value in named.filter(|value| !keys.contains(value)) {
                let kind = ProblemKind::NoSuchRow(target);
                found.push(Problem::cell(table.schema.name, row, column.name, Some(value), kind));
            }
        }
    }
}

/// The keys that a cell names.
fn each(kind: Kind, text: &str) -> Vec<&str> {
    match kind {
        Kind::Refs(_) => text.split(';').collect(),
        _ => vec![text],
    }
}

/// All that a table names of another.
fn named<'a>(table: &'a Table, target: &str) -> HashSet<&'a str> {
    let columns = table.schema.columns.iter().filter(|column| match column.kind {
        Kind::Ref(own) | Kind::Refs(own) => own == target,
        _ => false,
    });
    let texts = columns.filter_map(|column| match table.column(column.name)? {
        Data::Codes { words, .. } => Some((column.kind, words)),
        Data::Ints(_) => None,
    });
    texts.flat_map(|(kind, words)| words.iter().flat_map(move |word| each(kind, word))).collect()
}

/// Of millions of keys few are named, and the others need no place in memory.
fn keys_of<'a>(
    target: &str,
    wanted: &HashSet<&str>,
    tables: &'a [Table],
    known: &[Problem],
) -> Option<HashSet<&'a str>> {
    // A key that could not be read, or a row that could not be told apart.
    let unknown = |p: &Problem| p.table == target && p.row.is_some() && p.column.as_deref().is_none_or(|c| c == "id");
    if known.iter().any(unknown) {
        return None;
    }
    let table = tables.iter().find(|table| table.schema.name == target)?;
    let ids = table.column("id")?;
    Some((0..table.rows).filter_map(|row| ids.text(row)).filter(|id| wanted.contains(id)).collect())
}
