//! The first line of a CSV file: which columns there are. Their order is free.

use crate::visible::{described, is_invisible};
use format::{Column, Problem, ProblemKind, TableSchema, Version};

/// A column of the file that the table knows.
pub struct Field {
    pub name: String,
    /// Its place among the physical columns of the table.
    pub index: usize,
    pub column: &'static Column,
    pub translation: bool,
    /// The version that it came with, where the release is older.
    pub newer: Option<Version>,
}

/// The columns of the file, `None` for those that the table does not know; and what is wrong with them. What is wrong
/// with a newer column is told where a row fills it.
pub fn read(
    schema: &'static TableSchema,
    version: Version,
    record: &csv::StringRecord,
) -> (Vec<Option<Field>>, Vec<Problem>) {
    if let Some(problem) = separator(schema, record) {
        return (Vec::new(), vec![problem]);
    }
    // In the order of the columns in memory.
    let known: Vec<(String, &'static Column, bool)> = schema.physical().collect();
    let mut problems = Vec::new();
    let mut seen = vec![false; known.len()];
    let mut fields = Vec::new();
    problems.extend(unnamed(schema, record));
    for name in record {
        let plain: String = name.chars().filter(|c| !is_invisible(*c)).collect();
        let trimmed = plain.trim();
        if trimmed.is_empty() {
            fields.push(None);
            continue;
        }
        if let Some(what) = surplus(name, trimmed) {
            let kind = ProblemKind::rule(what, format!("name the column {trimmed}"));
            problems.push(Problem::column(schema.name, name, kind));
        }
        let index = known.iter().position(|(known, ..)| known == trimmed);
        let kind = match index {
            None => Some(ProblemKind::UnknownColumn),
            Some(index) if known[index].1.derived => Some(ProblemKind::Derived),
            Some(index) if seen[index] => Some(ProblemKind::DuplicateColumn),
            Some(_) => None,
        };
        let found = index.filter(|_| kind.is_none());
        problems.extend(kind.map(|kind| Problem::column(schema.name, trimmed, kind)));
        fields.push(found.map(|index| {
            seen[index] = true;
            let (name, column, translation) = &known[index];
            let newer = Some(column.since).filter(|since| *since > version);
            Field { name: name.clone(), index, column, translation: *translation, newer }
        }));
    }
    let has = |name: &String| known.iter().zip(&seen).any(|((own, ..), seen)| own == name && *seen);
    let missing = schema.in_csv(version).map(|(name, ..)| name).filter(|name| !has(name));
    problems.extend(missing.map(|name| Problem::column(schema.name, &name, ProblemKind::MissingColumn)));
    (fields, problems)
}

/// What a name has that it should not have.
fn surplus(name: &str, trimmed: &str) -> Option<String> {
    if let Some(c) = name.chars().find(|c| is_invisible(*c)) {
        return Some(format!("an invisible character ({}) in the name of a column", described(c)));
    }
    (trimmed != name).then(|| "blanks around the name of a column".to_owned())
}

/// The columns without a name, by their number: spreadsheets leave such at the right edge.
fn unnamed(schema: &TableSchema, record: &csv::StringRecord) -> Option<Problem> {
    let empty = |name: &str| name.chars().all(|c| c.is_whitespace() || is_invisible(c));
    let numbers: Vec<String> =
        record.iter().enumerate().filter(|(_, name)| empty(name)).map(|(at, _)| (at + 1).to_string()).collect();
    let what = match numbers.as_slice() {
        [] => return None,
        [one] => format!("column {one} has no name"),
        several => format!("columns {} have no name", several.join(", ")),
    };
    Some(Problem::file(schema.name, what, "delete it with all its cells, or name it"))
}

/// A whole head in one cell: the file parts its columns with something else than a comma.
fn separator(schema: &TableSchema, record: &csv::StringRecord) -> Option<Problem> {
    let head = record.get(0).filter(|_| record.len() == 1)?;
    let name = match head.chars().find(|c| matches!(c, ';' | '\t' | '|' | '\u{ff0c}'))? {
        '\t' => "tabs",
        ';' => "semicolons",
        '|' => "vertical bars",
        _ => "Chinese commas",
    };
    let mend = "save it as \"CSV UTF-8 (comma delimited)\"";
    Some(Problem::file(schema.name, format!("its columns are parted by {name}, not by commas"), mend))
}
