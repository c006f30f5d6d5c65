//! The totals that `release.json` says others state: about tables, pairings and sources that there are.

use format::{Fen, Kind, Period, Precision, Problem, StatedTotal, Table, Version};
use publish::ReleaseInfo;

/// `tables` are those that are right; about the others nothing can be said.
pub fn check(info: &ReleaseInfo, version: Version, tables: &[&Table]) -> Vec<Problem> {
    info.stated_totals
        .iter()
        .enumerate()
        .flat_map(|(at, total)| check_one(at, total, info, (version, tables)))
        .collect()
}

fn check_one(
    at: usize,
    total: &StatedTotal,
    info: &ReleaseInfo,
    (version, tables): (Version, &[&Table]),
) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut refuse = |field: &str, value: &str, what: &str, mend: &str| {
        let what = format!("statedTotals, number {}, {field}, \"{value}\": {what}", at + 1);
        found.push(Problem::file(ReleaseInfo::FILE, what, mend));
    };
    let find = |name: &str| tables.iter().find(|table| table.schema.name == name);
    let exists = |table: &str, id: &str| find(table).is_none_or(|table| table.find(id).is_some());
    match format::tables::by_name(&total.table) {
        Some(table) if table.column("amount").is_some() => {
            let known = |kind: &str| match table.column("kind").map(|column| column.kind) {
                Some(Kind::Word(words)) => words.has(kind, version),
                _ => false,
            };
            if let Some(kind) = total.kind.as_deref().filter(|kind| !known(kind)) {
                refuse("kind", kind, "no kind of that table", "write one of its kinds, or leave it out");
            }
        }
        _ => refuse("table", &total.table, "no table with amounts", "write funds, sales or national"),
    }
    let made = info.created_day();
    if let (Some(year), Some(made)) = (total.year, made)
        && !(1949..=made.year).contains(&year)
    {
        refuse(
            "year",
            &year.to_string(),
            &format!("no year up to {}, when the release was made", made.year),
            "correct it",
        );
    }
    if let (Some(period), Some(made)) = (total.period.as_deref().and_then(Period::parse), made)
        && period.end().first_day() > made.last_day()
    {
        refuse(
            "period",
            &period.to_string(),
            &format!("lies after the day the release was made, {made}"),
            "correct it",
        );
    }
    if let Some(period) = &total.period {
        if version < Version::Two {
            refuse("period", period, "of format 2", "set \"format\": 2, or name the year");
        } else if Period::parse(period).is_none() {
            refuse("period", period, "not a period", "write it as 2016/2021-05 (ISO 8601)");
        } else if let Some(year) = total.year {
            let mend = "leave one of the two out";
            refuse("period", period, &format!("stands beside the year {year}"), mend);
        }
    }
    if let Some(pairing) = total.pairing.as_deref().filter(|id| !exists("pairings", id)) {
        refuse("pairing", pairing, "no such row in pairings", "correct the key");
    }
    if !exists("sources", &total.source) {
        refuse("source", &total.source, "no such row in sources", "correct the key, or add the document");
    }
    if Fen::parse_yuan(&total.amount).is_none() {
        refuse("amount", &total.amount, "not an amount in yuan", "write plain yuan as text, such as \"8000000\"");
    }
    if Precision::parse(&total.precision).is_none() {
        let mend = format!("write one of {}", Precision::WORDS.join(", "));
        refuse("precision", &total.precision, "no word for how exact a number is", &mend);
    }
    if total.locator.trim().is_empty() {
        refuse("locator", "", "empty", "say where in the document it stands");
    }
    found
}
