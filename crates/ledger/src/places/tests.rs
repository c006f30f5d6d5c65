use super::*;
use format::{Data, Kind, tables::REGIONS};

pub(super) fn regions() -> Table {
    let rows = [
        ["610830", "清涧县", "清澗縣", "Qingjian County", "qing jian xian", "county", "610000"],
        ["610000", "陕西省", "陝西省", "Shaanxi Province", "shan xi sheng", "province", ""],
        ["350212", "同安区", "同安區", "Tong'an District", "tong an qu", "county", ""],
        ["520200", "六盘水市", "六盤水市", "Liupanshui City", "liu pan shui shi", "prefecture", ""],
        ["set-two", "清涧县、同安区", "清澗縣、同安區", "Qingjian and Tong'an", "", "set", ""],
    ];
    let text = |at: usize| Data::texts(rows.map(|row| Some(row[at]).filter(|text| !text.is_empty()).map(Into::into)));
    let columns = vec![
        ("id".to_owned(), text(0)),
        ("code".to_owned(), Data::texts(rows.map(|row| Some(row[0]).filter(|id| id.len() == 6).map(Into::into)))),
        ("name".to_owned(), text(1)),
        ("name_zh_hant".to_owned(), text(2)),
        ("name_en".to_owned(), text(3)),
        ("pinyin".to_owned(), text(4)),
        ("level".to_owned(), text(5)),
        ("parent".to_owned(), text(6)),
        ("members".to_owned(), Data::none(Kind::Text, rows.len())),
        ("member_count".to_owned(), Data::none(Kind::Count, rows.len())),
    ];
    Table::new(&REGIONS, rows.len(), columns).unwrap()
}

#[test]
fn finds_a_place_however_it_is_written() {
    let places = Places::new(&regions());
    for text in [
        "清涧",
        "清澗",
        "涧",
        "qingjian",
        "Qing Jian",
        "qj",
        "610830",
        "6108",
        "Qingjian County",
        "QINGJIAN",
        "清涧市",
        "陕西清涧",
        "陝西省清涧縣",
        "清涧陕西",
        "shanxi qingjian",
        "Qingjian, Shaanxi",
        "陕西清",
    ] {
        assert!(matches!(places.search(text, 5, ""), Found::Places(rows) if rows[0] == 0), "{text}");
    }
    for text in ["tongan", "Tong'an", "tong an", "同安"] {
        assert!(matches!(places.search(text, 5, ""), Found::Places(rows) if rows[0] == 2), "{text}");
    }
    for text in ["liupanshui", "Liu Pan Shui", "lps", "liùpánshuǐ", "六盘水", "六盤水"] {
        assert_eq!(places.search(text, 5, ""), Found::Places(vec![3]), "{text}: spoken as in this name");
    }
    assert_eq!(places.search("清涧", 5, ""), Found::Places(vec![0, 4]), "a set stands behind the place itself");
    assert_eq!(places.search("清涧", 1, ""), Found::Places(vec![0]));
}

#[test]
fn what_is_nearly_a_name_is_offered_and_not_taken() {
    let places = Places::new(&regions());
    for text in ["青涧", "清间县", "陕西省青涧县", "qinjian", "qingjan", "涧清"] {
        assert_eq!(places.search(text, 5, ""), Found::Perhaps(vec![0]), "{text}");
    }
}

#[test]
fn what_lies_in_a_known_place_leads_there() {
    let places = Places::new(&regions());
    assert_eq!(places.search("陕西省清涧县高杰村镇", 5, ""), Found::Around(vec![0, 1]));
    assert_eq!(places.search("陕西绥德", 5, ""), Found::Around(vec![1]));
    assert_eq!(places.search("610826", 5, ""), Found::Around(vec![1]));
    let divisions = "610826绥德县\n520200六盘水市\n520201钟山区\n450122钟山县\n";
    for text in ["绥德", "绥德县", "绥德县 陕西"] {
        assert_eq!(places.search(text, 5, divisions), Found::Around(vec![1]), "{text}");
    }
    assert_eq!(places.search("六盘水市钟山区", 5, divisions), Found::Around(vec![3]));
}

#[test]
fn finds_nothing_for_nothing() {
    let places = Places::new(&regions());
    for text in ["", "  ", "。", "北京", "zzz", "999999"] {
        assert_eq!(places.search(text, 5, "").rows(), &[] as &[usize], "{text}");
    }
}
