//! On the newest release's figures: each stays with the place that it is of.

use super::published::newest;
use format::{Level, Row};
use text::{Lang, messages as m};
use view::html::all;
use view::pages::map::map;
use view::pages::plan;
use view::pages::region::{self, Scope, Share};
use view::site::{Query, Route, Site};
use view::tables as described;

pub fn site() -> Site {
    Site::new("".into(), "".into(), Query::default(), Lang::Hans)
}

/// What stands on the page of a place before the words, and what from there on.
fn page_parted(id: &str, words: &str) -> (String, String) {
    let head = plan(Some(&Route::Region(id.to_owned()))).page(&site(), newest()).html;
    let html = all([head, region::all_of(&site(), newest(), id)]);
    let (before, after) = html.as_str().split_once(words).unwrap_or_else(|| panic!("{id}: no {words} on {html:?}"));
    (before.to_owned(), after.to_owned())
}

fn ids(pairings: &[Row<'_>]) -> Vec<String> {
    pairings.iter().map(|row| row.id().to_owned()).collect()
}

#[test]
fn a_province_has_its_own_pairings_and_those_of_its_places_apart() {
    let scope = Scope::of(newest(), "610000");
    assert_eq!((ids(&scope.helped), scope.helping.len(), scope.around.len()), (vec!["js-sn".to_owned()], 0, 0));
    let inside: Vec<&str> = scope.inside.iter().map(|own| own.pairing.id()).collect();
    for pairing in ["js-weinan", "yangzhou-yulin", "yz-qj", "haian-lueyang"] {
        assert!(inside.contains(&pairing), "{pairing} is of a place in Shaanxi: {inside:?}");
    }
    assert!(!inside.contains(&"js-sn"));
    let of = |level, published: &[&str]| Share::of(&scope.inside, level, published);
    let all = scope.inside.len();
    let (prefectures, counties) = (of(Level::Prefecture, &inside), of(Level::County, &[]));
    assert_eq!((prefectures.published, counties.published), (prefectures.all, 0));
    assert_eq!(prefectures.all + counties.all, all, "none of them has ended, and no set is among them");
}

#[test]
fn a_county_never_speaks_for_its_province() {
    // 800余万元 of sales are Qingjian's; 4.2亿元 are Luonan's.
    let (own, inside) = page_parted("610000", "所辖地区公布情况");
    assert!(own.contains("谁帮扶本省") && own.contains("“26.4亿元”"), "{own}");
    assert!(!own.contains("800余万元") && !own.contains("4.2亿元"));
    assert!(inside.contains("清涧县") && inside.contains("均未公布"));
    for number in ["“26.4亿元”", "超过800万元", "4.2亿元"] {
        assert!(!inside.contains(number), "no figure stands among what its places publish: {number}");
    }
    let (county, _) = page_parted("610830", "区划信息");
    assert!(county.contains("谁帮扶本县") && county.contains("超过800万元") && !county.contains("“26.4亿元”"));
    // Its own figures come first, its code last.
    assert!(!county.contains("610830</dd>"));
}

#[test]
fn pairings_that_have_ended_are_not_counted_and_come_last() {
    let scope = Scope::of(newest(), "621100");
    assert_eq!(ids(&scope.helped), ["qingdao-dingxi", "fuzhou-dingxi"], "the one that goes on comes first");
    let counties = Share::of(&scope.inside, Level::County, &["shibei-lintao", "cangshan-lintao"]);
    assert!(scope.inside.iter().any(|own| own.pairing.id() == "cangshan-lintao"));
    assert_eq!(counties, Share { published: 1, all: 1 }, "Cangshan and Lintao ended in 2021");
    let (own, _) = page_parted("621100", "所辖地区公布情况");
    assert!(own.contains("谁帮扶本市") && own.contains(&site().fill(m::CHANGED_IN, &["2021年"])), "{own}");

    let scope = Scope::of(newest(), "513400");
    assert_eq!(ids(&scope.helped), ["ningbo-liangshan", "foshan-liangshan"]);
    let sets = Share::of(&scope.inside, Level::Set, &[]);
    assert_eq!(sets, Share { published: 0, all: 1 }, "ten counties together are one figure's place");
    assert!(scope.around.iter().any(|row| row.id() == "zj-sc"), "Sichuan's figures are not Liangshan's");
}

#[test]
fn a_place_without_supervision_says_so() {
    let supervision = site().t(described::SUPERVISION.title);
    for (id, name, here) in [("640400", "固原市", "本市"), ("522633", "从江县", "本县")] {
        let (_, after) = page_parted(id, &format!("<h2>{supervision}</h2>"));
        let section = after.split("</section>").next().unwrap();
        assert!(section.contains(&site().fill(m::NO_RECORD_OF, &[here])), "{name}: {section}");
    }
    // 从江: its pairing ended, and the one around it is not its own.
    let scope = Scope::of(newest(), "522633");
    assert_eq!(ids(&scope.helped), ["xs-cj"]);
    assert!(scope.around.iter().any(|row| row.id() == "foshan-qiandongnan"));
    let (own, around) = page_parted("522633", "上级和多地合计的结对");
    assert!(!own.contains("佛山市") && around.contains("佛山市"));
}

/// The text of one mark of the map.
fn tile<'a>(map: &'a str, province: &str) -> &'a str {
    let start = format!("href=\"regions/{province}/\" aria-label=\"");
    map.split_once(&start).unwrap_or_else(|| panic!("{province} has no tile")).1.split_once('"').unwrap().0
}

#[test]
fn the_map_says_what_is_stated_of_the_pair_of_provinces_itself() {
    let shown = |query: &str| map(&site(), newest(), &Query::parse(query)).as_str().to_owned();
    let fiscal = shown("map=fiscal");
    // Shaanxi's figure is Jiangsu's of 2024, with its period; its counties' stay out.
    assert_eq!(
        tile(&fiscal, "610000"),
        "陕西：26.42亿元 · 受援方 · 财政援助资金 · 进度未载明 · 2024年 · 江苏省 → 陕西省 · 陕西 2024"
    );
    // What two documents say of one year is one figure, whose year alone is known.
    let sichuan = tile(&fiscal, "510000");
    assert!(sichuan.contains("34.05亿元") && sichuan.contains("2021年"), "{sichuan}");
    // What is only planned or agreed is no figure that came.
    assert!(!fiscal.contains("计划安排") && !fiscal.contains("协议约定") && !fiscal.contains("已签约"));
    let counted = shown("map=fiscal&count=pairings");
    let scope = Scope::of(newest(), "610000");
    let on = |row: &&Row<'_>| row.text("until").is_none();
    let all = scope.inside.iter().map(|own| own.pairing).chain(scope.helped.iter().copied());
    let all = all.filter(|row| on(&row)).count();
    let says = format!("现有 {all} 对结对中，");
    assert!(all > 10 && tile(&counted, "610000").contains(&says), "{}", tile(&counted, "610000"));
    assert!(!tile(&counted, "610000").contains("亿元"));
}

#[test]
fn a_province_whose_pairings_have_all_ended_has_no_part_on_the_map() {
    // Hubei, whose prefecture Hangzhou helped, and Hebei, whose counties Tianjin helped, both until 2021.
    for id in ["420000", "130000"] {
        let place = |row: &Row<'_>| row.text("region") == Some(id) && row.text("role").is_some();
        let places = newest().table("overview").select(&place);
        assert_eq!(places.len(), 1, "{id}");
        assert_eq!((places[0].text("role"), places[0].int("pairings")), (Some("former"), Some(0)), "{id}");
        let map = map(&site(), newest(), &Query::default());
        assert!(tile(map.as_str(), id).contains("原有结对已经调整"), "{id}");
    }
}
