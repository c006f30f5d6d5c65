//! What the tests of the whole share: where things lie, and the shipped releases as pages read them.

pub mod oracle;

use format::{Catalogue, Manifest, Table, TableSchema, tables};
use ledger::Book;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn data() -> PathBuf {
    root().join("public/data")
}

/// The catalogue of the shipped releases, which is read once.
pub fn catalogue() -> Catalogue {
    static READ: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::from_json(&fs::read(data().join("releases.json")).unwrap()).unwrap());
    READ.clone()
}

/// A release with all its tables, which is read once.
pub fn book(release: &str) -> Book {
    static READ: Mutex<BTreeMap<String, Book>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.entry(release.to_owned()).or_insert_with(|| self::read(release)).clone()
}

fn read(release: &str) -> Book {
    let read = |name: &str| fs::read(data().join(release).join(name)).unwrap();
    let manifest = Manifest::from_json(&read("datapackage.json")).unwrap();
    let version = manifest.version().unwrap();
    let table = |schema: &'static TableSchema| {
        Arc::new(if manifest.lacks(schema) {
            Table::empty(schema)
        } else {
            Table::from_json(schema, version, &read(&format!("{}.json", schema.name))).unwrap()
        })
    };
    let opened = tables::ALL.iter().copied().chain(tables::MADE).map(table).collect();
    Book::new(Arc::new(manifest), "a5e0", opened).complete()
}
