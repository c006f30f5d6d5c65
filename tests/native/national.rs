//! Totals that sources state of the whole country: what may be joined, what must be said, and that nothing is added up.

use format::{Period, Table, Version, tables};
use ledger::Book;

use tests::book;
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::pages::national::{self, Indicator, length};
use view::site::{Query, Site};
use view::tables::NATIONAL;

fn site(lang: Lang) -> Site {
    Site::new("".into(), "".into(), Query::default(), lang)
}

/// A table of these lines, each an id, a period, up to when, a side and a definition.
fn stated(lines: &[[&str; 5]]) -> Table {
    let columns: Vec<String> = tables::NATIONAL.physical().map(|(name, ..)| name).collect();
    let line = |[id, period, as_of, side, definition]: &[&str; 5]| {
        let value = |name: &String| match name.as_str() {
            "id" => *id,
            "indicator" | "name" => "fiscal",
            "scope" => "national",
            "period" => *period,
            "as_of" => *as_of,
            "amount" => "100",
            "unit" => "yuan",
            "precision" => "stated",
            "side" => *side,
            "definition" => *definition,
            "source" | "locator" => "s",
            _ => "",
        };
        columns.iter().map(value).collect::<Vec<_>>().join(",")
    };
    let csv = [columns.join(",")].into_iter().chain(lines.iter().map(line)).collect::<Vec<_>>().join("\n");
    let reading = publish::csv::read(&tables::NATIONAL, Version::Two, csv.as_bytes());
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.table.unwrap()
}

/// Which figures of these lines share a run: the ids, run by run.
fn runs(lines: &[[&str; 5]]) -> Vec<Vec<String>> {
    let table = stated(lines);
    let indicators = Indicator::repeated(&table);
    assert_eq!(indicators.len(), 1);
    let mut runs: Vec<(Option<u32>, Vec<String>)> = Vec::new();
    for (row, run) in indicators[0].rows.iter().zip(indicators[0].runs()) {
        match runs.iter_mut().find(|(own, _)| *own == run && run.is_some()) {
            Some((_, ids)) => ids.push(row.id().to_owned()),
            None => runs.push((run, vec![row.id().to_owned()])),
        }
    }
    runs.into_iter().map(|(_, ids)| ids).collect()
}

#[test]
fn only_figures_of_one_definition_and_one_length_are_joined() {
    let year = |id, year| [id, year, year, "", "甲"];
    assert_eq!(runs(&[year("a", "2021"), year("b", "2022")]), [["a", "b"]]);
    for (other, why) in [
        (["b", "2022", "2022-11", "", "甲"], "it ends in November"),
        (["b", "2022", "2022-12-22", "", "甲"], "it ends before the year does"),
        (["b", "2022", "2022", "", "乙"], "it is defined otherwise"),
        (["b", "2022", "2022", "recipient", "甲"], "the other side says it"),
        (["b", "2022/2023", "2023", "", "甲"], "it covers two years"),
    ] {
        assert_eq!(runs(&[year("a", "2021"), other]), [["a"], ["b"]], "{why}");
    }
    // Both to the end of a month, and of equal length.
    let to = |id, year, month| [id, year, month, "", "甲"];
    assert_eq!(runs(&[to("a", "2022", "2022-11"), to("b", "2023", "2023-11")]), [["a", "b"]]);
    assert_eq!(runs(&[to("a", "2023", "2023-11"), to("b", "2024", "2024-10")]), [["a"], ["b"]]);
    // What has no stated start grows: it is as long as nothing.
    assert_eq!(runs(&[to("a", "../2022", "2022"), to("b", "../2023", "2023")]), [["a"], ["b"]]);
    // Two sides are two marks.
    assert_eq!(
        runs(&[["a", "2022", "2022", "supporter", "甲"], ["b", "2022", "2022", "recipient", "甲"]]),
        [["a"], ["b"]]
    );
}

#[test]
fn stretches_are_as_long_as_their_months() {
    let length = |text: &str| length(Period::parse(text).unwrap());
    assert_eq!(length("2021"), length("2024"));
    assert_eq!(length("2021-01/2021-02"), length("2024-01/2024-02"), "also where February has a day more");
    assert_ne!(length("2023-01/2023-11"), length("2024-01/2024-10"));
    assert_ne!(length("2024-12"), length("2024-12-01/2024-12-22"));
    assert_eq!(length("../2021"), None);
}

#[test]
fn figures_of_unfinished_years_stand_beside_each_other_with_a_warning() {
    let book = book("2024-10");
    let series = national::series(&site(Lang::Hans), &book, "");
    let warning =
        "财政援助资金：截至2023年11月为231.9亿元、截至2024年10月为228.9亿元，都不是全年数，不能直接比较增减。";
    assert!(series.as_str().contains(warning), "{series:?}");
    // Four figures, three definitions, no line.
    for sign in ["①", "②", "③"] {
        assert!(series.as_str().contains(sign), "{sign}");
    }
    assert!(!series.as_str().contains("chart__join\""), "nothing of it can be joined");
    let home = national::key_figures(&site(Lang::Hans), &book);
    for words in ["231.9亿元", "228.9亿元", warning, "national/?indicator=fiscal-assistance"] {
        assert!(home.as_str().contains(words), "{words}");
    }
    // Two numbers that stand in no row: a sum of both, and the older ones.
    for words in ["460.8亿元", "208.9亿元"] {
        assert!(!home.as_str().contains(words), "{words}");
    }
}

#[test]
fn a_release_without_national_figures_shows_none() {
    let book = book("2021-04");
    assert!(national::key_figures(&site(Lang::Hans), &book).is_empty());
    assert!(national::series(&site(Lang::Hans), &book, "").is_empty());
}

/// The ids of the rows that an address of `/national` shows, in order.
fn shown(book: &Book, query: &str) -> Vec<String> {
    let (site, query) = (site(Lang::Hans), Query::parse(query));
    let names = Names { site: &site, book };
    let table = book.table("national");
    let words = explore::words(&names, &NATIONAL, table);
    let asked = Asked { names, of: &NATIONAL, words: &words, query: &query };
    ledger::matching(&explore::question(&asked), table).into_iter().map(|row| table.row(row).id().to_owned()).collect()
}

#[test]
fn the_table_is_filtered_and_sorted_by_its_address_and_never_added_up() {
    let book = book("2024-10");
    let fiscal = ["fiscal-2024-10", "fiscal-2023-11", "fiscal-2019-12", "fiscal-2019-08"];
    assert_eq!(shown(&book, "indicator=fiscal-assistance&sort=-as_of"), fiscal);
    assert_eq!(shown(&book, "indicator=fiscal-assistance&from=2023"), ["fiscal-2023-11", "fiscal-2024-10"]);
    assert_eq!(shown(&book, "").len(), book.table("national").rows);
    assert!(shown(&book, "q=财政援助").contains(&"fiscal-2024-10".to_owned()));
    assert!(!NATIONAL.adds_up() && NATIONAL.groupings().next().is_none());
    // An indicator of a pair of provinces names the pair.
    let site = site(Lang::Hans);
    let words = explore::words(&Names { site: &site, book: &book }, &NATIONAL, book.table("national"));
    assert_eq!(words.of("indicator", "fiscal-assistance"), "财政援助资金");
    assert_eq!(words.of("indicator", "js-sn-fiscal-assistance"), "财政援助资金（江苏省 → 陕西省）");
    assert!(book.table("summary").iter().all(|row| row.text("table") != Some("national")));
}
