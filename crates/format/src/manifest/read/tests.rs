//! The portal's reader takes from a manifest what the publisher's serde wrote into it, value for value.

use super::*;
use crate::manifest::StatedTotal;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn title() -> Title {
    Title { zh_hans: "题\n".to_owned(), zh_hant: Some("題".to_owned()), en: Some("A \"title\"".to_owned()) }
}

fn resource(path: &str, shanhai: Option<PartOf>) -> Resource {
    let some = |text: &str| Some(text.to_owned());
    Resource {
        name: format!("name of {path}"),
        path: path.to_owned(),
        kind: some("table"),
        format: some("csv"),
        mediatype: some("text/csv"),
        encoding: some("utf-8"),
        bytes: 5_000_000_000,
        hash: format!("sha256:{path}"),
        schema: some("funds.schema.json"),
        shanhai,
    }
}

/// A manifest in which everything is filled in, each with a value of its own.
fn manifest() -> Manifest {
    let licence = |name: &str| Licence { name: name.to_owned(), path: format!("https://{name}.example") };
    let stated = StatedTotal {
        table: "funds".to_owned(),
        pairing: Some("p".to_owned()),
        period: None,
        year: Some(2021),
        kind: None,
        amount: "8000000".to_owned(),
        precision: "over".to_owned(),
        source: "s".to_owned(),
        locator: "1".to_owned(),
    };
    let parts = |table: &str, rows, parts: &[&str]| TableParts {
        table: table.to_owned(),
        rows,
        parts: parts.iter().map(|path| (*path).to_owned()).collect(),
    };
    let part = |rows, from, to| Some(PartOf { table: "sales".to_owned(), rows, from, to });
    Manifest {
        schema: Some("https://datapackage.org/profiles/2.0/datapackage.json".to_owned()),
        name: "shanhai-2024-10".to_owned(),
        title: "题".to_owned(),
        created: "2024-10-17T00:00:00Z".to_owned(),
        licenses: vec![licence("a"), licence("b")],
        resources: vec![
            resource("funds.csv", None),
            resource("sales/2019.json", part(3, Some(20_190_101), Some(20_191_231))),
            resource("sales/undated.json", part(4, None, None)),
        ],
        shanhai: Shanhai {
            format: 1,
            release: "2024-10".to_owned(),
            title: title(),
            previous: Some(Previous { release: "2021-04".to_owned(), sha256: "5e".to_owned() }),
            changes: Some(Changes { added: 1, changed: 2, figures: 3, removed: 4 }),
            synthetic: true,
            stated_totals: vec![stated],
            tables: vec![
                parts("funds", 5, &["funds.json"]),
                parts("sales", 7, &["sales/2019.json", "sales/undated.json"]),
            ],
        },
    }
}

/// The same without what the portal does not ask for.
fn as_the_portal_reads(mut manifest: Manifest) -> Manifest {
    manifest.schema = None;
    manifest.name.clear();
    manifest.title.clear();
    manifest.shanhai.stated_totals.clear();
    for resource in &mut manifest.resources {
        resource.name.clear();
        (resource.kind, resource.format, resource.mediatype, resource.encoding) = (None, None, None, None);
    }
    manifest
}

/// Puts a property that nobody knows yet into every object.
fn with_more(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(with_more).collect(),
        Value::Object(map) => {
            let more = ("of the future".to_owned(), json!([{ "a": null }, 1.5]));
            Value::Object(map.into_iter().map(|(key, value)| (key, with_more(value))).chain([more]).collect())
        }
        other => other,
    }
}

#[test]
fn a_manifest_is_read_value_for_value() {
    let written = manifest();
    let json = serde_json::to_value(&written).unwrap();
    let expected = as_the_portal_reads(written);
    assert_eq!(Manifest::from_json(json.to_string().as_bytes()), Ok(expected.clone()));
    assert_eq!(Manifest::from_json(with_more(json).to_string().as_bytes()), Ok(expected));
}

#[test]
fn what_a_manifest_leaves_out_stays_out() {
    let mut written = as_the_portal_reads(manifest());
    written.shanhai = Shanhai { previous: None, changes: None, synthetic: false, ..written.shanhai };
    written.shanhai.title = Title { zh_hant: None, en: None, ..title() };
    written.resources[0].schema = None;
    let mut json = serde_json::to_value(&written).unwrap();
    assert_eq!(json["shanhai"]["previous"], Value::Null);
    json["shanhai"]["changes"] = Value::Null;
    assert_eq!(Manifest::from_json(json.to_string().as_bytes()), Ok(written));
}

#[test]
fn a_catalogue_is_read_value_for_value() {
    let entry = |release: &str, synthetic| CatalogueEntry {
        release: release.to_owned(),
        title: title(),
        created: format!("{release}-17T00:00:00Z"),
        synthetic,
        bytes: 5_000_000_000,
        sha256: format!("a{release}"),
    };
    let written = Catalogue { format: 1, releases: vec![entry("2024-10", true), entry("2021-04", false)] };
    let json = serde_json::to_value(&written).unwrap();
    assert_eq!(Catalogue::from_json(json.to_string().as_bytes()), Ok(written.clone()));
    assert_eq!(Catalogue::from_json(with_more(json).to_string().as_bytes()), Ok(written));
}

#[test]
fn what_follows_or_does_not_fit_is_refused() {
    let json = serde_json::to_string(&manifest()).unwrap();
    let expected = |text: &str| Manifest::from_json(text.as_bytes()).unwrap_err().expected;
    assert_eq!(expected(&format!("{json} x")), "the end of the file");
    assert_eq!(expected(&json.replace("5000000000", "-1")), "a number of bytes");
    assert_eq!(expected(&json.replace("\"rows\":3", "\"rows\":4294967296")), "a number of 32 bits");
    assert_eq!(expected(&json.replace("\"rows\":3", "\"rows\":-3")), "a number of 32 bits");
    let catalogue = Catalogue::from_json(br#"{"format":1,"releases":[]} 1"#).unwrap_err();
    assert_eq!(catalogue.expected, "the end of the file");
}

#[test]
fn both_readers_agree_on_every_shipped_release() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data"));
    let bytes = fs::read(data.join("releases.json")).unwrap();
    let catalogue: Catalogue = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(Catalogue::from_json(&bytes).as_ref(), Ok(&catalogue));
    assert!(catalogue.releases.len() > 1);
    for entry in catalogue.releases {
        let bytes = fs::read(data.join(&entry.release).join("datapackage.json")).unwrap();
        let manifest: Manifest = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(Manifest::from_json(&bytes), Ok(as_the_portal_reads(manifest)), "{}", entry.release);
    }
}

#[test]
fn a_path_stays_inside_its_release_and_a_licence_is_an_address() {
    let read = |path: &str, licence: &str| {
        let mut manifest = manifest();
        manifest.resources[0].path = path.to_owned();
        manifest.licenses[0].path = licence.to_owned();
        Manifest::from_json(&serde_json::to_vec(&manifest).unwrap()).is_ok()
    };
    let licence = "https://licence.example/";
    assert!(read("funds.csv", licence) && read("sales/2019.json", licence) && read("funds.csv", "http://l.example"));
    let outside = [
        "../2021-04/funds.json",
        "/etc/x",
        "https://e.example/x",
        "//e.example/x",
        "a\\b",
        "a/../b",
        "x?y",
        "x#y",
        "清",
    ];
    for path in outside {
        assert!(!read(path, licence), "{path}");
    }
    let dangerous = ["javascript:alert(1)", "data:text/html,x", "x", "", " https://l.example"];
    for licence in dangerous {
        assert!(!read("funds.csv", licence), "{licence}");
    }
    assert_eq!((outside.len(), dangerous.len()), (9, 5));
}

#[test]
fn the_totals_that_it_names_are_read_apart() {
    let whole = r#"{"name":"x","shanhai":{"format":2,"statedTotals":[
        {"table":"funds","pairing":"p","year":2019,"kind":"fiscal","amount":"12.50","precision":"over","source":"s","locator":"¶1"},
        {"table":"sales","period":"2019/2020","amount":"1","precision":"stated","source":"s","locator":"2"}]}}"#;
    let own: Vec<StatedTotal> = StatedTotal::all_from_json(whole.as_bytes()).unwrap();
    let read: serde_json::Value = serde_json::from_str(whole).unwrap();
    let serde: Vec<StatedTotal> = serde_json::from_value(read["shanhai"]["statedTotals"].clone()).unwrap();
    assert_eq!((own.len(), &own), (2, &serde));
    assert_eq!(StatedTotal::all_from_json(b"{}"), Ok(Vec::new()));
    for wrong in [whole.replace("2019,", "70000,"), whole.replace("\"12.50\"", "12.50"), whole.replace("]}}", "]}")] {
        assert!(StatedTotal::all_from_json(wrong.as_bytes()).is_err(), "{wrong}");
    }
}
