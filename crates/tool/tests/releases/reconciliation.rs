//! Every total that the newest release states, held to its figures, and what is notable in these. Each line was read beside
//! its documents; one that changes is a change of a rule.

use crate::published::{NEWEST, data, newest};
use format::{StatedTotal, Wording};
use ledger::Book;
use ledger::coverage::Notable;
use ledger::reconciliation::Reason::{Bounds, Contradiction, CutOff, Differ, Rest};
use ledger::reconciliation::Verdict::{Contradicts, Equal, Partly, Within};
use ledger::reconciliation::{Reason, Verdict, lines, noted};
use std::fs;
use std::sync::Arc;

/// The newest release with the totals that its manifest names.
fn book() -> Book {
    let mut book = newest().clone();
    let mut manifest = (*book.manifest).clone();
    let bytes = fs::read(data().join(NEWEST).join("datapackage.json")).unwrap();
    manifest.shanhai.stated_totals = StatedTotal::all_from_json(&bytes).unwrap();
    book.manifest = Arc::new(manifest);
    book
}

/// A row, what it states and what the figures come to, in yuan or as they are counted, the verdict, and why.
type Expected = (&'static str, Wording, Wording, Verdict, &'static [Reason]);

const fn yuan(yuan: i64) -> Wording {
    Wording::Stated(100 * yuan)
}

/// Those that the manifest names.
const STATED: [Expected; 4] = [
    ("daxing-chayouqian-fiscal-to-2021", yuan(51_071_200), yuan(52_433_000), Contradicts, &[Contradiction]),
    (
        "fuzhou-dingxi-all-funds-2017-2020-11",
        Wording::Over(250_000_000_000),
        Wording::Between(257_300_000_000, 286_600_000_000),
        Within,
        &[Differ, Bounds, CutOff],
    ),
    ("fj-nx-all-funds-1996-2011", yuan(774_000_000), yuan(774_000_000), Equal, &[]),
    ("hangzhou-qiandongnan-enshi-fiscal-2019", yuan(1_141_000_000), yuan(1_141_000_000), Equal, &[]),
];

/// Figures of which the source lists parts, in the order of the page.
const WITH_PARTS: [Expected; 22] = [
    ("foshan-liangshan-fiscal-2019", yuan(727_000_000), yuan(50_460_000), Partly, &[Rest]),
    ("wuchuan-sanjiang-fiscal-2024", yuan(57_520_000), yuan(4_810_000), Partly, &[Rest]),
    ("dongli-gangu-all-funds-2022", yuan(38_790_000), yuan(4_130_000), Partly, &[Rest]),
    ("foshan-liangshan-fiscal-additional-2019-01-2019-07", yuan(170_000_000), yuan(20_000_000), Partly, &[Rest]),
    ("foshan-liangshan-fiscal-2019-01-2019-07", yuan(699_000_000), yuan(170_000_000), Partly, &[Rest]),
    ("ningbo-liangshan-projects-2021-06-2022-06", Wording::Stated(377), Wording::Stated(116), Partly, &[Rest]),
    ("shanghai-zunyi-nine-assistance-plan-2014", yuan(44_000_000), yuan(14_000_000), Partly, &[Rest]),
    ("js-sn-workers-lifted-2021", Wording::Stated(15_650), Wording::Stated(5_381), Partly, &[Rest]),
    ("gd-gx-fiscal-2016-2020", Wording::About(560_000_000_000), yuan(1_933_000_000), Partly, &[Rest, Bounds]),
    ("gd-gx-workers-2022", Wording::Stated(753_100), Wording::Stated(263_500), Partly, &[Rest]),
    ("hangzhou-enshi-fiscal-2019", yuan(388_000_000), yuan(140_000_000), Partly, &[Rest]),
    ("js-sn-poor-workers-2020-01-2020-04", Wording::Stated(8_418), Wording::Stated(3_442), Partly, &[Rest]),
    (
        "four-cities-gs-fiscal-2018-2020-10",
        Wording::Over(700_000_000_000),
        yuan(3_007_000_000),
        Partly,
        &[Rest, Bounds],
    ),
    ("fuzhou-dingxi-investment-2017-2020-11", yuan(1_015_000_000), yuan(458_000_000), Partly, &[Rest]),
    ("nanhai-danzhai-workers-2021-2024-07", Wording::Stated(14_859), Wording::Stated(9_118), Partly, &[Rest]),
    ("yangzhou-yulin-workers-2021", Wording::Stated(1_475), Wording::Stated(1_003), Partly, &[Rest]),
    ("bj-nm-fiscal-2018-2019", yuan(2_744_000_000), yuan(2_070_000_000), Partly, &[Rest]),
    ("tj-gs-workers-2024", Wording::Stated(119_900), Wording::Stated(92_200), Partly, &[Rest]),
    ("shanghai-zunyi-assistance-plan-2014", yuan(54_000_000), yuan(44_000_000), Partly, &[Rest]),
    ("suzhou-tongren-workers-undated", Wording::Over(42_000), Wording::Stated(35_344), Partly, &[Rest, Bounds]),
    // 3255.5 + 716.5 + 450 of 5066; 644 were not itemised.
    ("shibei-lintao-fiscal-plan-2025", yuan(50_660_000), yuan(44_220_000), Partly, &[Rest]),
    ("dongli-gangu-workers-to-east-2022", Wording::Stated(2_227), Wording::Stated(1_969), Partly, &[Rest]),
];

#[test]
fn every_stated_total_has_its_verdict_and_its_reasons() {
    let book = book();
    let found = lines(&book);
    let of_manifest = |stated: bool| found.iter().filter(move |line| line.total.is_some() == stated);
    for (expected, stated) in [(&STATED[..], true), (&WITH_PARTS[..], false)] {
        let own: Vec<Expected> = of_manifest(stated)
            .map(|line| {
                let sums = &line.sums;
                let id = expected.iter().map(|one| one.0).find(|id| *id == line.whole.unwrap().id());
                let reasons = expected.iter().map(|one| one.4).find(|reasons| *reasons == line.reasons);
                let wordings = (sums.stated.wording(), sums.computed.wording());
                (id.unwrap_or("another row"), wordings.0, wordings.1, line.verdict, reasons.unwrap_or(&[]))
            })
            .collect();
        assert_eq!(own, expected);
    }
    let apart: Vec<_> = found.iter().map(|line| (line.verdict, std::cmp::Reverse(line.apart()))).collect();
    assert!(apart.is_sorted(), "the gravest first, and of them those that are furthest apart");
}

#[test]
fn what_is_said_in_two_ways_stands_beside_each_other() {
    let book = book();
    let all = noted(&book);
    let of = |what: Notable| -> Vec<Vec<&str>> {
        let own = all.iter().filter(|noted| noted.what == what);
        own.map(|noted| noted.rows.iter().map(format::Row::id).collect()).collect()
    };
    assert_eq!(
        of(Notable::Differ),
        [
            ["zj-sc-professionals-to-west-2016-2020-recipient", "zj-sc-professionals-to-west-2016-2020-supporter"],
            ["zj-sc-officials-to-west-2016-2020-recipient", "zj-sc-officials-to-west-2016-2020-supporter"],
            ["fuzhou-dingxi-investment-2017-2020-supporter", "fuzhou-dingxi-investment-2017-2020-11"],
            ["foshan-liangshan-projects-2016-2020", "foshan-liangshan-projects-2016-2020-12"],
            ["fuzhou-dingxi-donations-2017-2020-supporter", "fuzhou-dingxi-donations-2017-2020-11"],
            ["fuzhou-dingxi-fiscal-2017-2020-supporter", "fuzhou-dingxi-fiscal-2017-2020-11"],
            ["zj-sc-fiscal-2016-2020-recipient", "zj-sc-fiscal-2016-2020-supporter"],
        ]
    );
    assert_eq!(
        of(Notable::Contradiction),
        [[
            "daxing-chayouqian-fiscal-to-2021",
            "daxing-chayouqian-fiscal-education-health-to-2021",
            "daxing-chayouqian-fiscal-industry-to-2021"
        ]]
    );
    assert_eq!(
        of(Notable::Revised),
        [
            &["bj-nm-fiscal-first-plan-2018-2020", "bj-nm-fiscal-plan-2018-2020"][..],
            &["zj-sc-projects-2021-10", "zj-sc-projects-2021"],
            &["zj-sc-fiscal-2021-07", "zj-sc-fiscal-2021-10", "zj-sc-fiscal-2021"],
        ]
    );
}
