//! Tables of one release, as a page reads them.

use crate::ancestry::ancestry;
use crate::{Accounting, Relations, stand_in};
use format::{Manifest, Row, Table, TableSchema, Version};
use std::convert::Infallible;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Book {
    pub manifest: Arc<Manifest>,
    /// SHA-256 of the manifest's file, in hex.
    pub sha256: String,
    tables: Vec<Arc<Table>>,
}

impl Book {
    pub fn new(manifest: Arc<Manifest>, sha256: &str, tables: Vec<Arc<Table>>) -> Self {
        Self { manifest, sha256: sha256.to_owned(), tables }
    }

    /// The same, with the overview and the headlines made of its other tables where its format has none. The book has all
    /// tables.
    #[must_use]
    pub fn complete(mut self) -> Self {
        let mut tables = self.tables.clone();
        for table in tables.iter_mut().filter(|table| !self.has(table.schema)) {
            let own = |schema: &'static TableSchema| Ok::<_, Infallible>(Arc::new(self.table(schema.name).clone()));
            if let Some(Ok(made)) = stand_in(table.schema, &own) {
                *table = Arc::new(made);
            }
        }
        self.tables = tables;
        self
    }

    /// The same with this table in the place of its own.
    #[must_use]
    pub fn with(mut self, table: Arc<Table>) -> Self {
        self.tables.retain(|own| own.schema.name != table.schema.name);
        self.tables.push(table);
        self
    }

    /// A table that was asked for.
    pub fn table(&self, name: &str) -> &Table {
        let table = self.tables.iter().find(|table| table.schema.name == name);
        table.expect("a page reads only the tables that it asked for")
    }

    pub fn row(&self, table: &str, id: &str) -> Option<Row<'_>> {
        self.table(table).find(id)
    }

    pub fn release(&self) -> &str {
        &self.manifest.shanhai.release
    }

    /// Whether the format of the release has such a table.
    pub fn has(&self, schema: &TableSchema) -> bool {
        !self.manifest.lacks(schema)
    }

    /// How the figures of the release are added. Asks for `pairings` and `regions`.
    pub fn accounting(&self) -> Accounting {
        let relations = Relations::of(self.table("pairings"), self.table("regions"));
        Accounting { version: self.manifest.version().unwrap_or(Version::One), relations }
    }

    /// Both sides of a pairing, and all places that they lie in.
    pub fn sides(&self, pairing: &str) -> Vec<&str> {
        let mut sides = Vec::new();
        if let Some(row) = self.row("pairings", pairing) {
            for side in ["supporter", "recipient"].into_iter().filter_map(|side| row.text(side)) {
                sides.append(&mut self.ancestry(side));
            }
        }
        sides
    }

    /// A place, the place that it lies in, and so on up.
    pub fn ancestry<'a>(&'a self, region: &'a str) -> Vec<&'a str> {
        ancestry(self.table("regions"), region)
    }
}
