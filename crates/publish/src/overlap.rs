//! Rows whose figures have to do with each other, and what totals make of it. A warning, told once for each pairing and
//! measure: two sums of one year may well be two sums.

use format::{Problem, Row, Version};
use ledger::Reckoned;
use ledger::coverage::{Fate, Notable};

/// One row of each pairing and measure that does not simply add. `sums` are what these rows come to in the newest version; the
/// first adds them all the same, which its publisher should know.
pub fn overlaps(rows: &[Row<'_>], sums: &[Reckoned], version: Version) -> Vec<Problem> {
    let mut found = Vec::new();
    for reckoned in sums {
        let mut told: Vec<Option<&str>> = Vec::new();
        for (claim, fate) in reckoned.account.fates.iter().enumerate() {
            let row = &rows[reckoned.rows[claim]];
            let news = row.int(&reckoned.measure.figure).is_some() && !told.contains(&row.text("pairing"));
            let Some((other, what)) = related(reckoned, claim, *fate).filter(|_| news) else { continue };
            let other = &rows[reckoned.rows[other]];
            // What its publisher has said already need not be told.
            let said = [("part_of", row, other), ("part_of", other, row), ("revises", other, row)];
            let is_said = said.iter().any(|(column, row, other)| row.text(column) == Some(other.id()));
            // But not that parts are more than their whole.
            if is_said && !matches!(fate, Fate::Contradicts(_)) {
                continue;
            }
            told.push(row.text("pairing"));
            let what = if version == Version::One { COUNTED_TWICE } else { what };
            let mend = if is_said { "look all of them up in the source" } else { NAME };
            found.push(warning(reckoned, row, other, (what, mend)));
        }
    }
    found.sort_by_key(|problem| problem.row);
    found
}

/// What the first version makes of such rows.
const COUNTED_TWICE: &str = "totals count both";

/// What to do about rows of which nobody has said how they lie to each other.
const NAME: &str =
    "name the whole in part_of if one is a part of the other, and the earlier one in revises if one replaces the other";

/// The claim that another one is settled with, and what totals make of both.
fn related(reckoned: &Reckoned, claim: usize, fate: Fate) -> Option<(usize, &'static str)> {
    match fate {
        Fate::Inside(other) => Some((other, "totals count the longer one alone")),
        Fate::Revised(other) => Some((other, "totals count the later one alone")),
        Fate::SameAs(other) => Some((other, "totals take both to be words for one sum")),
        Fate::Contradicts(other) if other != claim => {
            Some((other, "totals have bounds alone, since the parts are more"))
        }
        Fate::Overlaps => {
            let overlap = reckoned
                .account
                .findings
                .iter()
                .find(|finding| finding.what == Notable::Overlap && finding.members.contains(&claim))?;
            overlap.members.iter().find(|other| **other != claim).map(|other| (*other, "totals have bounds alone"))
        }
        _ => None,
    }
}

fn warning(reckoned: &Reckoned, row: &Row<'_>, other: &Row<'_>, (what, mend): (&str, &str)) -> Problem {
    let (row, other) = if row.index < other.index { (other, row) } else { (row, other) };
    let what = format!(
        "overlaps with {} (row {}) of the same kind in {}: {what}",
        other.id(),
        other.index + 1,
        reckoned.measure.figure
    );
    Problem::rule(row.table.schema.name, row.index, "period", row.text("period"), (what, mend))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use crate::reckoning::breaches;
    use format::tables::{FUNDS, NATIONAL, SALES};
    use format::{Table, TableSchema};
    use ledger::Accounting;

    /// A line of the CSV of a table, with a value for each column.
    fn line<'a>(schema: &'static TableSchema, value: impl Fn(&str) -> &'a str) -> String {
        schema.in_csv(Version::NEWEST).map(|(name, ..)| value(&name)).collect::<Vec<_>>().join(",")
    }

    fn read(schema: &'static TableSchema, lines: &[String]) -> Table {
        let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let text = format!("{}\n{}\n", names.join(","), lines.join("\n"));
        csv::read(schema, Version::NEWEST, text.as_bytes()).table.unwrap()
    }

    /// Rows of id, period, kind, purpose, `part_of` and more values as `name=value`; each has a number
    /// unless that says otherwise.
    fn table(rows: &[&[&str]]) -> Table {
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
        read(&FUNDS, &rows.iter().map(|row| line(&FUNDS, |name| value(row, name))).collect::<Vec<_>>())
    }

    /// What the first version is told.
    fn warned_of(rows: &[&[&str]]) -> Vec<String> {
        let first = Accounting::new(Version::One);
        breaches(&table(rows), &first, &[overlaps])[0].iter().map(crate::Report::report).collect()
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
        assert!(found[0].contains("row 2 (line 3)") && found[0].contains("in amount: totals count both"), "{found:?}");
    }

    /// What the newest version is told.
    fn told(rows: &[&[&str]]) -> Vec<String> {
        let newest = Accounting::new(Version::NEWEST);
        breaches(&table(rows), &newest, &[overlaps])[0].iter().map(crate::Report::report).collect()
    }

    #[test]
    fn each_pairing_and_kind_is_told_of_once() {
        let rows: [&[&str]; 5] = [
            &["long", "2016/2021", "fiscal", "", ""],
            &["short", "2017", "fiscal", "", ""],
            &["late", "2020", "fiscal", "", ""],
            &["a", "2020", "fiscal", "", "", "pairing=y"],
            &["b", "2020-06", "fiscal", "", "", "pairing=y"],
        ];
        let found = told(&rows);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("row 2 (line 3)") && found[0].contains("with long (row 1)"), "{found:?}");
        assert!(found[1].contains("row 5 (line 6)") && found[1].contains("with a (row 4)"), "{found:?}");
    }

    #[test]
    fn it_says_what_totals_make_of_them() {
        let year: &[&str] = &["a", "2020", "fiscal", "", ""];
        let with = |row: &[&str]| {
            let found = told(&[year, row]);
            assert_eq!(found.len(), 1, "{found:?}");
            found[0].clone()
        };
        assert!(with(&["b", "2020-05", "fiscal", "", ""]).contains("totals count the longer one alone"));
        assert!(with(&["b", "2020-05/2021", "fiscal", "", ""]).contains("totals have bounds alone"));
        let other = ["b", "2020", "fiscal", "", "", "amount=2", "side=supporter"];
        assert!(with(&other).contains("totals take both to be words for one sum"));
        assert!(told(&[year, &["b", "2020-05", "fiscal", "", "a"]]).is_empty(), "its publisher has said it");
        assert!(told(&[year, &["b", "2020", "fiscal", "", "", "revises=a", "amount=2"]]).is_empty(), "and this");
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
        let warned =
            |rows: [String; 2]| breaches(&read(&SALES, &rows), &Accounting::new(Version::One), &[overlaps])[0].len();
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
        assert!(
            breaches(&read(&NATIONAL, &[row.clone(), row]), &Accounting::new(Version::NEWEST), &[overlaps])[0]
                .is_empty()
        );
    }
}
