//! The releases beside each other in a folder, oldest first, and the links between their manifests.

use super::digest::sha256;
use super::folder::{Folder, MANIFEST};
use crate::disk;
use format::{Changes, Id, Manifest, Previous, Problem, Table, TableSchema, Version, tables};
use ledger::Difference;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A release that has been built.
pub struct Built {
    pub release: String,
    pub path: PathBuf,
    /// The version of the format that its manifest names.
    pub version: Version,
    pub manifest: Manifest,
    /// The bytes of its `datapackage.json`.
    pub bytes: Vec<u8>,
}

impl Built {
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let release = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = disk::read(&path.join(MANIFEST)).map_err(|error| unreadable(&release, MANIFEST, &error))?;
        let manifest: Manifest =
            serde_json::from_slice(&bytes).map_err(|error| unreadable(&release, MANIFEST, &error))?;
        let version = manifest.version().ok_or_else(|| newer(&release, manifest.shanhai.format))?;
        Ok(Self { release, path: path.to_owned(), version, manifest, bytes })
    }

    /// The link that the next release is to carry.
    pub fn link(&self) -> Previous {
        Previous { release: self.release.clone(), sha256: sha256(&self.bytes) }
    }

    /// What another release changes in this one, as it was published.
    pub fn changes(&self, after: &Folder) -> Result<Changes, Problem> {
        let tables: Vec<Table> = tables::of(self.version).map(|schema| self.table(schema)).collect::<Result<_, _>>()?;
        Ok(changes(&tables.iter().collect::<Vec<_>>(), after))
    }

    /// A table out of all its parts, each proven against the manifest.
    pub fn table(&self, schema: &'static TableSchema) -> Result<Table, Problem> {
        let proven = |path: &str| {
            let bytes = disk::read(&self.path.join(path)).map_err(|error| unreadable(&self.release, path, &error))?;
            let expected = self.manifest.resource(path).map(|resource| resource.hash.as_str());
            if expected == Some(&format!("sha256:{}", sha256(&bytes))) {
                Ok(bytes)
            } else {
                Err(unreadable(&self.release, path, &"its hash is not that of the manifest"))
            }
        };
        let read = |path: &str| {
            let bytes = proven(path)?;
            let table = match self.manifest.rows_of(path) {
                Some(rows) => Table::from_halves(schema, self.version, [&bytes, &proven(&rows.path)?]),
                None => Table::from_json(schema, self.version, &bytes),
            };
            table.map_err(|error| unreadable(&self.release, path, &error))
        };
        let parts = self.manifest.parts(schema.name).into_iter().map(|listed| read(listed.path));
        Table::join(schema, parts.collect::<Result<_, _>>()?)
    }
}

/// What a release changes in the tables of the one before it. A table that the version of one of them does not have is
/// empty there.
pub fn changes(before: &[&Table], after: &Folder) -> Changes {
    let of_table = |schema: &'static TableSchema| {
        let none = Table::empty(schema);
        let before = before.iter().copied().find(|table| table.schema.name == schema.name);
        let after = after.tables.iter().map(|sheet| &sheet.table).find(|table| table.schema.name == schema.name);
        Difference::of(before.unwrap_or(&none), after.unwrap_or(&none)).counts()
    };
    tables::ALL.into_iter().map(of_table).sum()
}

/// Every release in the folder that has a manifest, by name: oldest first.
pub fn releases(data: &Path) -> Result<Vec<Built>, Problem> {
    folders(data)?.iter().filter(|path| path.join(MANIFEST).exists()).map(|path| Built::read(path)).collect()
}

/// The folders in there that have the name of a release, by name.
pub fn folders(data: &Path) -> Result<Vec<PathBuf>, Problem> {
    let fail = |error: io::Error| Problem::file(&data.display().to_string(), error.to_string(), "correct the path");
    let mut folders = Vec::new();
    for entry in fs::read_dir(data).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if Id::parse(&entry.file_name().to_string_lossy()).is_some() && entry.path().is_dir() {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}

fn newer(release: &str, format: u32) -> Problem {
    let what = format!("made for format {format}, which this program does not know");
    Problem::file(&format!("{release}/{MANIFEST}"), what, "use a newer program")
}

fn unreadable(release: &str, file: &str, error: &dyn std::fmt::Display) -> Problem {
    let mend = "restore it, or build that release again";
    Problem::file(&format!("{release}/{file}"), format!("cannot be read: {error}"), mend)
}
