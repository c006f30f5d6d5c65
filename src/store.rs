//! Releases that have been fetched and proven, each file once.
//!
//! Whoever reads something here inside an effect is called again when it has come: the code that needs data says
//! what it needs, in order, and is otherwise written as if all were there.

use format::{Catalogue, Manifest, Table, TableSchema, Version};
use ledger::{Book, stand_in};
use leptos::prelude::*;
use net::{proven, spawn};
use proof::{Expected, Fault, FaultKind, Load, Proof, Waiting, chain_link, files};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use view::pages::TOLD;

/// Fetches what is asked for and keeps it as long as the page lives.
#[derive(Clone)]
pub struct Store(Rc<Kept>);

struct Kept {
    /// Absolute address of the portal, with a slash at the end.
    base: String,
    files: RefCell<Vec<(String, ArcRwSignal<Load<Fetched>>)>>,
}

/// A file that is proven and read.
#[derive(Clone)]
enum Fetched {
    Catalogue(Arc<Catalogue>),
    Manifest(Arc<Manifest>),
    Table(Arc<Table>),
}

/// How a file is read.
#[derive(Clone, Copy)]
enum Reading {
    Catalogue,
    Manifest,
    Table(&'static TableSchema, Version, Option<usize>),
}

impl Store {
    /// Has fetched nothing yet; `base` is the absolute address of the portal, with a slash at the end.
    pub fn new(base: &str) -> Self {
        Self(Rc::new(Kept { base: base.to_owned(), files: RefCell::default() }))
    }

    /// The catalogue of releases, newest first.
    pub fn catalogue(&self) -> Load<Arc<Catalogue>> {
        match self.file(files::CATALOGUE, None, Reading::Catalogue)? {
            Fetched::Catalogue(catalogue) => Ok(catalogue),
            _ => Err(Waiting::Loading),
        }
    }

    /// The manifest of a release, proven against the catalogue, as is the release that it names as the one before.
    pub fn manifest(&self, release: &str) -> Load<Arc<Manifest>> {
        let catalogue = self.catalogue()?;
        let file = files::manifest_of(release);
        let at = catalogue.position(Some(release)).ok_or_else(|| Fault::new(&file, FaultKind::NoRelease))?;
        let expected = Expected::of_manifest(&catalogue.releases[at]);
        let Fetched::Manifest(manifest) = self.file(&file, Some(expected), Reading::Manifest)? else {
            return Err(Waiting::Loading);
        };
        let before = catalogue.releases.get(at + 1);
        chain_link(&manifest, before).map_err(|kind| Fault::new(&file, kind))?;
        Ok(manifest)
    }

    /// A table of a release (or its `summary`), proven against the manifest. One in parts is empty here: what it says
    /// is asked of it, not read whole, and pages lead to where that is done. One that the version of the release does
    /// not have is empty too, but what others can stand in for.
    fn table(&self, manifest: &Manifest, schema: &'static TableSchema) -> Load<Arc<Table>> {
        let path = format!("{}.json", schema.name);
        if manifest.lacks(schema)
            && let Some(made) = stand_in(schema, &|schema| self.table(manifest, schema))
        {
            return made.map(Arc::new);
        }
        if manifest.is_partitioned(schema.name) || manifest.lacks(schema) {
            return Ok(Arc::new(Table::empty(schema)));
        }
        let version = files::version_of(manifest).map_err(|kind| Fault::new(&path, kind))?;
        match self.listed(manifest, &path, Reading::Table(schema, version, manifest.listed_rows(schema.name)))? {
            Fetched::Table(table) => Ok(table),
            _ => Err(Waiting::Loading),
        }
    }

    /// A file that the manifest lists, proven against it.
    fn listed(&self, manifest: &Manifest, path: &str, reading: Reading) -> Load<Fetched> {
        let file = format!("data/{}/{path}", manifest.shanhai.release);
        let not_listed = || Fault::new(&file, FaultKind::NotListed);
        let resource = manifest.resource(path).ok_or_else(not_listed)?;
        let expected = Expected::of_resource(resource).ok_or_else(not_listed)?;
        self.file(&file, Some(expected), reading)
    }

    /// These tables of a release; of the newest, where none is named.
    pub fn book(&self, release: Option<&str>, schemas: &[&'static TableSchema]) -> Load<Book> {
        let catalogue = self.catalogue()?;
        let file = release.map_or_else(|| files::CATALOGUE.to_owned(), files::manifest_of);
        let at = catalogue.position(release).ok_or_else(|| Fault::new(&file, FaultKind::NoRelease))?;
        let entry = &catalogue.releases[at];
        let manifest = self.manifest(&entry.release)?;
        // All are asked for before one is waited for.
        let tables: Vec<Load<Arc<Table>>> = schemas.iter().map(|schema| self.table(&manifest, schema)).collect();
        let mut there = Vec::new();
        for table in tables {
            there.push(table?);
        }
        Ok(Book::new(manifest, &entry.sha256, there))
    }

    /// The proof of every release that is told of, newest first: each manifest against the catalogue, each link of the
    /// chain against the release before. Thousands of them would take minutes, and `shanhai verify` proves all.
    pub fn chain(&self) -> Load<Vec<Proof>> {
        let catalogue = self.catalogue()?;
        let manifests: Vec<_> =
            catalogue.releases.iter().take(TOLD).map(|entry| self.manifest(&entry.release)).collect();
        let mut proofs = Vec::new();
        for (entry, manifest) in catalogue.releases.iter().zip(manifests) {
            let outcome = match manifest {
                Err(Waiting::Failed(fault)) => Err(fault),
                manifest => Ok(manifest?),
            };
            proofs.push(Proof { release: entry.release.clone(), outcome });
        }
        Ok(proofs)
    }

    /// Forgets what could not be had, so that it is asked for anew.
    pub fn retry(&self) {
        let failed = |signal: &ArcRwSignal<Load<Fetched>>| {
            signal.with_untracked(|state| matches!(state, Err(Waiting::Failed(_))))
        };
        let (again, kept): (Vec<_>, Vec<_>) = self.0.files.take().into_iter().partition(|(_, signal)| failed(signal));
        self.0.files.replace(kept);
        for (_, signal) in again {
            signal.set(Err(Waiting::Loading));
        }
    }

    fn file(&self, file: &str, expected: Option<Expected>, reading: Reading) -> Load<Fetched> {
        let known = self.0.files.borrow().iter().find(|(own, _)| own == file).map(|(_, signal)| signal.clone());
        let signal = known.unwrap_or_else(|| {
            let signal = ArcRwSignal::new(Err(Waiting::Loading));
            self.0.files.borrow_mut().push((file.to_owned(), signal.clone()));
            fetch(format!("{}{file}", self.0.base), file.to_owned(), expected, reading, signal.clone());
            signal
        });
        signal.get()
    }
}

fn fetch(url: String, file: String, expected: Option<Expected>, reading: Reading, signal: ArcRwSignal<Load<Fetched>>) {
    spawn(Box::pin(async move {
        let outcome = proven(&url, expected.as_ref()).await.and_then(|bytes| read(&bytes, reading));
        signal.set(outcome.map_err(|kind| Waiting::Failed(Fault { file, kind })));
    }));
}

fn read(bytes: &[u8], reading: Reading) -> Result<Fetched, FaultKind> {
    Ok(match reading {
        Reading::Catalogue => Fetched::Catalogue(Arc::new(files::catalogue(bytes)?)),
        Reading::Manifest => Fetched::Manifest(Arc::new(files::manifest(bytes)?)),
        Reading::Table(schema, version, rows) => Fetched::Table(Arc::new(files::table(schema, version, rows, bytes)?)),
    })
}
