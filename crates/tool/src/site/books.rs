//! The releases in the portal's folder, whole, as the pages read them.

use crate::catalogue::CATALOGUE;
use format::{Catalogue, CatalogueEntry, Manifest, Problem, Table, TableSchema, Version, tables};
use ledger::Book;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use view::site::Route;

/// All releases with all their tables, of which those in parts are empty; newest first, as in the catalogue.
pub struct Books(Vec<(CatalogueEntry, Book)>);

impl Books {
    pub fn read(dist: &Path) -> Result<Self, Problem> {
        let data = dist.join("data");
        let catalogue: Catalogue = parsed(&data.join(CATALOGUE))?;
        let mut books = Vec::new();
        for entry in catalogue.releases {
            let folder = data.join(&entry.release);
            let manifest: Manifest = parsed(&folder.join("datapackage.json"))?;
            let version = manifest.version().ok_or_else(|| {
                let what = format!("made for format {}, which this program does not know", manifest.shanhai.format);
                Problem::file(&entry.release, what, "use a newer program")
            })?;
            let opened = tables::ALL.into_iter().chain(tables::MADE).map(|schema| {
                // Heads say nothing of single rows of a large table, and its rows have no pages.
                if manifest.is_partitioned(schema.name) || manifest.lacks(schema) {
                    return Ok(Arc::new(Table::empty(schema)));
                }
                table(&folder, schema, version)
            });
            let opened = opened.collect::<Result<_, _>>()?;
            let book = Book::new(Arc::new(manifest), &entry.sha256, opened).complete();
            books.push((entry, book));
        }
        Ok(Self(books))
    }

    pub fn iter(&self) -> impl Iterator<Item = &(CatalogueEntry, Book)> {
        self.0.iter()
    }

    /// The newest release that has what a page speaks of. For a page that speaks of no row it is the newest of all.
    pub fn of(&self, route: &Route) -> Option<&Book> {
        let found = match route.row() {
            Some((of, id)) => self.iter().find(|(_, book)| book.row(of.name(), id).is_some()),
            None => self.0.first(),
        };
        found.map(|(_, book)| book)
    }
}

fn table(folder: &Path, schema: &'static TableSchema, version: Version) -> Result<Arc<Table>, Problem> {
    let path = folder.join(format!("{}.json", schema.name));
    let table = Table::from_json(schema, version, &read(&path)?);
    table.map(Arc::new).map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), REBUILD))
}

fn parsed<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Problem> {
    serde_json::from_slice(&read(path)?)
        .map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), REBUILD))
}

const REBUILD: &str = "build the releases again";

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let mend = "build the portal with its data first, and give its folder";
    fs::read(path).map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), mend))
}
