//! Totals of a table in parts as a file that stays small: the tool comes to the same from the CSV, and names what was changed.

use crate::parts::{ROWS, large};
use crate::sample::{Sample, run};
use export::About;
use export::reproduce::{InShort, settled, simply_adding};
use format::{Catalogue, Manifest, Table, TableSchema, Version, tables};
use ledger::{Book, answer, matching};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
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
    let (mut totals, mut listed, mut taken) = (0, 0, Vec::new());
    for (lang, address) in Lang::ALL.into_iter().cycle().zip([
        "",
        "pairing=p-170",
        "from=2019&to=2020",
        "precision=none",
        "q=%E8%8B%B9%E6%9E%9C",
    ]) {
        let text = file(&book, lang, address);
        assert!(text.len() < 100_000, "{address}: {} bytes", text.len());
        let read: Value = serde_json::from_str(&text).unwrap();
        taken.push(text);
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

    // What is done to a file, and how the tool and the second program name it.
    let whole: Value = serde_json::from_str(&file(&book, Lang::En, "")).unwrap();
    let changes: [(Change, &str, &str); 8] = [
        (
            |file| file["totals"][0]["added"][0]["low"] = json!("1.00"),
            "].added[2015].low: the file says \"1.00\"",
            "added 2015 of ('amount', ",
        ),
        (
            |file| file["totals"][0]["added"][1]["missing"] = json!(0),
            "].added[2016].missing: the file says 0,",
            "added 2016 of ('amount', ",
        ),
        (
            |file| drop(file["totals"][0]["added"].as_array_mut().unwrap().remove(0)),
            "].added[2015] is in the release, and not in the file",
            "no added 2015 of ('amount', ",
        ),
        (
            |file| file["totals"][0]["rows"][0]["value"] = json!("2.00"),
            "].value: the file says \"2.00\"",
            " of ('amount', ",
        ),
        (
            |file| drop(file["totals"][0]["rows"].as_array_mut().unwrap().remove(0)),
            "] is in the release, and not in the file",
            "do not simply add",
        ),
        (
            |file| file["totals"][0]["result"]["published"] = json!(1),
            "].result.published: the file says 1,",
            "result of ('amount', ",
        ),
        (|file| file["matched"] = json!(1), "matched: the file says 1,", "matched, 50001 rows"),
        // The second program knows no versions but these.
        (|file| file["version"] = json!(3), "is of version 3", ""),
    ];
    let folder = tempfile::tempdir().unwrap();
    let write = |name: String, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let right: Vec<PathBuf> = (0..).zip(&taken).map(|(at, text)| write(format!("right-{at}.json"), text)).collect();
    let wrong = changes.iter().enumerate().map(|(at, (change, ..))| {
        let mut file = whole.clone();
        change(&mut file);
        write(format!("wrong-{at}.json"), &file.to_string())
    });
    let wrong: Vec<PathBuf> = wrong.collect();
    let reproduce = |files: &[PathBuf]| {
        let mut given = vec!["reproduce".as_ref(), "--data".as_ref(), sample.data()];
        given.extend(files.iter().map(PathBuf::as_path));
        run(&given)
    };
    let said = reproduce(&right);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.out.matches(": equal, ").count(), right.len(), "{}", said.out);
    let said = reproduce(&wrong);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{}", said.err);
    for (path, (_, expected, _)) in wrong.iter().zip(changes) {
        let own = |line: &&str| line.contains(path.to_str().unwrap());
        let lines: Vec<&str> = said.err.lines().filter(own).collect();
        assert!(lines.iter().any(|line| line.contains(expected)), "{expected}: {lines:?}");
    }
    let Some(said) = second_program(&sample, right.iter().chain(&wrong[..wrong.len() - 1])) else { return };
    assert_eq!(said.len(), right.len() + wrong.len() - 1, "{said:?}");
    let (equal, named) = said.split_at(right.len());
    assert!(equal.iter().all(|line| line.contains(": equal, ")), "{equal:?}");
    for (line, (.., expected)) in named.iter().zip(changes) {
        assert!(line.contains(expected) && !line.contains("; "), "{expected}, and nothing else: {line}");
    }
}

/// What a program of another language says of files, a line each; `None`, said loudly, where there is no Python.
fn second_program<'a>(sample: &Sample, files: impl Iterator<Item = &'a PathBuf>) -> Option<Vec<String>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracle/reproduce.py");
    let Ok(said) = Command::new("python3").arg(script).arg(sample.data()).args(files).output() else {
        eprintln!("\n!!! SKIPPED: python3 is missing, so the totals were not come to a second time !!!\n");
        return None;
    };
    let out = String::from_utf8(said.stdout).unwrap();
    assert!(said.stderr.is_empty(), "{out}{}", String::from_utf8_lossy(&said.stderr));
    Some(out.lines().map(str::to_owned).collect())
}
