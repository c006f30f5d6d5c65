//! What pairings come to, and what of it lies in one year.

use super::{reckoned, rows_of, total, words};
use Wording::{About, Between, Over, Stated};
use format::{Row, Wording};

/// The totals of pairings, by table, pairing and measure.
const TOTALS: &[(&str, &str, &str, Wording)] = &[
    // A1. The whole is of several kinds; fiscal money and that of localities is printed for longer, too.
    ("funds", "fj-nx", "mixed not_stated", Stated(774_000_000)),
    ("funds", "fj-nx", "fiscal not_stated", Stated(505_000_000)),
    ("funds", "fj-nx", "social not_stated", Stated(145_000_000)),
    ("funds", "fj-nx-localities", "not_stated not_stated", Stated(519_000_000)),
    // A2
    ("funds", "hangzhou-enshi", "fiscal not_stated", Stated(1_200_000_000)),
    ("funds", "hangzhou-qiandongnan", "fiscal not_stated", Stated(993_000_000)),
    // A3
    ("funds", "zj-sc", "fiscal received", Stated(3_405_000_000)),
    ("outputs", "zj-sc", "project", Over(1_700 + 776)),
    ("outputs", "zj-sc", "park", Stated(60)),
    // A4
    ("funds", "ningbo-liangshan", "fiscal not_stated", Stated(1_300_000_000)),
    ("funds", "yuhang-cangxi", "fiscal not_stated", Stated(39_000_000)),
    ("funds", "jinhua-bazhong", "not_stated received", Stated(178_000_000)),
    // A5, A6
    ("funds", "gd-gx", "fiscal not_stated", About(7_358_000_000)),
    ("sales", "gd-gx", "amount", Stated(2_441_000_000 + 19_600_000_000 + 21_593_000_000 + 22_445_000_000)),
    ("exchanges", "gd-gx", "workers not_stated person", Stated(753_100)),
    ("exchanges", "gd-gx", "cadres both person", Stated(267)),
    ("funds", "shenzhen-baise-hechi", "fiscal not_stated", Over(3_200_000_000)),
    // A7
    ("funds", "bj-nm", "fiscal planned", Stated(2_975_000_000)),
    ("funds", "bj-nm", "fiscal not_stated", Stated(2_744_000_000)),
    // A8
    ("funds", "js-sn", "fiscal not_stated", Stated(13_100_000_000)),
    ("funds", "js-sn", "fiscal spent", Stated(2_640_000_000)),
    ("outputs", "js-sn", "project", Stated(8_829)),
    ("outputs", "js-sn", "park", Stated(82)),
    // A9
    ("funds", "qingdao-dingxi", "fiscal not_stated", Stated(2_279_000_000)),
    ("funds", "qingdao-dingxi", "social not_stated both", Between(210_000_000, 412_000_000)),
    ("outputs", "qingdao-dingxi", "project", Stated(864)),
    // A11, A12
    ("funds", "shibei-lintao", "fiscal planned", Stated(50_660_000)),
    ("funds", "four-cities-gs", "fiscal not_stated", Stated(8_966_000_000)),
    ("outputs", "four-cities-gs", "project", Over(4_400)),
    // B
    ("funds", "fuzhou-dingxi", "fiscal not_stated", Between(1_122_000_000, 1_123_000_000)),
    ("funds", "fuzhou-dingxi", "social not_stated both", Between(436_000_000, 473_000_000)),
    ("funds", "fuzhou-dingxi", "investment not_stated", Between(1_015_000_000, 1_270_000_000)),
    ("funds", "fuzhou-dingxi", "mixed not_stated", Over(2_500_000_000)),
    ("sales", "fuzhou-dingxi", "amount", About(1_136_000_000)),
    ("outputs", "fuzhou-dingxi", "project", Stated(751)),
    ("funds", "foshan-liangshan", "fiscal not_stated", Stated(2_450_000_000)),
    ("funds", "foshan-liangshan", "not_stated not_stated", Over(2_400_000_000)),
    ("outputs", "foshan-liangshan", "project", Over(770)),
    ("exchanges", "foshan-liangshan", "cadres to_west person", Stated(48)),
    ("funds", "zj-sc", "fiscal not_stated", Between(5_278_800_000, 5_280_000_000)),
    ("exchanges", "zj-sc", "cadres to_west person", Between(100 + 155, 144 + 155)),
    ("exchanges", "zj-sc", "technicians to_west person", Over(3_000)),
    ("funds", "haiyan-pingshan", "mixed received", Stated(180_000_000)),
    ("funds", "haiyan-pingshan", "not_stated not_stated", Over(13_000_000)),
    ("funds", "dongli-three-counties", "fiscal disbursed", Stated(659_000_000)),
    ("funds", "dongli-gangu", "mixed received", Stated(38_790_000)),
    // C
    ("funds", "daxing-chayouqian", "fiscal not_stated", Between(51_071_200, 52_433_000)),
    ("funds", "js-qh", "fiscal not_stated", Stated(3_715_000_000)),
    ("funds", "js-qh", "mixed not_stated", Stated(6_200_000_000)),
    ("outputs", "js-qh", "project", Stated(1_193)),
    ("funds", "wuxi-haidong", "fiscal disbursed", Stated(820_200_000)),
    // D
    ("funds", "sh-yn", "fiscal received", Stated(3_818_000_000)),
    ("funds", "sh-districts-yn", "fiscal received", Stated(521_000_000)),
    ("funds", "tj-partners", "fiscal not_stated", Stated(2_850_000_000)),
    ("funds", "jinan-linxia-city", "not_stated not_stated", Stated(51_620_000)),
    ("funds", "jinan-linxia-city", "fiscal not_stated", Stated(45_680_000)),
    ("exchanges", "sh-yn", "workers not_stated person", Stated(137_600)),
    ("exchanges", "tj-gs", "workers not_stated person", Stated(119_900)),
    ("exchanges", "dongli-gangu", "workers to_east person", Stated(2_227)),
    ("exchanges", "yangzhou-yulin", "workers not_stated person", Stated(1_475)),
    ("exchanges", "suzhou-tongren", "workers not_stated person", Over(42_000)),
    ("exchanges", "js-sn", "workers not_stated person", Stated(8_418 + 15_650)),
    ("funds", "tj-gs", "not_stated signed", Stated(94_089_000_000)),
    ("funds", "tj-gs", "not_stated planned", Over(8_000_000_000)),
    ("funds", "quanzhou-ningxia-three", "not_stated not_stated", Stated(58_575_000)),
];

#[test]
fn pairings_come_to_what_their_sources_say() {
    assert!(TOTALS.len() > 60);
    for (table, pairing, measure, expected) in TOTALS {
        assert_eq!(total(table, pairing, measure), *expected, "{table} of {pairing}: {measure}");
    }
}

#[test]
fn a_year_keeps_what_lies_in_it() {
    let year = |text: &'static str| move |row: &Row<'_>| row.text("period").is_some_and(|own| own.starts_with(text));
    let in_year = |table, pairings: &[&str], measure, text| -> Vec<Wording> {
        let sums = reckoned(&rows_of(table, pairings, &year(text)), measure);
        sums.iter().map(|own| words(&own.measure, own.account.sum.unwrap())).collect()
    };
    // A2. What both prefectures received is of a level of its own: 11.41 there, 7.53 + 3.88 here, and never both.
    let all = ["hangzhou-qiandongnan-enshi", "hangzhou-qiandongnan", "hangzhou-enshi", "hangzhou-badong"];
    assert_eq!(in_year("funds", &all, "fiscal not_stated", "2019"), [Stated(1_141_000_000); 2]);
    assert_eq!(in_year("funds", &["gd-gx"], "fiscal not_stated", "2022"), [Stated(1_758_000_000)]);
    assert_eq!(in_year("funds", &["foshan-liangshan"], "fiscal not_stated", "2019"), [Stated(727_000_000)]);
    assert_eq!(in_year("sales", &["gd-gx"], "amount", "2019"), [Stated(19_600_000_000)]);
    assert_eq!(in_year("sales", &["gd-gx"], "amount", "2022"), [Stated(22_445_000_000)]);
    // C. Shanghai to Zunyi, its nine counties and one of them: two levels, in neither of which anything counts twice.
    let zunyi = ["shanghai-zunyi", "shanghai-zunyi-nine", "shanghai-wuchuan"];
    let sums = in_year("funds", &zunyi, "not_stated planned", "2014");
    assert_eq!(sums, [Stated(54_000_000), Stated(44_000_000)]);
}
