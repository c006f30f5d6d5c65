//! Figures that totals add although their times overlap, because their rows name two things. Two wordings of one thing would
//! count twice: a warning, told once for each pairing and measure.

use format::{Period, Problem, Row, Version};
use ledger::Reckoned;
use ledger::coverage::Fate;
use std::cmp::Reverse;

/// One row of each pairing and measure, of what these rows come to. Rows of equal times are a list of things; an earlier month of one thing inside a year
/// of another is more likely one thing called by two names.
pub fn two_names(rows: &[Row<'_>], sums: &[Reckoned], version: Version) -> Vec<Problem> {
    if version == Version::One {
        return Vec::new();
    }
    sums.iter().flat_map(|reckoned| of_measure(rows, reckoned)).collect()
}

fn of_measure(rows: &[Row<'_>], reckoned: &Reckoned) -> Vec<Problem> {
    let claims = reckoned.rows.iter().zip(&reckoned.account.fates);
    let counted = claims.filter(|(_, fate)| **fate == Fate::Counted).map(|(at, _)| rows[*at]);
    let mut dated: Vec<(Row<'_>, Period)> = counted.filter_map(|row| Some((row, row.period("period")?))).collect();
    dated
        .sort_by_cached_key(|(row, time)| (row.text("pairing"), time.first_day(), Reverse(time.last_day()), row.index));
    let mut found: Vec<Problem> = Vec::new();
    for pairing in dated.chunk_by(|(a, _), (b, _)| a.text("pairing") == b.text("pairing")) {
        let (mut widest, mut until) = pairing[0];
        for (row, time) in &pairing[1..] {
            let same = (until.first_day(), until.last_day()) == (time.first_day(), time.last_day());
            let meets = !same && time.first_day().unwrap_or_default() <= until.last_day();
            if let Some(problem) = meets.then(|| warning(reckoned, row, &widest)).flatten() {
                found.push(problem);
                break;
            }
            if time.last_day() > until.last_day() {
                (widest, until) = (*row, *time);
            }
        }
    }
    found
}

fn warning(reckoned: &Reckoned, row: &Row<'_>, other: &Row<'_>) -> Option<Problem> {
    let schema = row.table.schema;
    // What stands under its own id is a thing of its own.
    let parts =
        |column: &&&str| **column != "id" && row.text(column).zip(other.text(column)).is_some_and(|(a, b)| a != b);
    let column = schema.names.iter().find(parts)?;
    let (row, other) = if row.index < other.index { (other, row) } else { (row, other) };
    let what = format!(
        "overlaps in time with {} (row {}) of \"{}\": totals add both in {}",
        other.id(),
        other.index + 1,
        other.text(column).unwrap_or_default(),
        reckoned.measure.figure
    );
    let mend = "name both alike if they are one thing, and leave the cell of a figure of all things empty";
    Some(Problem::rule(schema.name, row.index, column, row.text(column), (what, mend)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use crate::reckoning::breaches;
    use format::TableSchema;
    use format::tables::{EXCHANGES, SALES};
    use ledger::Accounting;

    /// What is told of rows of id, period, thing and more values as `name=value`.
    fn told(schema: &'static TableSchema, rows: &[&[&str]]) -> Vec<String> {
        let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let value = |row: &[&str], name: &str| {
            let own = row[3..].iter().find_map(|own| own.split_once('=').filter(|(column, _)| *column == name));
            let usual = match name {
                "id" => row[0],
                "period" => row[1],
                "product" | "subject" => row[2],
                "pairing" | "source" => "x",
                "channel" | "direction" => "not_stated",
                "kind" => "workers",
                "unit" if schema.name == "exchanges" => "person",
                "amount" | "count" | "locator" => "1",
                "precision" => "stated",
                _ => "",
            };
            own.map_or(usual, |(_, own)| own).to_owned()
        };
        let lines: Vec<String> =
            rows.iter().map(|row| names.iter().map(|name| value(row, name)).collect::<Vec<_>>().join(",")).collect();
        let text = format!("{}\n{}\n", names.join(","), lines.join("\n"));
        let table = csv::read(schema, Version::NEWEST, text.as_bytes()).table.unwrap();
        breaches(&table, &Accounting::new(Version::NEWEST), &[two_names])[0].iter().map(crate::Report::report).collect()
    }

    #[test]
    fn two_names_in_overlapping_times_are_told() {
        let year: &[&str] = &["year", "2022", "produce and handicrafts"];
        let found = told(&SALES, &[year, &["ten", "2022-01/2022-10", "produce"]]);
        assert_eq!(found.len(), 1, "{found:?}");
        let says = ["row 2 (line 3), column product, \"produce\"", "with year (row 1) of \"produce and handicrafts\""];
        assert!(says.iter().all(|own| found[0].contains(own)), "{found:?}");
        let more: [&[&str]; 3] = [&["before", "2021", "a"], year, &["after", "2022-12/2023", "b"]];
        assert_eq!(told(&SALES, &more).len(), 1, "it need not lie inside");
        let long: [&[&str]; 3] = [&["long", "../2022", "a"], &["short", "2020", "a"], &["late", "2022-12/2023", "b"]];
        assert_eq!(told(&SALES, &long).len(), 1, "the longest is compared");
        let twice = told(&SALES, &[year, &["a", "2022-01", "a"], &["b", "2022-02", "b"]]);
        assert_eq!(twice.len(), 1, "once for each pairing: {twice:?}");
        assert_eq!(told(&SALES, &[year, &["a", "2022-01", "a"], &["c", "2022", "c", "pairing=y"]]).len(), 1);
    }

    #[test]
    fn what_surely_adds_and_what_is_settled_is_not() {
        let year: &[&str] = &["year", "2022", "a"];
        for (other, why) in [
            (&["b", "2022", "b"][..], "a list of things"),
            (&["b", "2023", "b"], "another time"),
            (&["b", "2022-05", "a"], "the same thing lies inside"),
            (&["b", "2022-05", ""], "what names nothing is settled with it"),
            (&["b", "", "b"], "no period is stated"),
            (&["b", "2022-05", "b", "pairing=y"], "another pairing"),
            (&["b", "2022-05", "b", "coverage=part"], "a part is never added"),
        ] {
            assert_eq!(told(&SALES, &[year, other]), [""; 0], "{why}");
        }
        assert_eq!(told(&EXCHANGES, &[year, &["b", "2022-05", "b"]]), [""; 0], "subjects part nothing");
    }
}
