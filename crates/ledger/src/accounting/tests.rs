//! What rows come to, in the first version and in those that say what figures cover.

use super::*;
use crate::samples;
use format::{Data, Overflow, Table, Wording, tables::SALES};

/// Rows of 2021.
fn funds(lines: &[&str]) -> Table {
    samples::funds("2021", lines)
}

fn reckon(version: Version, lines: &[&str]) -> Vec<Reckoned> {
    Accounting::new(version).reckon(&funds(lines).select(&|_| true))
}

/// Why rows are not simply added, and the rows that this is about.
type Reasons = Vec<(InTotal, Option<usize>)>;

/// The only total of rows, the reasons, and the row that it rests on alone.
fn total(version: Version, lines: &[&str]) -> (Wording, Reasons, Option<usize>) {
    let [own] = &reckon(version, lines)[..] else { panic!("one measure") };
    (own.account.sum.unwrap().wording(), own.told().map(|told| (told.why, told.other)).collect(), own.alone)
}

/// What the only total says in both versions.
fn in_both(lines: &[&str]) -> Wording {
    let [old, new] = [Version::One, Version::NEWEST].map(|version| total(version, lines).0);
    assert_eq!(old, new);
    new
}

#[test]
fn what_differs_in_kind_stage_or_level_is_never_added() {
    for apart in ["kind=social", "stage=planned", "level=county", "in_kind=goods"] {
        let lines = ["amount=1", &format!("amount=2 {apart}")];
        for version in Version::ALL {
            let sums: Vec<_> = reckon(version, &lines).iter().map(|own| own.account.sum.unwrap().low).collect();
            assert_eq!(sums.len(), 2, "{apart}: {sums:?}");
        }
    }
}

#[test]
fn totals_stand_in_the_order_of_the_schema() {
    let lines = ["amount=1 kind=social", "amount=1", "amount=1 level=county", "amount=1 kind=social stage=agreed"];
    let words = reckon(Version::Two, &lines).into_iter().map(|own| own.measure.words.map(Option::unwrap_or_default));
    let words: Vec<_> = words.map(|words| words.join(" ").trim().to_owned()).collect();
    assert_eq!(words, ["county fiscal not_stated", "fiscal not_stated", "social agreed", "social not_stated"]);
}

#[test]
fn the_whole_or_its_parts_never_both() {
    let (whole, a, b) = ("id=w amount=10", "id=a amount=4 part_of=w", "amount=5 part_of=w");
    assert_eq!(in_both(&[whole, a, b]), Wording::Stated(10));
    assert_eq!(in_both(&[whole, a, "amount=1 part_of=a"]), Wording::Stated(10), "a part of a part");
    assert_eq!(in_both(&["id=w", a]), Wording::AtLeast(4), "the whole gives no number");
    let fates = total(Version::Two, &[whole, a, b]).1;
    assert_eq!(fates, [(InTotal::Inside, Some(0)); 2]);
    // Whether two parts of one time have something in common, nobody knows; the first version takes them to be two.
    assert_eq!(total(Version::One, &[a, b]).0, Wording::Stated(9), "the whole is not among the rows");
    assert_eq!(total(Version::Two, &[a, b]).0, Wording::Between(5, 9), "the whole is not among the rows");
}

#[test]
fn what_covers_the_same_counts_once() {
    let (supporter, recipient) = ("amount=4 side=supporter", "amount=5 side=recipient");
    let (words, fates, alone) = total(Version::Two, &[supporter, recipient]);
    assert_eq!((words, alone), (Wording::Between(4, 5), None));
    assert!(matches!(fates[..], [(InTotal::Same, Some(_))]), "{fates:?}");
    assert_eq!(total(Version::One, &[supporter, recipient]).0, Wording::Stated(9), "it had no sides");
    let revised = total(Version::Two, &["amount=4 as_of=2021-07", "amount=5 as_of=2021-12", "amount=1 period=2021-03"]);
    assert_eq!(revised, (Wording::Stated(5), vec![(InTotal::Revised, Some(1)), (InTotal::Inside, Some(1))], Some(1)));
    let year = total(Version::Two, &["amount=5 as_of=2021", "amount=4 as_of=2021-10-14"]);
    assert_eq!(year, (Wording::Stated(5), vec![(InTotal::Revised, Some(0))], Some(0)), "a year is counted to its end");
    let (words, ..) = total(Version::Two, &["amount=5 as_of=2021", "amount=4 as_of=2021-12-31"]);
    assert_eq!(words, Wording::Between(4, 5), "both are counted to the same day");
    let (words, ..) = total(Version::Two, &["amount=5 said=2021", "amount=4 said=2021-10-14"]);
    assert_eq!(words, Wording::Between(4, 5), "nobody knows when in that year the document was published");
    let published = total(Version::Two, &["amount=4 said=2021-07", "amount=5 said=2021-12"]);
    assert_eq!(
        published.1,
        [(InTotal::Revised, Some(1))],
        "where nothing says up to when it was counted, the document's date does"
    );
}

#[test]
fn things_of_two_names_have_nothing_in_common() {
    let named = |purposes: [&str; 2]| {
        let lines = purposes.map(|purpose| format!("amount=4 purpose={purpose}"));
        total(Version::Two, &[&lines[0], &lines[1]]).0
    };
    assert_eq!(named(["road", "bridge"]), Wording::Stated(8));
    assert_eq!(named(["road", "road"]), Wording::Stated(4));
    assert_eq!(named(["road", ""]), Wording::Stated(4), "a purpose lies in what names none");
    assert_eq!(named(["road", "not_stated"]), Wording::Stated(4), "that is no name");
}

#[test]
fn rates_and_parts_are_told_and_never_added() {
    let lines = ["amount=9", "amount=1 basis=average", "amount=2 coverage=part period=2022"];
    assert_eq!(
        total(Version::Two, &lines),
        (Wording::Stated(9), vec![(InTotal::Rate, None), (InTotal::Part, None)], Some(0))
    );
    let (words, ..) = total(Version::Two, &["amount=1 basis=per_year"]);
    assert_eq!(words, Wording::NoRows);
}

#[test]
fn pairings_that_hold_each_other_are_not_added() {
    let lines = ["amount=9 pairing=set", "amount=4 pairing=one", "amount=3 pairing=far"];
    let sum = |related: &[(&str, &str, Relation)]| {
        let named = |(a, b, is): &(&str, &str, Relation)| ((*a).to_owned(), (*b).to_owned(), *is);
        let relations = Relations::from(related.iter().map(named).collect::<Vec<_>>());
        let own = Accounting { version: Version::Two, relations }.reckon(&funds(&lines).select(&|_| true));
        own[0].account.sum.unwrap().wording()
    };
    assert_eq!(sum(&[]), Wording::Stated(16));
    let held = [("set", "one", Relation::Holds), ("one", "set", Relation::Within)];
    assert_eq!(sum(&held), Wording::Stated(12));
    let met = [("set", "one", Relation::Meets), ("one", "set", Relation::Meets)];
    assert_eq!(sum(&met), Wording::Between(12, 16));
}

#[test]
fn rows_that_contain_each_other_come_to_an_end() {
    let circle = ["id=a part_of=b", "id=b part_of=a"];
    assert_eq!(in_both(&circle), Wording::NotPublished);
}

#[test]
fn what_does_not_fit_is_no_total() {
    let lines = [format!("amount={} purpose=a", i64::MAX), "amount=1 purpose=b".to_owned()];
    for version in Version::ALL {
        assert_eq!(reckon(version, &[&lines[0], &lines[1]])[0].account.sum, Err(Overflow));
    }
}

#[test]
fn a_sum_rests_on_what_is_published() {
    for version in Version::ALL {
        let alone = |lines: &[&str]| total(version, lines).2;
        assert_eq!(alone(&[""]), None);
        assert_eq!(alone(&["", "amount=4 period=2020", ""]), Some(1), "rows without a number are no basis");
        assert_eq!(alone(&["amount=4", "amount=0 period=2020"]), None);
    }
}

#[test]
fn rows_that_must_be_settled_together_share_a_number() {
    let numbers = |lines: &[&str]| Accounting::new(Version::Two).clusters(&funds(lines).select(&|_| true));
    let plain = ["amount=1", "amount=1 period=2020", "amount=1 kind=social"];
    assert_eq!(numbers(&plain), [0, 0, 0]);
    let two =
        ["amount=1", "amount=2 period=2021-03", "amount=1 period=2020", "amount=1 kind=social", "amount=2 kind=social"];
    let own = numbers(&two);
    assert!(own[0] > 0 && own[0] == own[1] && own[2] == 0 && own[3] == own[4] && own[3] != own[0], "{own:?}");
    assert_eq!(numbers(&[]), [0; 0]);
}

/// A year's amount joins those of two of its months; outlets of the same months are joined by them.
#[test]
fn a_row_of_several_figures_joins_the_clusters_of_each() {
    // What a row covers, and whether it has an amount and outlets.
    let rows = [
        ("2021-01/2021-03", true, true),
        ("2021-09/2021-12", true, true),
        ("2021", true, false),
        ("2021-02", false, true),
        ("2021-10", false, true),
        ("2020", true, true),
    ];
    let text = |name: &str, row: usize| {
        let (period, amount, outlets) = rows[row];
        let value = match name {
            "id" => return Some(row.to_string()),
            "period" => period,
            "precision" if amount => "stated",
            "missing" if !amount => "not_applicable",
            "outlets_precision" if outlets => "stated",
            "outlet_kind" if outlets => "shop",
            "channel" => "outlet",
            "pairing" | "source" | "locator" => "p",
            _ => return None,
        };
        Some(value.to_owned())
    };
    let columns = SALES.physical().map(|(name, column, _)| {
        let number = |row: usize| match name.as_str() {
            "amount" if rows[row].1 => 1,
            "outlets" if rows[row].2 => 1,
            _ => Data::NO_INT,
        };
        let data = if column.kind.is_number() {
            Data::Ints((0..rows.len()).map(number).collect())
        } else {
            Data::texts((0..rows.len()).map(|row| text(&name, row).map(Into::into)))
        };
        (name, data)
    });
    let table = Table::new(&SALES, rows.len(), columns.collect()).unwrap();
    assert_eq!(Accounting::new(Version::Two).clusters(&table.select(&|_| true)), [1, 1, 1, 1, 1, 0]);
}
