//! The same numbers as readers see them, and the page `sets.md` itself.

use super::row;
use crate::places::site;
use crate::published::newest;
use view::components::{Names, account_of, totals};
use view::pages::explore::{self, Asked};
use view::pages::{Block, plan};
use view::site::{Query, Route, Tab};
use view::tables;

/// Every row that `sets.md` names is there, and prints what it says.
#[test]
fn the_page_names_rows_as_they_are_printed() {
    let pieces: Vec<&str> = include_str!("../sets.md").split('`').collect();
    let mut read = 0;
    for two in pieces.windows(2) {
        let Some((table, _)) = two[0].split_once('/').filter(|_| two[1].starts_with(" (")) else { continue };
        if ["funds", "sales", "exchanges", "outputs"].contains(&table) {
            let printed = two[1][2..].split_once(')').map(|(printed, _)| printed);
            assert_eq!(row(two[0]).text("printed"), printed, "{}", two[0]);
            read += 1;
        }
    }
    assert!(read > 200, "{read}");
}

/// The first tab of a pairing, as its page shows it.
fn overview(pairing: &str) -> String {
    let plan = plan(Some(&Route::Pairing(pairing.to_owned(), Tab::Overview)));
    let section = |block: &Block| match block {
        Block::Section(_, make) => make(&site(), newest()).as_str().to_owned(),
        _ => String::new(),
    };
    plan.blocks().map(section).collect()
}

/// The totals of the exploring page of a table at an address.
fn explored(table: &str, address: &str) -> String {
    let (book, site) = (newest(), site());
    let of = tables::explored().find(|of| of.name() == table).unwrap();
    let (rows, query) = (book.table(table), Query::parse(address));
    let names = Names { site: &site, book };
    let words = explore::words(&names, of, rows);
    let question = explore::question(&Asked { names, of, words: &words, query: &query });
    let answer = ledger::answer(&question, rows, &book.accounting());
    let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
    let told = rows.take(&answer.told());
    let account = |at: usize| account_of(&site, &answer, at, &told);
    totals(&site, of, &answer.sums(&rows.take(&alone)), &|_| None, &account).as_str().to_owned()
}

#[test]
fn readers_see_these_numbers_in_words() {
    const SEEN: [(&str, &str, &str); 20] = [
        ("funds", "fj-nx", "7.74亿元"),
        ("funds", "fj-nx", "5.05亿元"),
        ("funds", "hangzhou-enshi", "12亿元"),
        ("funds", "hangzhou-qiandongnan", "9.93亿元"),
        ("funds", "zj-sc", "34.05亿元"),
        ("funds", "zj-sc", "52.788亿元至52.8亿元之间"),
        ("exchanges", "zj-sc", "255人至299人之间"),
        ("outputs", "zj-sc", "超过2400个项目"),
        ("funds", "gd-gx", "约74亿元"),
        ("sales", "gd-gx", "660.79亿元"),
        ("exchanges", "gd-gx", "75.31万人"),
        ("funds", "bj-nm", "29.75亿元"),
        ("funds", "js-sn", "131亿元"),
        ("outputs", "js-sn", "8829个项目"),
        ("funds", "qingdao-dingxi", "2.1亿元至4.12亿元之间"),
        ("funds", "foshan-liangshan", "24.5亿元"),
        ("funds", "shibei-lintao", "5066万元"),
        ("funds", "four-cities-gs", "89.66亿元"),
        ("funds", "fuzhou-dingxi", "11.22亿元至11.23亿元之间"),
        ("funds", "daxing-chayouqian", "5107万元至5244万元之间"),
    ];
    for (table, pairing, words) in SEEN {
        for (page, html) in
            [("tab", overview(pairing)), ("explored", explored(table, &["?pairing=", pairing].concat()))]
        {
            let shown = html.contains(&[">", words, "<"].concat());
            assert!(shown, "{page} of {pairing}, {table}: no {words} in {html}");
        }
    }
}

#[test]
fn readers_see_why_a_row_is_not_simply_added() {
    const SEEN: [(&str, &str, &str); 8] = [
        ("funds", "zj-sc", "33.9亿元 · 2021年 · 截至2021年10月14日：后有更新 → 34.05亿元 · 2021年"),
        ("funds", "gd-gx", "截至2022年10月31日：已经包含在另一个数字里 → 17.58亿元 · 2022年"),
        ("funds", "gd-gx", "5327万元 · 2022年：是标准、平均数或比例，不是总数"),
        ("funds", "fuzhou-dingxi", "与另一个数字说的是一回事，不重复算 → 11.22亿元"),
        ("funds", "daxing-chayouqian", "（起始时间未载明）：分项相加超过总数，原文互相矛盾 → "),
        ("funds", "qingdao-dingxi", "截至2026年1月15日：时段有重叠，合计只能给出范围"),
        ("funds", "quanzhou-ningxia-three", "时段未载明，列在合计之外"),
        ("exchanges", "gd-gx", "26.35万人 · 2022年：只是其中一部分，不另外算"),
    ];
    for (table, pairing, words) in SEEN {
        let html = explored(table, &["?pairing=", pairing].concat());
        let mut text = String::new();
        for piece in html.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
        assert!(text.contains(words), "{table} of {pairing}: no {words} in {text}");
    }
}
