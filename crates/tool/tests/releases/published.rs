//! The releases of this repository, and the newest one as the portal has it.

use format::{Manifest, Table, TableSchema, tables};
use ledger::Book;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Every release, the newest last.
pub const RELEASES: [&str; 3] = ["2021-04", "2024-10", NEWEST];

/// The newest release.
pub const NEWEST: &str = "2026-02";

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The folder of the published releases.
pub fn data() -> PathBuf {
    root().join("public/data")
}

/// The newest release, read once.
pub fn newest() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let read = |name: &str| fs::read(data().join(NEWEST).join(name)).unwrap();
        let manifest = Manifest::from_json(&read("datapackage.json")).unwrap();
        let version = manifest.version().unwrap();
        let table = |schema: &'static TableSchema| {
            Arc::new(Table::from_json(schema, version, &read(&format!("{}.json", schema.name))).unwrap())
        };
        let opened = tables::ALL.iter().copied().chain(tables::MADE).map(table).collect();
        Book::new(Arc::new(manifest), "a5e0", opened)
    })
}
