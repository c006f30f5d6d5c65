//! The search for a place, on the places of real releases: each way of writing finds what is meant first.

use format::{Data, Kind, Table, tables::REGIONS};
use ledger::{Found, Places};
use std::sync::LazyLock;
use tests::{book, catalogue, root};

/// The places of the newest release, which has the most of them.
static MANY: LazyLock<Table> = LazyLock::new(|| {
    let file = root().join("public/data/2026-02/regions.csv");
    let mut csv = csv::Reader::from_path(file).unwrap();
    let heads = csv.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    let columns = REGIONS.physical().map(|(name, column, _)| {
        let at = heads.iter().position(|head| head == name).unwrap();
        let cells = rows.iter().map(|row| Some(&row[at]).filter(|cell| !cell.is_empty()));
        let data = match column.kind {
            Kind::Count => Data::Ints(cells.map(|cell| cell.map_or(Data::NO_INT, |n| n.parse().unwrap())).collect()),
            _ => Data::texts(cells.map(|cell| cell.map(Into::into))),
        };
        (name, data)
    });
    Table::new(&REGIONS, rows.len(), columns.collect()).unwrap()
});

/// The divisions of the country, as the portal has them.
static DIVISIONS: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string(root().join("public/divisions.txt")).unwrap());

fn name(regions: &Table, row: usize) -> &str {
    regions.row(row).text("name").unwrap()
}

/// What is found, each by its name.
fn names<'a>(regions: &'a Table, found: &Found) -> Vec<&'a str> {
    found.rows().iter().map(|row| name(regions, *row)).collect()
}

#[test]
fn each_way_of_writing_finds_the_place_first() {
    const CASES: [(&str, &str); 76] = [
        // The way from the province down, whole, shortened, the other way round.
        ("陕西省榆林市清涧县", "清涧县"),
        ("陕西榆林清涧", "清涧县"),
        ("陕西清涧", "清涧县"),
        ("陕西省清涧县", "清涧县"),
        ("榆林清涧", "清涧县"),
        ("榆林市清涧", "清涧县"),
        ("清涧县，陕西", "清涧县"),
        ("清涧县 陕西省 榆林市", "清涧县"),
        ("Qingjian, Yulin, Shaanxi", "清涧县"),
        ("Qingjian County, Yulin City, Shaanxi Province", "清涧县"),
        ("shanxi yulin qingjian", "清涧县"),
        ("yulinqingjian", "清涧县"),
        ("厦门同安", "同安区"),
        ("福建厦门同安区", "同安区"),
        ("福建省厦门市同安区", "同安区"),
        ("扬州经开区", "扬州经济技术开发区"),
        ("扬州市经开区", "扬州经济技术开发区"),
        ("江苏扬州经济技术开发区", "扬州经济技术开发区"),
        ("扬州开发区", "扬州经济技术开发区"),
        ("嘉兴经开区", "嘉兴经济技术开发区"),
        ("南通经开区", "南通经济技术开发区"),
        ("济南高新区", "济南高新区"),
        ("山东济南高新区", "济南高新区"),
        ("黔东南从江", "从江县"),
        ("黔东南州从江县", "从江县"),
        ("贵州省黔东南苗族侗族自治州从江县", "从江县"),
        ("宁夏固原", "固原市"),
        ("广西百色", "百色市"),
        ("内蒙赤峰", "赤峰市"),
        ("内蒙古自治区赤峰市", "赤峰市"),
        ("重庆石柱", "石柱土家族自治县"),
        ("天津红桥", "红桥区"),
        ("北京房山区", "房山区"),
        // Names without their ending, or with another one.
        ("陕西", "陕西省"),
        ("榆林", "榆林市"),
        ("榆林地区", "榆林市"),
        ("凉山州", "凉山彝族自治州"),
        ("凉山", "凉山彝族自治州"),
        ("黔东南", "黔东南苗族侗族自治州"),
        ("广西", "广西壮族自治区"),
        ("广西省", "广西壮族自治区"),
        ("内蒙", "内蒙古自治区"),
        ("宁夏", "宁夏回族自治区"),
        ("东乡县", "东乡族自治县"),
        ("积石山县", "积石山保安族东乡族撒拉族自治县"),
        ("承德县", "承德县"),
        ("承德市", "承德市"),
        ("张家川", "张家川回族自治县"),
        ("滨海", "滨海新区"),
        // Traditional characters, also mixed with simplified ones.
        ("清澗", "清涧县"),
        ("陝西省榆林市清澗縣", "清涧县"),
        ("陝西榆林清涧", "清涧县"),
        ("揚州經開區", "扬州经济技术开发区"),
        ("寧夏", "宁夏回族自治区"),
        ("廈門同安", "同安区"),
        // Full width, blanks, marks.
        ("ｑｉｎｇｊｉａｎ", "清涧县"),
        ("６１０８３０", "清涧县"),
        ("清涧　县", "清涧县"),
        ("“清涧县”", "清涧县"),
        ("Tong’an", "同安区"),
        // Pinyin with tones, by number or mark, with ü as keyboards have it, initials.
        ("qīngjiàn", "清涧县"),
        ("Qīngjiàn Xiàn", "清涧县"),
        ("qing1jian4", "清涧县"),
        ("lüeyang", "略阳县"),
        ("lüchun", "绿春县"),
        ("lǜchūn", "绿春县"),
        ("lvchun", "绿春县"),
        ("luchun", "绿春县"),
        ("qjx", "清涧县"),
        // Characters that are spoken in several ways, as they are in these names.
        ("chongqing", "重庆市"),
        ("luhe", "六合区"),
        ("shaanxi", "陕西省"),
        ("shanxi", "陕西省"),
        // English, codes.
        ("Yangzhou", "扬州市"),
        ("Inner Mongolia", "内蒙古自治区"),
        ("610830", "清涧县"),
    ];
    let (regions, places) = (&*MANY, Places::new(&MANY));
    let mut wrong = Vec::new();
    for (typed, meant) in CASES {
        let found = places.search(typed, 8, &DIVISIONS);
        let names = names(regions, &found);
        if !matches!(found, Found::Places(_)) || names.first() != Some(&meant) {
            wrong.push(format!("{typed}: {meant}, not {found:?} {names:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_may_be_mistyped_is_offered() {
    const CASES: [(&str, &str); 14] = [
        ("青涧", "清涧县"),
        ("青涧县", "清涧县"),
        ("清间县", "清涧县"),
        ("榆林市青涧县", "清涧县"),
        ("陕西省榆林市青涧县", "清涧县"),
        ("qinjian", "清涧县"),
        ("qingjan", "清涧县"),
        ("qingijan", "清涧县"),
        ("congqing", "重庆市"),
        ("niangshan", "凉山彝族自治州"),
        ("黔冬南", "黔东南苗族侗族自治州"),
        ("榆陵", "榆林市"),
        ("西双板纳", "西双版纳傣族自治州"),
        ("Yangzou", "扬州市"),
    ];
    let (regions, places) = (&*MANY, Places::new(&MANY));
    let mut wrong = Vec::new();
    for (typed, meant) in CASES {
        let found = places.search(typed, 8, &DIVISIONS);
        let names = names(regions, &found);
        let offered = match found {
            Found::Perhaps(_) => names.contains(&meant),
            _ => false,
        };
        if !offered {
            wrong.push(format!("{typed}: {meant}, not {found:?} {names:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_place_without_records_leads_to_those_that_it_lies_in() {
    let (regions, places) = (&*MANY, Places::new(&MANY));
    for (typed, around) in [
        ("榆林市榆阳区", &["榆林市", "陕西省"][..]),
        ("陕西省榆林市榆阳区", &["榆林市", "陕西省"]),
        ("榆阳", &["榆林市", "陕西省"]),
        ("榆阳区", &["榆林市", "陕西省"]),
        ("神木", &["榆林市", "陕西省"]),
        ("榆林神木", &["榆林市", "陕西省"]),
        ("陕西省神木市", &["榆林市", "陕西省"]),
        ("神木市 陕西", &["榆林市", "陕西省"]),
        ("涼山冕寧縣", &["凉山彝族自治州", "四川省"]),
        ("张家口", &["河北省"]),
        ("清涧县高杰村镇", &["清涧县"]),
        ("610802", &["榆林市", "陕西省"]),
        ("610100", &["陕西省"]),
        ("西安", &["陕西省"]),
        ("广西北海", &["广西壮族自治区"]),
    ] {
        let found = places.search(typed, 8, &DIVISIONS);
        assert!(matches!(found, Found::Around(_)), "{typed}: {found:?}");
        assert_eq!(names(regions, &found), around, "{typed}");
    }
}

/// Names as of the standard, and none that a release writes differently.
#[test]
fn the_divisions_are_those_of_the_releases() {
    let known: Vec<(&str, &str)> = DIVISIONS.lines().map(|line| line.split_at(6)).collect();
    assert!(known.len() > 3000 && known.is_sorted_by(|(a, _), (b, _)| a < b), "{} divisions", known.len());
    assert!(known.iter().all(|(code, name)| code.parse::<u32>().is_ok() && !name.is_empty()));
    let mut compared = 0;
    for region in MANY.iter() {
        let (Some(code), Some(name)) = (region.text("code"), region.text("name")) else { continue };
        let own = known.binary_search_by(|(own, _)| own.cmp(&code)).map(|at| known[at].1);
        assert_eq!(own, Ok(name), "{code}");
        compared += 1;
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn every_place_is_found_by_all_its_names() {
    let releases: Vec<_> = catalogue().releases.into_iter().map(|entry| book(&entry.release)).collect();
    let tables: Vec<&Table> = releases.iter().map(|book| book.table("regions")).chain([&*MANY]).collect();
    let mut asked = 0;
    for regions in tables {
        let places = Places::new(regions);
        for region in regions.iter() {
            for column in ["name", "name_zh_hant", "name_en", "pinyin", "code"] {
                let Some(text) = region.text(column) else { continue };
                let found = places.search(text, 8, &DIVISIONS);
                let found = matches!(&found, Found::Places(rows) if rows.contains(&region.index));
                assert!(found, "{text}: {:?}", places.search(text, 8, &DIVISIONS));
                asked += 1;
            }
        }
    }
    assert!(asked > 1000, "{asked}");
}
