//! What the page of a figure says of totals is what the accounts of these totals say of the figure, and the other way round.

use format::{InTotal, Interval, Row, StatedTotal, SummaryScope, Table, tables};
use ledger::reconciliation::lines;
use ledger::standing::{Becomes, Part, Selection, Standings, Stated, Whose};
use ledger::{Book, Measure, matching, summed};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use tests::{book, catalogue, root};
use text::Lang;
use view::components::Names;
use view::pages::explore::{Asked, question, words};
use view::pages::figure::{elsewhere, way};
use view::site::{Query, Site};
use view::tables::{Description, adding_up};

fn site(lang: Lang) -> Site {
    Site::new("".into(), "".into(), Query::default(), lang)
}

/// A release with the totals that its manifest names.
fn whole(release: &str) -> Book {
    let mut book = book(release);
    let mut manifest = (*book.manifest).clone();
    let bytes = fs::read(root().join("public/data").join(release).join("datapackage.json")).unwrap();
    manifest.shanhai.stated_totals = StatedTotal::all_from_json(&bytes).unwrap();
    book.manifest = Arc::new(manifest);
    book
}

/// A total by its address: the rows behind it, what it comes to, and what its account says of each row.
struct Total {
    measure: Measure,
    published: u32,
    missing: u32,
    /// Rows that do not simply add, each with the reason and the other row.
    told: BTreeMap<usize, (InTotal, Option<usize>)>,
    /// All rows of the measure.
    rows: Vec<usize>,
}

/// What a page says: of which row, what becomes of it, because of which other row.
type Said = (usize, Becomes, Option<usize>);

/// The totals at an address, as the page there adds them up.
fn totals_at(site: &Site, book: &Book, of: &'static Description, table: &Table, href: &str) -> Vec<Total> {
    let query = Query::parse(href.split_once('?').map_or("", |(_, query)| query));
    let words = words(&Names { site, book }, of, table);
    let asked = Asked { names: Names { site, book }, of, words: &words, query: &query };
    let places = matching(&question(&asked), table);
    let rows: Vec<Row<'_>> = places.iter().map(|at| table.row(*at)).collect();
    let total = |own: ledger::Reckoned| {
        let sum = own.account.sum.unwrap();
        Total {
            published: sum.published,
            missing: sum.missing,
            told: own
                .told()
                .map(|told| (places[told.row], (told.why, told.other.map(|other| places[other]))))
                .collect(),
            rows: own.rows.iter().map(|row| places[*row]).collect(),
            measure: own.measure,
        }
    };
    book.accounting().reckon(&rows).into_iter().map(total).collect()
}

#[test]
fn every_figure_that_an_account_counts_is_counted_on_its_page_and_the_other_way_round() {
    let (mut figures, mut places, mut left_out, mut totals) = (0, 0, 0, 0);
    for entry in catalogue().releases {
        let (book, site) = (whole(&entry.release), site(Lang::Hans));
        let standings = Standings::of(&book, &tables::ALL);
        for of in adding_up() {
            let table = book.table(of.name());
            // By the address of a total: what pages say of it.
            let mut said: BTreeMap<String, (Measure, Vec<Said>)> = BTreeMap::new();
            for row in table.iter() {
                for standing in standings.standings(&row) {
                    figures += 1;
                    assert!(!standing.parts.is_empty(), "{}", row.id());
                    for (selection, part) in &standing.parts {
                        let href = way(&site, of, selection, &standing.measure)
                            + "#"
                            + &standing.measure.figure
                            + &standing.measure.unit;
                        let (_, own) = said.entry(href).or_insert_with(|| (standing.measure.clone(), Vec::new()));
                        own.push((row.index, part.becomes, part.other.map(|other| other.index)));
                    }
                }
            }
            for (href, (measure, said)) in &said {
                let href = href.split('#').next().unwrap();
                let all = totals_at(&site, &book, of, table, href);
                let total = all.iter().find(|own| own.measure == *measure);
                let total = total.unwrap_or_else(|| panic!("{href}: {measure:?}"));
                totals += 1;
                let (mut counts, mut missing) = (0, 0);
                for (row, becomes, other) in said {
                    places += 1;
                    let (id, told) = (table.row(*row).id(), total.told.get(row));
                    assert!(total.rows.contains(row), "{href}: {id} stands there");
                    match (becomes, told) {
                        (Becomes::Told(why), Some(told)) => assert_eq!((*why, *other), *told, "{href}: {id}"),
                        (Becomes::Counted | Becomes::NotPublished, None) => {}
                        _ => panic!("{href}: the page of {id} says {becomes:?}, the account {told:?}"),
                    }
                    counts += u32::from(becomes.counts());
                    missing += u32::from(*becomes == Becomes::NotPublished);
                    left_out += u32::from(!becomes.counts());
                }
                assert_eq!((counts, missing), (total.published, total.missing), "{href}: as many as the total says");
                assert!(
                    total.told.keys().all(|row| said.iter().any(|(own, ..)| own == row)),
                    "{href}: all are told of"
                );
            }
        }
    }
    assert!(
        figures > 500 && places > 4000 && left_out > 300 && totals > 1000,
        "{figures} {places} {left_out} {totals}"
    );
}

#[test]
fn what_pages_say_of_the_total_of_a_pairing_is_what_the_release_says() {
    let (mut told, mut sums) = (0, 0);
    for entry in catalogue().releases {
        let book = whole(&entry.release);
        let standings = Standings::of(&book, &tables::ALL);
        for of in adding_up() {
            let table = book.table(of.name());
            let mut counted: BTreeMap<(String, Measure), u32> = BTreeMap::new();
            for row in table.iter() {
                let principal = of.schema.figures[0].value;
                for standing in standings.standings(&row) {
                    for (selection, part) in &standing.parts {
                        let Selection { whose: Whose::Pairing(pairing), year: None } = selection else { continue };
                        *counted.entry(((*pairing).to_owned(), standing.measure.clone())).or_default() +=
                            u32::from(part.becomes.counts());
                        if table.column("in_total").is_some() && standing.columns.value == principal {
                            let said = row.text("in_total").and_then(InTotal::parse);
                            let becomes = if let Becomes::Told(why) = part.becomes { Some(why) } else { None };
                            assert_eq!(becomes, said, "{}", row.id());
                            assert_eq!(part.other.map(|other| other.id()), row.text("in_total_row"), "{}", row.id());
                            told += u32::from(said.is_some());
                        }
                    }
                }
            }
            if book.manifest.version() == Some(format::Version::One) {
                continue;
            }
            for ((pairing, measure), count) in counted {
                let own = |row: &Row<'_>| row.text("pairing") == Some(&pairing);
                let all = summed(book.table("summary"), of.name(), SummaryScope::Pairing, &own);
                let sum =
                    all.iter().find(|(own, _)| *own == measure).map_or(0, |(_, sum)| sum.unwrap().interval.published);
                assert_eq!(count, sum, "{pairing} {measure:?}");
                sums += 1;
            }
        }
    }
    assert!(told >= 100 && sums > 200, "{told} figures that do not simply add, {sums} totals");
}

#[test]
fn every_total_of_a_source_is_named_by_the_figures_that_it_is_held_to() {
    let book = whole(&catalogue().releases[0].release);
    let standings = Standings::of(&book, &tables::ALL);
    let (mut wholes, mut held, mut apart) = (0, 0, 0);
    for line in lines(&book) {
        let mut counts = 0;
        for row in &line.rows {
            let own = |(other, _): &(&ledger::reconciliation::Line<'_>, Stated)| {
                other.whole.map(|row| row.id()) == line.whole.map(|row| row.id()) && other.sums == line.sums
            };
            match standings.stated(row).into_iter().find(own) {
                Some((_, Stated::Held(becomes))) => {
                    held += 1;
                    counts += u32::from(becomes.counts());
                    apart += u32::from(!becomes.counts());
                }
                // Rates of the pairing are held to nothing.
                other => panic!("{}: {other:?}", row.id()),
            }
        }
        assert_eq!(counts, line.sums.computed.published, "{:?}", line.whole.map(|row| row.id()));
        if let Some(whole) = &line.whole {
            assert!(standings.stated(whole).iter().any(|(_, what)| *what == Stated::Whole), "{}", whole.id());
            wholes += 1;
        }
    }
    assert!(wholes >= 25 && held >= 35 && apart > 0, "{wholes} {held} {apart}");
}

#[test]
fn the_page_of_each_figure_says_in_words_what_becomes_of_it() {
    let (releases, mut pages) = (catalogue().releases, [0; 4]);
    for entry in &releases {
        let book = whole(&entry.release);
        let standings = Standings::of(&book, &tables::ALL);
        for lang in Lang::ALL {
            let (site, heads) = (site(lang), HEADS[lang as usize]);
            for of in view::tables::ALL.into_iter().filter(|of| of.has_figures()) {
                for row in book.table(of.name()).iter() {
                    let html = elsewhere(&site, &book, &standings, &[of.name(), "/", row.id()].concat(), &[]);
                    let html = html.as_str();
                    let says = |head: &str| html.contains(&format!("<dt>{head}</dt>"));
                    let own = standings.standings(&row);
                    let all: Vec<Part<'_>> = own.iter().flat_map(|own| &own.parts).map(|(_, part)| *part).collect();
                    let has = |is: &dyn Fn(Part<'_>) -> bool| all.iter().any(|part| is(*part));
                    let spans = |part: Part<'_>| part.becomes == Becomes::Told(InTotal::Same) && part.spans;
                    let expected = [
                        has(&|part| part.becomes == Becomes::Counted),
                        has(&|part| part.becomes != Becomes::Counted && part.becomes.counts() || spans(part)),
                        has(&|part| !part.becomes.counts() && !spans(part)),
                    ];
                    assert_eq!(heads.map(says), expected, "{} in {lang:?}: {html}", row.id());
                    let has_number =
                        row.figures().any(|(_, own)| own.value().is_some() || Interval::of(&own).missing > 0);
                    assert_eq!(all.is_empty(), !of.adds_up() || !has_number, "{}", row.id());
                    assert!(html.matches("<dt>").count() <= 12, "{}: a handful of lines", row.id());
                    pages.iter_mut().zip(expected).for_each(|(count, own)| *count += u32::from(own));
                    pages[3] += 1;
                }
            }
        }
    }
    assert!(pages[0] > 1100 && pages[1] > 40 && pages[2] > 450 && pages[3] > 2000, "{pages:?}");
}

/// What a page says in simplified Chinese of one figure.
fn said_of(table: &str, id: &str) -> String {
    let book = whole("2026-02");
    let standings = Standings::of(&book, &tables::ALL);
    elsewhere(&site(Lang::Hans), &book, &standings, &[table, "/", id].concat(), &[]).as_str().to_owned()
}

#[test]
fn no_page_denies_that_a_total_of_its_pairing_contains_its_figure_where_that_is_not_certain() {
    for (table, id, why) in [
        ("funds", "fj-nx-donations-1996-2011", "按来源所说，本数字是其中一个数字的分项"),
        ("funds", "fj-nx-fiscal-1996-2011", "按来源所说，本数字是其中一个数字的分项"),
        ("funds", "dongli-gangu-village-funds-2022", "按来源所说，本数字是其中一个数字的分项"),
        (
            "funds",
            "fuzhou-dingxi-fiscal-2017-2020-11",
            "多类资金合并公布 · 进度未载明</a>（其中一方是合并数，可能有重合）",
        ),
        ("funds", "bj-nm-fiscal-industry-2018-2019", "进度未载明，可能有重合"),
        ("exchanges", "gd-gx-workers-to-east-2022", "按来源所说，本数字是其中一个数字的分项"),
        ("exchanges", "nanhai-danzhai-workers-to-east-2021-2024-07", "按来源所说，本数字是其中一个数字的分项"),
        ("exchanges", "suzhou-tongren-workers-to-east-undated", "按来源所说，本数字是其中一个数字的分项"),
    ] {
        let said = said_of(table, id);
        assert!(said.contains(why) && said.contains("口径不同，各自合计，不与本数字相加"), "{id}: {said}");
        assert!(!said.contains("不含本数字") && !said.contains("流向不同"), "{id}: {said}");
    }
}

#[test]
fn an_address_stands_once_among_the_totals_of_a_page() {
    let (book, mut pages) = (whole("2026-02"), 0);
    let standings = Standings::of(&book, &tables::ALL);
    for of in adding_up() {
        for row in book.table(of.name()).iter() {
            let id = [of.name(), "/", row.id()].concat();
            let said = elsewhere(&site(Lang::Hans), &book, &standings, &id, &[]);
            let Some((counted, rest)) = said.as_str().split_once("<dt>其他合计</dt>") else { continue };
            let rest = rest.split("</dd>").next().unwrap();
            let mut hrefs: Vec<&str> = rest.split("href=\"").skip(1).filter_map(|own| own.split('"').next()).collect();
            hrefs.sort_unstable();
            assert!(hrefs.windows(2).all(|two| two[0] != two[1]), "{id}: {rest}");
            // Figures of several units, such as outlets, have their totals at one address.
            assert!(hrefs.iter().all(|href| !counted.contains(&format!("\"{href}\""))), "{id}: {rest}");
            pages += 1;
        }
    }
    assert!(pages > 50, "{pages}");
}

#[test]
fn a_figure_without_a_pairing_counts_among_all_records() {
    let said = said_of("supervision", "yanjin-funds-2020");
    assert!(said.contains("全部记录") && !said.contains("全部结对"), "{said}");
}

/// Counted, as bounds, not counted.
const HEADS: [[&str; 3]; 3] = [
    ["计入", "只用来定范围", "未计入"],
    ["計入", "只用來定範圍", "未計入"],
    ["Counted", "As bounds alone", "Not counted"],
];
