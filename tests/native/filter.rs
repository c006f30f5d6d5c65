//! The text that filters a table: however a place is written, its rows are found.

use ledger::Book;
use tests::book;
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::site::{Query, Site};
use view::tables::{Description, FUNDS, SALES};

/// How many rows of a table an address shows to a reader of a language.
fn shown(book: &Book, of: &'static Description, lang: Lang, (name, typed): (&str, &str)) -> usize {
    let site = Site::new("".into(), "".into(), Query::default(), lang);
    let query = Query::default().with(name, Some(typed));
    let names = Names { site: &site, book };
    let table = book.table(of.name());
    let words = explore::words(&names, of, table);
    let asked = Asked { names, of, words: &words, query: &query };
    ledger::matching(&explore::question(&asked), table).len()
}

#[test]
fn every_way_of_writing_a_place_finds_its_rows() {
    let cases: [(&str, &str, &[&str]); 3] = [
        ("610830", "清涧", &["清澗", "　清涧 ", "qingjian", "Qing Jian", "ＱｉｎｇＪｉａｎ", "清涧县", "清澗縣"]),
        ("330109", "萧山", &["蕭山", "xiaoshan", "Xiaoshan"]),
        ("532531", "绿春", &["綠春", "lüchun", "lvchun", "luchun"]),
    ];
    let book = book("2026-02");
    let mut tried = 0;
    for (code, place, writings) in cases {
        for of in [&FUNDS, &SALES] {
            for lang in Lang::ALL {
                let count = |name, typed| shown(&book, of, lang, (name, typed));
                // Texts that name a place on the way are found as they are written alone.
                let own = count("supporter", code) + count("recipient", code);
                assert!(count("q", place) >= own, "{place} in {}, {lang:?}", of.name());
                for typed in writings {
                    let found = count("q", typed);
                    assert!(found >= own, "{place} as {typed} in {}, {lang:?}: {found} of {own}", of.name());
                    tried += usize::from(own > 0);
                }
            }
        }
    }
    assert!(tried > 30, "{tried}");
    for lang in [Lang::Hans, Lang::Hant] {
        let count = |typed| shown(&book, &FUNDS, lang, ("q", typed));
        assert_eq!(count("清澗"), count("清涧"), "texts have both");
        assert_eq!([count("。。。"), count("不存在")], [0, 0]);
    }
}

#[test]
fn each_word_is_found_in_any_column() {
    let book = book("2026-02");
    let mut tried = 0;
    for of in [&FUNDS, &SALES] {
        for lang in Lang::ALL {
            let count = |typed| shown(&book, of, lang, ("q", typed));
            let own = shown(&book, of, lang, ("recipient", "610830"));
            for typed in [
                "陕西清涧",
                "陕西 清涧",
                "陕西省清涧县",
                "陕西省　清涧",
                "陝西清澗",
                "陝西省榆林市清澗縣",
                "清涧市",
                "shǎnxī qīngjiàn",
                "清涧 扬州",
                "Yangzhou  qing jian",
            ] {
                assert!(count(typed) >= own, "{typed} in {}, {lang:?}", of.name());
                assert!(
                    count(typed) <= count(typed.split([' ', '　']).next_back().unwrap()),
                    "{typed}: fewer by each word"
                );
                tried += usize::from(own > 0);
            }
            assert_eq!([count("甘肃清涧"), count("清涧 不存在")], [0; 2], "{lang:?}");
        }
    }
    assert!(tried > 30, "{tried}");
}
