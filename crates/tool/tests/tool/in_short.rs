//! Totals of a table in parts as a file that stays small: the tool comes to the same from the CSV, and names what was changed.

use crate::parts::{ROWS, large};
use crate::sample::{Sample, run};
use export::About;
use export::reproduce::{InShort, settled, simply_adding};
use format::{Catalogue, Manifest, Table, TableSchema, Version, tables};
use ledger::{Book, answer, matching};
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::site::{Query, Route, Site};
use view::tables::SALES;

/// The release as readers get it, with the sales of all parts.
fn book(sample: &Sample) -> Book {
    let read = |name: &str| fs::read(sample.path(name)).unwrap();
    let catalogue = Catalogue::from_json(&read("releases.json")).unwrap();
    let manifest = Manifest::from_json(&read("r/datapackage.json")).unwrap();
    let table = |schema: &'static TableSchema, file: &str| {
        Table::from_json(schema, Version::NEWEST, &read(&format!("r/{file}"))).unwrap()
    };
    let part = |path: &str| {
        let rows = manifest.rows_of(path).expect("what only rows show is a file of its own");
        let halves = [path, &rows.path].map(|file| read(&format!("r/{file}")));
        Table::from_halves(&tables::SALES, Version::NEWEST, [&halves[0], &halves[1]]).unwrap()
    };
    let parts = manifest.parts("sales").iter().map(|listed| part(listed.path)).collect();
    let sales = Table::join(&tables::SALES, parts).unwrap();
    let [pairings, regions] =
        [&tables::PAIRINGS, &tables::REGIONS].map(|schema| table(schema, &format!("{}.json", schema.name)));
    let all = [pairings, regions, sales].map(Arc::new).into();
    Book::new(Arc::new(manifest), &catalogue.releases[0].sha256, all)
}

/// The file that the page offers at an address.
fn file(book: &Book, lang: Lang, address: &str) -> String {
    let query = Query::parse(address);
    let site = Site::new("https://gov.example".into(), "".into(), query.sticky(), lang);
    let (names, table) = (Names { site: &site, book }, book.table("sales"));
    let words = explore::words(&names, &SALES, table);
    let question = &explore::question(&Asked { names, of: &SALES, words: &words, query: &query });
    let mut about = About::new(SALES.schema, &book.manifest, &book.sha256, *site);
    about.address = site.pinned_with(&Route::Explore(&SALES), &query, book.release());
    let accounting = &book.accounting();
    let added = &answer(&simply_adding(question), table, accounting);
    let others = &table.take(&matching(&settled(question), table));
    InShort { about: &about, manifest: &book.manifest, question, added, others, accounting }.file()
}

/// What somebody does to a file.
type Change = fn(&mut Value);

#[test]
fn totals_of_a_table_in_parts_are_come_to_again_and_what_was_changed_is_named() {
    let sample = large();
    let book = book(&sample);
    let path = sample.path("taken.reproduce.json");
    let reproduce = |text: &str| {
        fs::write(&path, text).unwrap();
        run(&["reproduce".as_ref(), "--data".as_ref(), sample.data(), &path])
    };
    let (mut totals, mut listed) = (0, 0);
    for (lang, address) in Lang::ALL.into_iter().cycle().zip([
        "",
        "pairing=p-170",
        "from=2019&to=2020",
        "precision=none",
        "q=%E8%8B%B9%E6%9E%9C",
    ]) {
        let text = file(&book, lang, address);
        assert!(text.len() < 100_000, "{address}: {} bytes", text.len());
        let said = reproduce(&text);
        assert_eq!(said.code, Some(0), "{address}: {}", said.err);
        assert!(said.out.contains(": equal, "), "{}", said.out);
        let read: Value = serde_json::from_str(&text).unwrap();
        if address.is_empty() {
            assert_eq!(read["matched"], json!(ROWS));
        }
        for total in read["totals"].as_array().unwrap() {
            totals += 1;
            listed += total["rows"].as_array().unwrap().len();
            // Each row is counted once: in a year, or by itself.
            let counts = |own: &Value| [&own["published"], &own["missing"]].map(|own| own.as_i64().unwrap());
            let years: Vec<[i64; 2]> = total["added"].as_array().unwrap().iter().map(counts).collect();
            let [published, missing] = counts(&total["result"]);
            let of_years: i64 = years.iter().flatten().sum();
            assert!(!years.is_empty() && of_years <= published + missing, "{address}: {total}");
        }
    }
    assert!(totals > 5 && listed > 50, "{totals} totals, {listed} rows that do not simply add");

    let whole: Value = serde_json::from_str(&file(&book, Lang::En, "")).unwrap();
    let changes: [(Change, &str); 5] = [
        (|file| file["totals"][0]["added"][0]["low"] = json!("1.00"), "].added[2015].low: the file says \"1.00\""),
        (
            |file| drop(file["totals"][0]["added"].as_array_mut().unwrap().remove(0)),
            "].added[2015] is in the release, and not in the file",
        ),
        (|file| file["totals"][0]["rows"][0]["value"] = json!("2.00"), "].value: the file says \"2.00\""),
        (|file| file["totals"][0]["result"]["published"] = json!(1), "].result.published: the file says 1,"),
        (|file| file["version"] = json!(3), "is of version 3"),
    ];
    for (change, expected) in changes {
        let mut file = whole.clone();
        change(&mut file);
        let said = reproduce(&file.to_string());
        assert_eq!(said.code, Some(1), "{expected}: {}", said.err);
        assert!(said.err.contains(expected), "{expected}: {}", said.err);
    }
}
