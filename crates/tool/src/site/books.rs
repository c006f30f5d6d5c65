//! The releases in the portal's folder, whole, as the pages read them.

use crate::catalogue::CATALOGUE;
use crate::digest::sha256;
use format::{Catalogue, CatalogueEntry, Manifest, Problem, Table, TableSchema, Version, tables};
use ledger::Book;
use ledger::standing::Standings;
use proof::{Expected, Proof, chain_link, content};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use view::pages::explore::PAGE;
use view::still::Edition;

/// All releases with all their tables, of which those in parts are empty; newest first, as in the catalogue.
pub struct Books {
    catalogue: Catalogue,
    opened: Vec<Book>,
    proofs: Vec<Proof>,
    /// Of each table in parts of the newest release its first parts.
    beginnings: Vec<Vec<Table>>,
}

impl Books {
    /// Reads them all; each manifest must be the one that the catalogue names, and name the one before.
    pub fn read(dist: &Path) -> Result<Self, Problem> {
        let data = dist.join("data");
        let catalogue: Catalogue = parsed(&data.join(CATALOGUE))?;
        let (mut opened, mut proofs) = (Vec::new(), Vec::new());
        for (at, entry) in catalogue.releases.iter().enumerate() {
            let manifest = Arc::new(manifest(&data, entry, catalogue.releases.get(at + 1))?);
            opened.push(book(&data.join(&entry.release), entry, &manifest)?);
            proofs.push(Proof { release: entry.release.clone(), outcome: Ok(manifest) });
        }
        let newest = opened.first().ok_or_else(|| Problem::file(CATALOGUE, "names no release", REBUILD))?;
        let folder = data.join(newest.release());
        let parted = tables::ALL.into_iter().filter(|schema| newest.manifest.is_partitioned(schema.name));
        let beginnings = parted.map(|schema| beginning(&folder, schema, &newest.manifest)).collect::<Result<_, _>>()?;
        Ok(Self { catalogue, opened, proofs, beginnings })
    }

    /// Every release with its entry in the catalogue, newest first.
    pub fn iter(&self) -> impl Iterator<Item = (&CatalogueEntry, &Book)> {
        self.catalogue.releases.iter().zip(&self.opened)
    }

    /// The newest release, which an address without parameters shows.
    pub fn newest(&self) -> &Book {
        &self.opened[0]
    }

    /// What becomes of the figures of the newest release in totals.
    pub fn standings(&self) -> Standings<'_> {
        Standings::of(self.newest(), &tables::ALL)
    }

    /// Every release as embeds are made from it, newest first. Of older ones tables in parts are empty.
    pub fn editions(&self) -> impl Iterator<Item = Edition<'_>> {
        let Self { catalogue, opened, proofs, beginnings } = self;
        opened.iter().enumerate().map(move |(at, book)| {
            let beginnings = if at == 0 { &beginnings[..] } else { &[] };
            Edition { book, catalogue, books: opened, proofs, beginnings, standings: None }
        })
    }

    /// The newest, as pages are made from it; `standings` are those of [`Books::standings`].
    pub fn edition<'a>(&'a self, standings: &'a Standings<'a>) -> Edition<'a> {
        let Self { catalogue, opened, proofs, beginnings } = self;
        let standings = Some(standings);
        Edition { book: self.newest(), catalogue, books: opened, proofs, beginnings, standings }
    }
}

fn manifest(data: &Path, entry: &CatalogueEntry, before: Option<&CatalogueEntry>) -> Result<Manifest, Problem> {
    let path = data.join(&entry.release).join("datapackage.json");
    let bytes = read(&path)?;
    let manifest: Manifest = parsed(&path)?;
    let proven =
        content(&bytes, &sha256(&bytes), &Expected::of_manifest(entry)).and_then(|()| chain_link(&manifest, before));
    proven.map_err(|_| {
        let what = "is not the manifest that the catalogue names, or names another release as the one before";
        Problem::file(&path.display().to_string(), what, "see what `shanhai verify` says of the data")
    })?;
    Ok(manifest)
}

fn book(folder: &Path, entry: &CatalogueEntry, manifest: &Arc<Manifest>) -> Result<Book, Problem> {
    let version = version_of(manifest)?;
    let opened = tables::ALL.into_iter().chain(tables::MADE).map(|schema| {
        // Pages say nothing of single rows of a large table, and its rows have no pages.
        if manifest.is_partitioned(schema.name) || manifest.lacks(schema) {
            return Ok(Arc::new(Table::empty(schema)));
        }
        table(&folder.join(format!("{}.json", schema.name)), schema, version).map(Arc::new)
    });
    let opened = opened.collect::<Result<_, _>>()?;
    Ok(Book::new(Arc::clone(manifest), &entry.sha256, opened).complete())
}

/// The first parts of a table: no more of its files are read than a page of rows needs.
fn beginning(folder: &Path, schema: &'static TableSchema, manifest: &Manifest) -> Result<Vec<Table>, Problem> {
    let version = version_of(manifest)?;
    let (mut parts, mut rows) = (Vec::new(), 0);
    for part in manifest.parts(schema.name) {
        if rows < PAGE {
            let path = folder.join(part.path);
            parts.push(match manifest.rows_of(part.path) {
                Some(rows) => Table::from_halves(schema, version, [&read(&path)?, &read(&folder.join(&rows.path))?])
                    .map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), REBUILD))?,
                None => table(&path, schema, version)?,
            });
            rows += part.rows;
        }
    }
    Ok(parts)
}

fn version_of(manifest: &Manifest) -> Result<Version, Problem> {
    manifest.version().ok_or_else(|| {
        let what = format!("made for format {}, which this program does not know", manifest.shanhai.format);
        Problem::file(&manifest.shanhai.release, what, "use a newer program")
    })
}

fn table(path: &Path, schema: &'static TableSchema, version: Version) -> Result<Table, Problem> {
    Table::from_json(schema, version, &read(path)?)
        .map_err(|error| Problem::file(&path.display().to_string(), error.to_string(), REBUILD))
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
