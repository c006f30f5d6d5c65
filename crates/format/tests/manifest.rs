//! The portal's own reader of manifests and catalogues, and the one that the native tool is given by serde, say the same
//! of every value.

use format::{
    Catalogue, CatalogueEntry, Changes, Licence, Manifest, PartOf, Previous, Resource, Shanhai, StatedTotal,
    TableParts, Title,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What the portal does not need and its reader passes over; `*` stands for each of a list. Everything else must be equal.
const UNREAD: [&[&str]; 9] = [
    &["$schema"],
    &["name"],
    &["title"],
    &["resources", "*", "name"],
    &["resources", "*", "type"],
    &["resources", "*", "format"],
    &["resources", "*", "mediatype"],
    &["resources", "*", "encoding"],
    &["shanhai", "statedTotals"],
];

/// Takes a value out, and says whether it was there.
fn take(value: &mut Value, path: &[&str]) -> bool {
    match (path, value) {
        ([key], Value::Object(object)) => object.remove(*key).is_some(),
        (["*", rest @ ..], Value::Array(list)) => list.iter_mut().fold(false, |there, value| take(value, rest) | there),
        ([key, rest @ ..], Value::Object(object)) => object.get_mut(*key).is_some_and(|value| take(value, rest)),
        _ => false,
    }
}

/// Reads a manifest both ways and compares the whole of it. Says which of [`UNREAD`] the file has.
fn compare(json: &[u8]) -> [bool; UNREAD.len()] {
    let own = Manifest::from_json(json).unwrap();
    let serde: Manifest = serde_json::from_slice(json).unwrap();
    let [mut own, mut serde] = [own, serde].map(|manifest| serde_json::to_value(manifest).unwrap());
    let there = UNREAD.map(|path| {
        take(&mut own, path);
        take(&mut serde, path)
    });
    assert_eq!(own, serde);
    there
}

#[test]
fn both_readers_say_the_same_of_what_is_shipped() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data"));
    let catalogue = fs::read(data.join("releases.json")).unwrap();
    let own = Catalogue::from_json(&catalogue).unwrap();
    assert_eq!(own, serde_json::from_slice(&catalogue).unwrap());
    assert!(own.releases.len() > 1);
    let mut there = [false; UNREAD.len()];
    for entry in &own.releases {
        let found = compare(&fs::read(data.join(&entry.release).join("datapackage.json")).unwrap());
        there.iter_mut().zip(found).for_each(|(there, found)| *there |= found);
    }
    assert_eq!(there, [true; UNREAD.len()], "the list names only what there is");
}

/// Texts that are hard to read.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,8}", "[\"\\\\/\u{0}-\u{1f}\u{7f}é清😀\u{2028}]{0,8}"]
}

fn title() -> impl Strategy<Value = Title> {
    (text(), option::of(text()), option::of(text())).prop_map(|(zh_hans, zh_hant, en)| Title { zh_hans, zh_hant, en })
}

/// The portal counts rows in 32 bits.
fn rows() -> impl Strategy<Value = usize> {
    any::<u32>().prop_map(|rows| rows as usize)
}

fn bytes() -> impl Strategy<Value = u64> {
    prop_oneof![any::<u32>().prop_map(u64::from), 0..=i64::MAX.unsigned_abs()]
}

fn entry() -> impl Strategy<Value = CatalogueEntry> {
    (text(), title(), text(), any::<bool>(), bytes(), text()).prop_map(
        |(release, title, created, synthetic, bytes, sha256)| CatalogueEntry {
            release,
            title,
            created,
            synthetic,
            bytes,
            sha256,
        },
    )
}

fn resource() -> impl Strategy<Value = Resource> {
    let part = (text(), rows(), any::<Option<u32>>(), any::<Option<u32>>())
        .prop_map(|(table, rows, from, to)| PartOf { table, rows, from, to });
    let kinds = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    // A file in the folder of the release; others are refused.
    let path = "[a-z0-9_-]{1,8}(/[a-z0-9-]{1,8})?\\.json";
    (text(), path, kinds, bytes(), text(), option::of(text()), option::of(part)).prop_map(
        |(name, path, (kind, format, mediatype, encoding), bytes, hash, schema, shanhai)| Resource {
            name,
            path,
            kind,
            format,
            mediatype,
            encoding,
            bytes,
            hash,
            schema,
            shanhai,
        },
    )
}

fn total() -> impl Strategy<Value = StatedTotal> {
    let optional = (option::of(text()), any::<Option<u16>>(), option::of(text()), option::of(text()));
    (text(), optional, text(), text(), text(), text()).prop_map(
        |(table, (pairing, year, period, kind), amount, precision, source, locator)| StatedTotal {
            table,
            pairing,
            year,
            period,
            kind,
            amount,
            precision,
            source,
            locator,
        },
    )
}

fn own() -> impl Strategy<Value = Shanhai> {
    let previous = (text(), text()).prop_map(|(release, sha256)| Previous { release, sha256 });
    let changes = (rows(), rows(), rows(), rows()).prop_map(|(added, changed, figures, removed)| Changes {
        added,
        changed,
        figures,
        removed,
    });
    let parts = (text(), rows(), vec(text(), 0..3)).prop_map(|(table, rows, parts)| TableParts { table, rows, parts });
    let links = (option::of(previous), option::of(changes));
    (any::<u32>(), text(), title(), links, any::<bool>(), vec(total(), 0..3), vec(parts, 0..3)).prop_map(
        |(format, release, title, (previous, changes), synthetic, stated_totals, tables)| Shanhai {
            format,
            release,
            title,
            previous,
            changes,
            synthetic,
            stated_totals,
            tables,
        },
    )
}

fn manifest() -> impl Strategy<Value = Manifest> {
    let licence =
        (text(), text()).prop_map(|(name, path)| Licence { name, path: format!("https://licence.example/{path}") });
    (option::of(text()), text(), text(), text(), vec(licence, 0..3), vec(resource(), 0..4), own()).prop_map(
        |(schema, name, title, created, licenses, resources, shanhai)| Manifest {
            schema,
            name,
            title,
            created,
            licenses,
            resources,
            shanhai,
        },
    )
}

proptest! {
    #[test]
    fn both_readers_say_the_same_of_any_manifest(manifest in manifest(), pretty: bool) {
        let json = if pretty { serde_json::to_vec_pretty(&manifest) } else { serde_json::to_vec(&manifest) };
        compare(&json.unwrap());
    }

    #[test]
    fn both_readers_say_the_same_of_any_catalogue(format: u32, releases in vec(entry(), 0..4)) {
        let catalogue = Catalogue { format, releases };
        let json = serde_json::to_vec(&catalogue).unwrap();
        prop_assert_eq!(Catalogue::from_json(&json).unwrap(), catalogue);
    }
}
