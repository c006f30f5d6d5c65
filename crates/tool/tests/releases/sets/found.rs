//! What readers and publishers are told of: contradictions, two sides, later words, overlaps.

use super::{reckoned, rows_of, words};
use format::Wording::{self, Between, Over, Stated};
use ledger::coverage::Notable;

/// The only finding of a kind among the rows of a pairing: its rows, and what they come to.
fn found(table: &str, pairing: &str, measure: &str, what: Notable) -> (Vec<String>, Wording) {
    let rows = rows_of(table, &[pairing], &|_| true);
    let [own] = &reckoned(&rows, measure)[..] else { panic!("{table} of {pairing}: {measure}") };
    let [finding] = &own.account.findings.iter().filter(|own| own.what == what).collect::<Vec<_>>()[..] else {
        panic!("{what:?} in {table} of {pairing}: {:?}", own.account.findings)
    };
    let mut ids: Vec<String> = finding.members.iter().map(|at| rows[own.rows[*at]].id().to_owned()).collect();
    ids.sort();
    (ids, words(&own.measure, finding.value))
}

#[test]
fn contradictions_sides_and_overlaps_are_found() {
    let (ids, value) = found("funds", "daxing-chayouqian", "fiscal not_stated", Notable::Contradiction);
    assert_eq!((ids.len(), value), (3, Between(51_071_200, 52_433_000)));
    let (ids, value) = found("funds", "qingdao-dingxi", "social not_stated both", Notable::Overlap);
    let both = ["qingdao-dingxi-donations-2021-2025-05", "qingdao-dingxi-donations-2023-2025"];
    assert_eq!((ids, value), (both.map(str::to_owned).to_vec(), Between(210_000_000, 412_000_000)));
    for (table, pairing, measure, expected) in [
        ("funds", "fuzhou-dingxi", "fiscal not_stated", Between(1_122_000_000, 1_123_000_000)),
        ("funds", "fuzhou-dingxi", "investment not_stated", Between(1_015_000_000, 1_270_000_000)),
        ("funds", "zj-sc", "fiscal not_stated", Between(5_278_800_000, 5_280_000_000)),
        ("exchanges", "zj-sc", "cadres to_west person", Between(100, 144)),
        ("exchanges", "zj-sc", "technicians to_west person", Over(3_000)),
        ("outputs", "foshan-liangshan", "project", Over(770)),
    ] {
        let (ids, value) = found(table, pairing, measure, Notable::Differ);
        assert_eq!((ids.len(), value), (2, expected), "{pairing} {measure}");
    }
    let (ids, value) = found("funds", "zj-sc", "fiscal received", Notable::Revised);
    assert_eq!((ids.len(), value), (3, Stated(3_405_000_000)));
}
