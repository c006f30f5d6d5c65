//! Evidence files of the real release: what they hold is what was published, and published text in them stays text.

mod made;

use export::evidence::{Carried, MANIFEST, Page, Part};
use format::{Data, Table, tables};
use ledger::Book;
use made::{CLAIM, Of, file, newest, read, site};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use text::Lang;
use view::components::Names;

const ALL: [(Of, &[&str]); 6] = [
    (Of::Figure("funds", "yz-qj-industry"), &["funds.csv", "pairings.csv", "regions.csv", "sources.csv"]),
    (Of::Figure("national", "assisted-sales-2019-12"), &["national.csv", "pairings.csv", "regions.csv", "sources.csv"]),
    (Of::Totals("funds", ""), &["funds.csv", "pairings.csv", "regions.csv", "sources.csv"]),
    (Of::Totals("sales", "supporter=440000"), &["sales.csv", "pairings.csv", "regions.csv", "sources.csv"]),
    (Of::Pairing("yz-qj"), &["pairings.csv", "funds.csv", "sales.csv", "regions.csv", "sources.csv"]),
    (Of::Claim(CLAIM), &["funds.csv", "pairings.csv", "regions.csv", "sources.csv"]),
];

/// What the check reads.
fn payload(file: &str) -> Value {
    let (_, rest) = file.split_once("<script type=\"application/json\" id=\"published\">").expect("it has data");
    let (json, _) = rest.split_once("</script>").expect("they end");
    serde_json::from_str(json).expect("they are JSON")
}

#[test]
fn each_holds_the_published_bytes_that_its_manifest_names() {
    let book = newest();
    let mut seen = 0;
    for (of, expected) in ALL {
        for lang in Lang::ALL {
            let file = file(&book, lang, of, None);
            if let Ok(folder) = std::env::var("EVIDENCE") {
                std::fs::write(format!("{folder}/{seen}-{}.html", lang.tag()), &file).unwrap();
            }
            let payload = payload(&file);
            let held: Vec<&str> =
                payload["files"].as_array().unwrap().iter().map(|own| own["path"].as_str().unwrap()).collect();
            assert_eq!(held[0], MANIFEST);
            for path in expected {
                assert!(held.contains(path), "{of:?} holds {path}: {held:?}");
            }
            for own in payload["files"].as_array().unwrap() {
                let (path, text) = (own["path"].as_str().unwrap(), own["text"].as_str().unwrap());
                assert_eq!(text, read(&book, path), "{path}");
                let hash = format!("{:x}", Sha256::digest(text));
                let known =
                    book.manifest.resource(path).map_or(&*book.sha256, |own| own.hash.trim_start_matches("sha256:"));
                assert_eq!(hash, known, "{path}");
                seen += 1;
            }
            assert!(file.contains("data-cell=\"figure/") && !file.contains("{}</"), "{of:?}");
            assert!(
                !file.contains(" src=") && !file.contains("<link") && !file.contains("@import"),
                "{of:?} asks for nothing"
            );
            // The whole of a table, four times in its three languages: a letter can carry it.
            assert!(file.len() < 1_200_000, "{of:?}: {} bytes", file.len());
        }
    }
    assert!(seen > 60, "{seen} files");
}

#[test]
fn a_file_says_each_figure_with_its_interval_wording_and_source() {
    let file = file(&newest(), Lang::Hans, Of::Figure("funds", "yz-qj-social"), None);
    let expected = [
        ("figure/amount", "超过2,000,000元"),
        ("ends/amount", "(2,000,000, ∞)"),
        ("text/printed", "200余万元"),
        ("pairing/pairing", "扬州经济技术开发区 → 清涧县"),
    ];
    for (cell, words) in expected {
        assert!(file.contains(&format!("<span data-cell=\"{cell}\">{words}</span>")), "{cell}: {words}");
    }
    assert!(file.contains("data-cell=\"source/source\"") && file.contains("data-cell=\"word/locator\""));
}

/// The file of a record that says this text everywhere, and of a claim, a title and a signature of the same.
fn saying(text: &str) -> String {
    let real = newest();
    let columns = tables::PROJECTS.physical().map(|(name, column, _)| {
        let data = match &*name {
            "id" => Data::texts([Some("a".into())]),
            "level" => Data::texts([Some("project".into())]),
            "status" => Data::texts([Some("not_stated".into())]),
            _ if column.kind.is_number() => Data::none(column.kind, 1),
            _ => Data::texts([Some(text.into())]),
        };
        (name, data)
    });
    let projects = Table::unchecked(&tables::PROJECTS, 1, columns.collect());
    let of = |schema: &'static format::TableSchema| {
        Arc::new(if schema.name == "projects" { projects.clone() } else { Table::empty(schema) })
    };
    let book = Book::new(Arc::clone(&real.manifest), &real.sha256, tables::ALL.iter().copied().map(of).collect());
    let site = site(Lang::En);
    let words = vec![text.to_owned()];
    let parts = [Part::Record(book.table("projects").row(0)), Part::Said { heading: text.to_owned(), words }];
    let names = Names { site: &site, book: &book };
    let address = &*["https://a.example/", text].concat();
    let page = Page { names, title: text, address, parts: &parts };
    let texts = std::iter::repeat_n(text.to_owned(), page.paths().len() + 1).collect();
    let own = Some(text.to_owned());
    page.file(&Carried { texts, signature: own.clone(), public_key: own, made: "2026-11-27".to_owned() })
}

/// The elements of a file, in order, with the names of their attributes.
fn skeleton(file: &str) -> Vec<String> {
    let name = |tag: &str| {
        let mut names = String::new();
        for (at, part) in tag.split('"').enumerate() {
            if at % 2 == 0 {
                names.push_str(part);
            }
        }
        names
    };
    file.split('<').skip(1).map(|rest| name(rest.split('>').next().unwrap_or(rest))).collect()
}

#[test]
fn published_text_stays_text() {
    let texts: Vec<Value> = serde_json::from_str(include_str!("../hostile/texts.json")).unwrap();
    let harmless = skeleton(&saying("harmless"));
    assert!(harmless.len() > 50);
    let mut tried = 0;
    for own in &texts {
        let text = own["text"].as_str().unwrap();
        let file = saying(text);
        assert_eq!(skeleton(&file), harmless, "{text}");
        let payload = payload(&file);
        assert_eq!(payload["files"][1]["text"], *text, "data stay as they are");
        assert!(payload["said"].as_array().unwrap().iter().any(|said| said == text), "{text}");
        tried += 1;
    }
    assert!(tried >= 80, "{tried}");
}
