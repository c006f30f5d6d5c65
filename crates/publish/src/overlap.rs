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
    use format::TableSchema;
    use format::tables::{FUNDS, NATIONAL, SALES};

    /// A line of the CSV of a table, with a value for each column.
    fn line<'a>(schema: &'static TableSchema, value: impl Fn(&str) -> &'a str) -> String {
        schema.physical().map(|(name, ..)| value(&name)).collect::<Vec<_>>().join(",")
    }

    fn read(schema: &'static TableSchema, lines: &[String]) -> Table {
        let names: Vec<String> = schema.physical().map(|(name, ..)| name).collect();
        let text = format!("{}\n{}\n", names.join(","), lines.join("\n"));
        csv::read(schema, text.as_bytes()).table.unwrap()
    }

    /// Warnings over rows of id, period, kind, purpose, `part_of` and more values as `name=value`; each has a number
    /// unless that says otherwise.
    fn warned_of(rows: &[&[&str]]) -> Vec<String> {
        fn value<'a>(row: &[&'a str], name: &str) -> &'a str {
            let own = row[5..].iter().find_map(|own| own.split_once('=').filter(|(column, _)| *column == name));
            own.map_or_else(
                || match name {
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
                },
                |(_, value)| value,
            )
        }
        let lines: Vec<String> = rows.iter().map(|row| line(&FUNDS, |name| value(row, name))).collect();
        overlaps(&read(&FUNDS, &lines)).iter().map(crate::Report::report).collect()
    }

    fn warned(rows: &[[&str; 5]]) -> Vec<String> {
        warned_of(&rows.iter().map(<[_; 5]>::as_slice).collect::<Vec<&[&str]>>())
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
        let none = ["b", "2020", "fiscal", "", "", "amount=", "precision="];
        assert!(warned_of(&[&year, &none]).is_empty(), "no number");
        let other = ["b", "2020", "fiscal", "", "", "pairing=y"];
        assert!(warned_of(&[&year, &other]).is_empty(), "another pairing");
        assert!(
            warned(&[["a", "2020-01", "fiscal", "", ""], ["b", "2020-02", "fiscal", "", ""]]).is_empty(),
            "a day apart"
        );
    }

    #[test]
    fn one_day_is_enough() {
        let found = warned(&[["a", "2019/2020", "fiscal", "", ""], ["b", "2020-12-31/2021", "fiscal", "", ""]]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("row 2 (line 3)") && found[0].contains("totals count amount of both"), "{found:?}");
    }

    /// Who overlaps with whom, in the order in which it is told.
    fn pairs(rows: &[[&str; 5]]) -> Vec<(String, String)> {
        let pair = |report: &String| {
            let row: usize = report.split_once("row ").unwrap().1.split_once(' ').unwrap().0.parse().unwrap();
            let (_, other) = report.split_once("overlaps with ").unwrap();
            (rows[row - 1][0].to_owned(), other.split_once(' ').unwrap().0.to_owned())
        };
        warned(rows).iter().map(pair).collect()
    }

    fn named(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(row, other)| ((*row).to_owned(), (*other).to_owned())).collect()
    }

    #[test]
    fn the_row_that_reaches_furthest_is_the_one_to_look_back_at() {
        let kind = "fiscal";
        let of = |purpose: &'static str| {
            [
                ["long", "2016/2021", kind, purpose, ""],
                ["short", "2017", kind, purpose, ""],
                ["late", "2020", kind, purpose, ""],
            ]
        };
        let expected = named(&[("short", "long"), ("late", "long")]);
        assert_eq!(pairs(&of("")), expected);
        assert_eq!(pairs(&of("road")), expected, "of one purpose");
        // A whole that reaches far is seen behind a part of one purpose that does not, and the other way round.
        let whole =
            [["long", "2016/2021", kind, "", ""], ["short", "2017", kind, "", ""], ["late", "2020", kind, "road", ""]];
        assert_eq!(pairs(&whole), expected);
        let parts = [
            ["long", "2016/2021", kind, "road", ""],
            ["short", "2017", kind, "bridge", ""],
            ["late", "2020", kind, "", ""],
        ];
        assert_eq!(pairs(&parts), named(&[("late", "long")]));
        // Two purposes between which a third one ends: each looks back at its own.
        let own = [
            ["a", "2016/2018", kind, "road", ""],
            ["b", "2016/2020", kind, "bridge", ""],
            ["c", "2018", kind, "road", ""],
        ];
        assert_eq!(pairs(&own), named(&[("c", "a")]));
    }

    #[test]
    fn rows_are_told_in_their_order_and_each_once() {
        let rows = [
            ["late", "2020-05", "social", "", ""],
            ["b", "2020-06", "fiscal", "", ""],
            ["a", "2020", "fiscal", "", ""],
            ["early", "2020", "social", "", ""],
        ];
        assert_eq!(pairs(&rows), named(&[("a", "b"), ("early", "late")]));
        let same = ["2020", "2020", "2020"].map(|period| ["x", period, "fiscal", "", ""]);
        assert_eq!(warned(&same).len(), 2, "of three the first is not named");
    }

    #[test]
    fn words_that_part_nothing_name_nothing() {
        let sale = |id: &'static str, channel: &'static str| {
            let values = move |name: &str| match name {
                "id" => id,
                "pairing" | "source" => "x",
                "period" => "2020",
                "channel" => channel,
                "amount" | "locator" => "1",
                "precision" => "stated",
                _ => "",
            };
            line(&SALES, values)
        };
        let warned = |rows: [String; 2]| overlaps(&read(&SALES, &rows)).len();
        assert_eq!(warned([sale("a", "not_stated"), sale("b", "online")]), 1);
        assert_eq!(warned([sale("a", "outlet"), sale("b", "online_and_offline")]), 1);
        assert_eq!(warned([sale("a", "outlet"), sale("b", "online")]), 0);
    }

    #[test]
    fn tables_that_are_not_added_up_have_none() {
        let row = line(&NATIONAL, |name| match name {
            "id" | "indicator" | "name" | "source" | "locator" => "n",
            "scope" => "national",
            "period" | "as_of" => "2020",
            "unit" => "yuan",
            "amount" => "1",
            "precision" => "stated",
            _ => "",
        });
        assert!(overlaps(&read(&NATIONAL, &[row.clone(), row])).is_empty());
    }
}
