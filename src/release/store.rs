//! Releases that have been fetched and proven, each file once.

use super::fetch::proven;
use super::{Expected, Fault, FaultKind, Proof, verify};
use crate::format::json::JsonError;
use crate::format::{Catalogue, FORMAT, Manifest, Table, TableError, tables};
use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Fetches what is asked for and keeps it as long as the page lives. Faults are not kept: asking again tries again.
#[derive(Clone)]
pub struct Store(Rc<Kept>);

struct Kept {
    /// Absolute address of the portal, with a slash at the end.
    base: String,
    /// What was fetched or is on its way, by file: two who ask for the same file share one request.
    flights: RefCell<Vec<(String, Flight)>>,
}

type Flight = Shared<LocalBoxFuture<'static, Result<Fetched, Fault>>>;

/// A file that is proven and read.
#[derive(Clone)]
enum Fetched {
    Catalogue(Arc<Catalogue>),
    Manifest(Arc<Manifest>),
    Table(Arc<Table>),
}

impl Store {
    pub fn new(base: &str) -> Self {
        Self(Rc::new(Kept { base: base.to_owned(), flights: RefCell::default() }))
    }

    /// The catalogue of releases, newest first.
    pub async fn catalogue(&self) -> Result<Arc<Catalogue>, Fault> {
        let file = "data/releases.json";
        match self.get(file, "", "").await? {
            Fetched::Catalogue(catalogue) => Ok(catalogue),
            _ => Err(Fault::new(file, FaultKind::NotListed)),
        }
    }

    /// The manifest of a release, proven against the catalogue.
    pub async fn manifest(&self, release: &str) -> Result<Arc<Manifest>, Fault> {
        let file = format!("data/{release}/datapackage.json");
        match self.get(&file, release, "").await? {
            Fetched::Manifest(manifest) => Ok(manifest),
            _ => Err(Fault::new(&file, FaultKind::NotListed)),
        }
    }

    /// A table of a release (or its `summary`), proven against the manifest.
    pub async fn table(&self, release: &str, name: &str) -> Result<Arc<Table>, Fault> {
        let file = format!("data/{release}/{name}.json");
        match self.get(&file, release, name).await? {
            Fetched::Table(table) => Ok(table),
            _ => Err(Fault::new(&file, FaultKind::NotListed)),
        }
    }

    async fn get(&self, file: &str, release: &str, table: &str) -> Result<Fetched, Fault> {
        let known = self.0.flights.borrow().iter().find(|(own, _)| own == file).map(|(_, flight)| flight.clone());
        let flight = known.unwrap_or_else(|| {
            let flight = self.clone().fetch(release.to_owned(), table.to_owned()).boxed_local().shared();
            self.0.flights.borrow_mut().push((file.to_owned(), flight.clone()));
            flight
        });
        let outcome = flight.await;
        if outcome.is_err() {
            self.0.flights.borrow_mut().retain(|(own, _)| own != file);
        }
        outcome
    }

    async fn fetch(self, release: String, table: String) -> Result<Fetched, Fault> {
        if release.is_empty() {
            self.fetch_catalogue().await.map(Fetched::Catalogue)
        } else if table.is_empty() {
            self.fetch_manifest(&release).await.map(Fetched::Manifest)
        } else {
            self.fetch_table(&release, &table).await.map(Fetched::Table)
        }
    }

    async fn fetch_catalogue(&self) -> Result<Arc<Catalogue>, Fault> {
        let file = "data/releases.json";
        let catalogue = parsed(file, Catalogue::from_json(&self.bytes(file, None).await?))?;
        known_format(file, catalogue.format)?;
        Ok(Arc::new(catalogue))
    }

    async fn fetch_manifest(&self, release: &str) -> Result<Arc<Manifest>, Fault> {
        let catalogue = self.catalogue().await?;
        let file = format!("data/{release}/datapackage.json");
        let entry = catalogue.releases.iter().find(|entry| entry.release == release);
        let entry = entry.ok_or_else(|| Fault::new(&file, FaultKind::NotListed))?;
        let bytes = self.bytes(&file, Some(&Expected::of_manifest(entry))).await?;
        let manifest = parsed(&file, Manifest::from_json(&bytes))?;
        known_format(&file, manifest.shanhai.format)?;
        Ok(Arc::new(manifest))
    }

    async fn fetch_table(&self, release: &str, name: &str) -> Result<Arc<Table>, Fault> {
        let file = format!("data/{release}/{name}.json");
        let not_listed = || Fault::new(&file, FaultKind::NotListed);
        let schema = if name == "summary" { Some(&tables::SUMMARY) } else { tables::by_name(name) };
        let schema = schema.ok_or_else(not_listed)?;
        let manifest = self.manifest(release).await?;
        let resource = manifest.resource(&format!("{name}.json")).ok_or_else(not_listed)?;
        let expected = Expected::of_resource(resource).ok_or_else(not_listed)?;
        let bytes = self.bytes(&file, Some(&expected)).await?;
        let malformed = |error: TableError| Fault::new(&file, FaultKind::Malformed(error.to_string()));
        Ok(Arc::new(Table::from_json(schema, &bytes).map_err(malformed)?))
    }

    /// Proves the chain from the newest release back to the first: each manifest against the catalogue, and each
    /// link against the manifest before. The outcome of every release, newest first.
    pub async fn chain(&self) -> Result<Vec<Proof>, Fault> {
        let catalogue = self.catalogue().await?;
        let mut proofs = Vec::new();
        for (at, entry) in catalogue.releases.iter().enumerate() {
            let outcome = self.manifest(&entry.release).await.and_then(|manifest| {
                let file = format!("data/{}/datapackage.json", entry.release);
                verify::chain_link(&manifest, catalogue.releases.get(at + 1)).map_err(|kind| Fault::new(&file, kind))
            });
            proofs.push(Proof { release: entry.release.clone(), outcome });
        }
        Ok(proofs)
    }

    async fn bytes(&self, file: &str, expected: Option<&Expected>) -> Result<Vec<u8>, Fault> {
        let url = format!("{}{file}", self.0.base);
        proven(&url, expected).await.map_err(|kind| Fault::new(file, kind))
    }
}

fn parsed<T>(file: &str, read: Result<T, JsonError>) -> Result<T, Fault> {
    read.map_err(|error| Fault::new(file, FaultKind::Malformed(error.to_string())))
}

fn known_format(file: &str, format: u32) -> Result<(), Fault> {
    if format == FORMAT { Ok(()) } else { Err(Fault::new(file, FaultKind::UnknownFormat(format))) }
}
