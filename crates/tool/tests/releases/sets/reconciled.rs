//! Sums, standards and averages that sources print beside each other.

use super::{number, row};
use crate::published::newest;
use format::tables::SUMMARY;

/// What the rows that name a row in `part_of` come to, added up plainly.
fn parts(name: &str) -> i64 {
    let (table, id) = name.split_once('/').unwrap();
    let parts = newest().table(table).iter().filter(|row| row.text("part_of") == Some(id));
    parts.map(|part| number(&[table, "/", part.id()].concat())).sum()
}

#[test]
fn sums_and_averages_that_sources_print_reconcile() {
    assert_eq!(parts("funds/fj-nx-all-funds-1996-2011"), number("funds/fj-nx-all-funds-1996-2011"));
    assert_eq!(
        parts("funds/hangzhou-qiandongnan-enshi-fiscal-2019"),
        number("funds/hangzhou-qiandongnan-enshi-fiscal-2019")
    );
    let plan = "funds/shibei-lintao-fiscal-plan-2025";
    assert_eq!((parts(plan), number(plan) - parts(plan)), (44_220_000, 6_440_000));
    let daxing = "funds/daxing-chayouqian-fiscal-to-2021";
    assert_eq!((parts(daxing), number(daxing)), (52_433_000, 51_071_200));
    // What a county receives by the standards: ten, 38, and the others.
    let standards = ["zj-liangshan-ten", "zj-sc-38", "zj-sc-others"]
        .map(|own| number(&["funds/", own, "-fiscal-per-county-2021"].concat()));
    assert_eq!(standards, [60_000_000, 50_000_000, 39_000_000]);
    assert_eq!(10 * standards[0] + 38 * standards[1] + 20 * standards[2], 3_280_000_000, "near 34.05亿, not equal");
    assert_eq!(number("funds/yuhang-cangxi-fiscal-2021-01-2021-11"), standards[2]);
    assert_eq!(number("funds/jinhua-bazhong-assistance-2021"), 2 * standards[1] + 2 * standards[2]);
    let year = 10 * standards[0] + standards[1];
    assert_eq!(number("funds/ningbo-liangshan-fiscal-2021-06-2022-06"), 2 * year);
    // Averages are printed in 万.
    let average = |whole: &str, places: i64| number(whole) / places / 10_000 * 10_000;
    assert_eq!(average("funds/gd-gx-fiscal-2022", 33), number("funds/gd-gx-fiscal-per-county-2022"));
    let july = "funds/foshan-liangshan-fiscal-2019-01-2019-07";
    assert_eq!(average(july, 11) + 10_000, number("funds/foshan-liangshan-fiscal-per-county-2019-01-2019-07"));
    let share = 1_000 * number("funds/bj-nm-fiscal-industry-2018-2019") / number("funds/bj-nm-fiscal-2018-2019");
    assert_eq!(share, 754, "75.4 of a hundred");
}

#[test]
fn what_is_planned_or_signed_is_never_received() {
    for (rows, stages) in [
        (
            &["tj-gs-signed-2025", "tj-gs-signed-2019-2024", "beijing-xingan-signed-2018", "sd-cq-signed-2022"][..],
            "signed",
        ),
        (&["tjport-zhangjiachuan-fiscal-agreed-2020", "ningbo-liangshan-investment-2021-06-2022-06"], "agreed"),
        (
            &["tj-gs-five-year-plan-2021-2025", "shanghai-yaoan-fiscal-plan-2025", "xiamen-linxia-funds-plan-2016"],
            "planned",
        ),
    ] {
        for id in rows {
            assert_eq!(row(&["funds/", id].concat()).text("stage"), Some(stages), "{id}");
        }
    }
    // National indicators are sums already, and no total adds them.
    let summary = newest().table(SUMMARY.name);
    assert!(summary.rows > 800 && summary.iter().all(|row| row.text("table") != Some("national")));
}
