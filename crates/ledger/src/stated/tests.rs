//! Stated totals against made-up figures; the real ones are compared with the release that states them.

use super::*;
use crate::{Relations, samples};
use format::Version;

/// A total of the pairing p, in yuan.
fn total(amount: &str, precision: &str) -> StatedTotal {
    StatedTotal {
        table: "funds".into(),
        pairing: Some("p".into()),
        year: None,
        period: None,
        kind: None,
        amount: amount.into(),
        precision: precision.into(),
        source: "s".into(),
        locator: "1".into(),
    }
}

/// The amounts of the lines are in fen.
fn compared(total: &StatedTotal, lines: &[&str]) -> Compared {
    let accounting = Accounting { version: Version::Two, relations: Relations::default() };
    Stated::of(total, &samples::funds("2019", lines), &accounting).unwrap().compared()
}

#[test]
fn equal_inside_outside_or_nothing() {
    let (stated, over, about) = (total("10", "stated"), total("10", "over"), total("10", "about"));
    assert_eq!(compared(&stated, &["amount=1000"]), Compared::Equal);
    assert_eq!(compared(&stated, &["amount=1001"]), Compared::Outside);
    assert_eq!(compared(&stated, &["amount=900 precision=over"]), Compared::Inside);
    assert_eq!(compared(&stated, &["amount=1000 precision=over"]), Compared::Outside, "more than ten is not ten");
    assert_eq!(compared(&over, &["amount=1001"]), Compared::Inside);
    assert_eq!(compared(&over, &["amount=1000"]), Compared::Outside);
    assert_eq!(compared(&over, &["amount=1000 precision=over"]), Compared::Equal);
    assert_eq!(compared(&about, &["amount=1000"]), Compared::Inside);
    assert_eq!(compared(&about, &["amount=990"]), Compared::Nothing, "nobody knows how near that is");
    assert_eq!(compared(&stated, &["amount=400", "period=2020"]), Compared::Inside, "what is missing may be the rest");
    assert_eq!(compared(&stated, &["pairing=q amount=1000"]), Compared::Nothing);
    assert_eq!(compared(&stated, &[""]), Compared::Nothing, "not published is not zero");
}

#[test]
fn a_total_is_compared_with_the_parts_that_its_source_names() {
    let whole = "id=w source=s kind=mixed amount=1000";
    let lines = [whole, "amount=600 part_of=w", "kind=social pairing=q amount=400 part_of=w", "kind=industry amount=1"];
    assert_eq!(compared(&total("10", "stated"), &lines), Compared::Equal);
    assert_eq!(compared(&total("10", "stated"), &lines[..2]), Compared::Outside);
    assert_eq!(compared(&total("10", "stated"), &lines[..1]), Compared::Nothing, "its own words prove nothing");
}

#[test]
fn kinds_add_and_what_may_be_the_same_money_does_not() {
    let lines = ["amount=600", "kind=social amount=400", "kind=mixed amount=5000", "stage=planned amount=7000"];
    assert_eq!(compared(&total("10", "stated"), &lines), Compared::Equal);
    let stages = ["amount=600", "amount=600 stage=received"];
    assert_eq!(compared(&total("6", "stated"), &stages), Compared::Inside);
    assert_eq!(compared(&total("12.01", "stated"), &stages), Compared::Outside);
    let fiscal = StatedTotal { kind: Some("fiscal".into()), ..total("6", "stated") };
    assert_eq!(compared(&fiscal, &lines), Compared::Equal);
}

#[test]
fn only_what_lies_in_its_time_counts() {
    let lines = ["amount=600", "amount=400 period=2020", "amount=1 period=2021", "amount=9 period=../2018"];
    let of = |period: &str| StatedTotal { period: Some(period.into()), ..total("10", "stated") };
    assert_eq!(compared(&of("2019/2020"), &lines), Compared::Equal);
    assert_eq!(compared(&of("2019/2021"), &lines), Compared::Outside);
    assert_eq!(compared(&StatedTotal { year: Some(2019), ..total("6", "stated") }, &lines), Compared::Equal);
    // It covers what the row covers that repeats it.
    let own = ["id=w source=s kind=mixed amount=1000 period=2019/2020"];
    assert_eq!(compared(&total("10", "stated"), &[&own[..], &lines].concat()), Compared::Equal);
}

#[test]
fn what_does_not_fit_is_not_compared() {
    let accounting = Accounting { version: Version::Two, relations: Relations::default() };
    let of = |total: &StatedTotal, lines: &[&str]| Stated::of(total, &samples::funds("2019", lines), &accounting);
    let most = format!("amount={}", i64::MAX);
    assert_eq!(of(&total("10", "stated"), &[&most, "amount=1 kind=social"]), None);
    assert_eq!(of(&total("ten", "stated"), &["amount=1"]), None);
}
