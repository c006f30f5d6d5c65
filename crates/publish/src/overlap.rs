//! Rows that a total would count twice: the same pairing, the same measure and overlapping periods, and neither is said to
//! be a part of the other. A warning, since two sums of one year may well be two sums.

use super::summary::SUMMED;
use format::{Problem, Row, Table};
use ledger::{Counted, Measure, counted};
use std::collections::HashMap;

/// Columns that part figures of one measure: rows that name two different things here do not overlap.
const APART: [&str; 7] = ["region", "project", "purpose", "product", "channel", "subject", "direction"];
/// Words that part nothing.
const ANY: [&str; 3] = ["not_stated", "both", "online_and_offline"];

/// A row with its first and last day.
type Span<'a> = (Row<'a>, u32, u32);

/// Rows of a table that overlap with another one, each named once. Tables that are never added up have none.
pub fn overlaps(table: &Table) -> Vec<Problem> {
    if !SUMMED.contains(&table.schema.name) {
        return Vec::new();
    }
    let mut groups: HashMap<(Option<&str>, Measure), Vec<Span<'_>>> = HashMap::new();
    let mut order = Vec::new();
    for Counted { row, measure, interval, .. } in counted(&table.select(&|_| true)) {
        let Some(period) = row.period("period").filter(|_| interval.published > 0) else { continue };
        let key = (row.text("pairing"), measure);
        let group = groups.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Vec::new()
        });
        group.push((row, period.first_day().unwrap_or(0), period.last_day()));
    }
    let mut found: Vec<Problem> =
        order.iter().flat_map(|key| in_group(&key.1, groups.remove(key).unwrap_or_default())).collect();
    found.sort_by_key(|problem| problem.row);
    found
}

/// Goes through the rows of one measure in the order of time, and looks back at the row that reaches furthest: among those
/// that name the same things, and among those that name none.
fn in_group(measure: &Measure, mut spans: Vec<Span<'_>>) -> Vec<Problem> {
    spans.sort_by_key(|(row, start, _)| (*start, row.index));
    let mut same: HashMap<Vec<Option<&str>>, Span<'_>> = HashMap::new();
    let (mut whole, mut any): (Option<Span<'_>>, Option<Span<'_>>) = (None, None);
    let mut found = Vec::new();
    for span in spans {
        let (row, start, end) = span;
        let things: Vec<Option<&str>> =
            APART.iter().map(|column| row.text(column).filter(|word| !ANY.contains(word))).collect();
        let names_none = things.iter().all(Option::is_none);
        let candidates = if names_none { [any, None] } else { [same.get(&things).copied(), whole] };
        let other = candidates.into_iter().flatten().find(|(_, _, other_end)| *other_end >= start);
        found.extend(other.map(|(other, ..)| warning(measure, &row, &other)));
        let further = |reached: Option<Span<'_>>| reached.is_none_or(|(_, _, reached)| reached < end);
        if further(any) {
            any = Some(span);
        }
        if names_none && further(whole) {
            whole = Some(span);
        }
        if further(same.get(&things).copied()) {
            same.insert(things, span);
        }
    }
    found
}

fn warning(measure: &Measure, row: &Row<'_>, other: &Row<'_>) -> Problem {
    let (row, other) = if row.index < other.index { (other, row) } else { (row, other) };
    let what = format!(
        "overlaps with {} (row {}) of the same pairing and kind: totals count {} of both",
        other.id(),
        other.index + 1,
        measure.figure
    );
    let mend = "name the whole in part_of if one is a part of the other";
    Problem::rule(row.table.schema.name, row.index, "period", row.text("period"), (what, mend))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::{Version, tables::FUNDS};

    /// Warnings over rows of (id, period, kind, purpose, `part_of`), each with a number.
    fn warned(rows: &[[&str; 5]]) -> Vec<String> {
        let names: Vec<String> = FUNDS.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let line = |row: &[&str; 5]| {
            let value = |name: &String| match name.as_str() {
                "id" => row[0],
                "period" => row[1],
                "kind" => row[2],
                "purpose" => row[3],
                "part_of" => row[4],
                "pairing" | "source" => "x",
                "stage" => "spent",
                "amount" | "locator" => "1",
                "precision" => "stated",
                _ => "",
            };
            names.iter().map(value).collect::<Vec<_>>().join(",")
        };
        let lines: Vec<String> = rows.iter().map(line).collect();
        let text = format!("{}\n{}\n", names.join(","), lines.join("\n"));
        overlaps(&csv::read(&FUNDS, Version::NEWEST, text.as_bytes()).table.unwrap())
            .iter()
            .map(crate::Report::report)
            .collect()
    }

    #[test]
    fn names_what_would_count_twice() {
        let year = ["a", "2020", "fiscal", "", ""];
        let found = warned(&[year, ["b", "2020-05", "fiscal", "", ""]]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("row 2 (line 3), column period, \"2020-05\": overlaps with a (row 1)"), "{found:?}");
        assert_eq!(warned(&[["b", "2020-05", "fiscal", "road", ""], year]).len(), 1, "a purpose within the whole");
        assert_eq!(warned(&[["b", "../2021", "fiscal", "", ""], year]).len(), 1, "an open interval");
    }

    #[test]
    fn leaves_alone_what_does_not() {
        let year = ["a", "2020", "fiscal", "", ""];
        assert!(warned(&[year, ["b", "2021", "fiscal", "", ""]]).is_empty(), "another year");
        assert!(warned(&[year, ["b", "2020", "social", "", ""]]).is_empty(), "another kind");
        assert!(warned(&[year, ["b", "2020", "fiscal", "", "a"]]).is_empty(), "a part");
        assert!(warned(&[year, ["b", "", "fiscal", "", ""]]).is_empty(), "no period is stated");
        let purposes = [["a", "2020", "fiscal", "road", ""], ["b", "2020", "fiscal", "bridge", ""]];
        assert!(warned(&purposes).is_empty(), "two purposes");
    }
}
