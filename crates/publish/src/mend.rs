//! What to do about a problem, in one sentence.

mod number;
mod time;

use format::{Id, Problem, ProblemKind, RegionCode, Version, tables};

/// What to do about a problem.
pub fn mend(problem: &Problem) -> String {
    let column = problem.column.as_deref().unwrap_or_default();
    let value = problem.value.as_deref().unwrap_or_default();
    match &problem.kind {
        ProblemKind::MissingColumn => format!("add the column {column}; its cells may be empty if it is optional"),
        ProblemKind::UnknownColumn => unknown_column(&problem.table, column),
        ProblemKind::DuplicateColumn => "keep one of the two columns".to_owned(),
        ProblemKind::ColumnLength(..) | ProblemKind::WrongType | ProblemKind::NoSuchCode(_) => {
            "make the file again with `shanhai build`".to_owned()
        }
        ProblemKind::RowLength(found, columns) if found > columns => {
            "put quotation marks around a cell that has a comma in it, or delete the cells too many".to_owned()
        }
        ProblemKind::RowLength(..) => "add the missing cells, empty if need be".to_owned(),
        ProblemKind::Empty => format!("fill in {column}"),
        ProblemKind::NotAKey => key(value),
        ProblemKind::NotKeys => "write keys parted by semicolons, without blanks: 610830;610831".to_owned(),
        ProblemKind::NotARegionCode => region_code(value),
        ProblemKind::NotAPeriod => time::mend(column, value),
        ProblemKind::NotAnAmount => number::mend_amount(value),
        ProblemKind::NotACount => number::mend_count(value),
        ProblemKind::NotAFlag => flag(value),
        ProblemKind::NotAUrl => "write the whole address, beginning with https:// or http://".to_owned(),
        ProblemKind::NotAWord(words, version) => word(value, &words.of(*version).collect::<Vec<_>>()),
        ProblemKind::Newer(since, version) => {
            format!("the release is of format {version}; set \"format\": {since} in release.json")
        }
        ProblemKind::Derived => "delete the column: `shanhai build` makes it".to_owned(),
        ProblemKind::DuplicateKey(_) => {
            "give each row a key of its own, or delete the row if it is the same".to_owned()
        }
        ProblemKind::NoSuchRow(table) => {
            format!("correct the key, or add the row to {table}.csv; every key there stands in the column id")
        }
        ProblemKind::NoPrecision => {
            format!("fill in {column}: stated if the source prints the number without a qualifier")
        }
        ProblemKind::NoValue(needed) => format!("fill in {needed}, or empty {column}"),
        ProblemKind::ValueAndMissing => format!("empty {column}, or take the number out"),
        ProblemKind::NoUnit(unit) => format!("fill in {unit}: a number without its unit cannot be shown"),
        ProblemKind::Circle => format!("empty {column} in one of these rows"),
        ProblemKind::Rule(advice) => advice.mend.clone(),
    }
}

fn unknown_column(table: &str, column: &str) -> String {
    let Some(schema) = tables::by_name(table) else { return "delete it".to_owned() };
    let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    match closest(column, names.iter().map(String::as_str)) {
        Some(name) => format!("name it {name} if that is meant, or delete it"),
        None => format!("delete it; {table} has the columns {}", names.join(", ")),
    }
}

fn word(value: &str, words: &[&'static str]) -> String {
    match closest(value, words.iter().copied()) {
        Some(word) => format!("write {word} if that is meant"),
        None => "write one of these words".to_owned(),
    }
}

fn key(value: &str) -> String {
    let tidy: String = value.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let tidy: Vec<&str> = tidy.split('-').filter(|part| !part.is_empty()).collect();
    match Id::parse(&tidy.join("-")) {
        Some(id) => format!("write {id}, here and wherever it is named"),
        None => "write a key of at most 80 lower-case letters, digits and single hyphens".to_owned(),
    }
}

fn region_code(value: &str) -> String {
    match value.get(..6).and_then(RegionCode::parse) {
        Some(code) if value.len() > 6 => format!("write the first six digits, {code}"),
        _ => "write the six digits of GB/T 2260, or empty the cell if the place has no code".to_owned(),
    }
}

fn flag(value: &str) -> String {
    match value.to_lowercase().as_str() {
        "1" | "yes" | "y" | "是" | "t" | "true" => "write true".to_owned(),
        "0" | "no" | "n" | "否" | "f" | "false" => "write false".to_owned(),
        _ => "write true or false".to_owned(),
    }
}

/// The candidate that differs in at most two letters, or only in letters' case and separators.
fn closest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_'], "");
    let ranked = candidates.map(|candidate| (distance(&plain(text), &plain(candidate)), candidate));
    let (distance, candidate) = ranked.min_by_key(|(distance, _)| *distance)?;
    (distance <= 2 && distance * 2 <= candidate.len()).then_some(candidate)
}

/// How many letters must be put in, taken out or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Report as _;

    fn mend(column: &str, value: &str, kind: ProblemKind) -> String {
        Problem::cell("funds", 2, column, Some(value), kind).mend()
    }

    #[test]
    fn proposes_what_is_meant() {
        use format::Stage;
        let words = ProblemKind::NotAWord(Stage::VOCABULARY, Version::NEWEST);
        assert_eq!(mend("stage", "Recieved", words.clone()), "write received if that is meant");
        assert_eq!(mend("stage", "not stated", words.clone()), "write not_stated if that is meant");
        assert_eq!(mend("stage", "到位", words), "write one of these words");
        assert!(mend("amout", "", ProblemKind::UnknownColumn).starts_with("name it amount"));
        assert!(mend("id", "YZ_QJ 1", ProblemKind::NotAKey).starts_with("write yz-qj-1"));
        assert!(mend("id", "清涧", ProblemKind::NotAKey).contains("lower-case"));
        assert!(mend("code", "610830000000", ProblemKind::NotARegionCode).contains("610830"));
        assert_eq!(mend("cumulative", "是", ProblemKind::NotAFlag), "write true");
    }
}
