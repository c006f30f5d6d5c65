//! Releases as a program without signals fetches them: the same proofs as [`super::Store`], one answer a call.

use super::fetch::proven;
use format::{Catalogue, Manifest, StatedTotal, Table, TableSchema};
use js_sys::{Array, Promise};
use ledger::Book;
use proof::{Expected, Fault, FaultKind, chain_link, files};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The releases of a portal.
#[derive(Clone, Debug)]
pub struct Archive {
    /// Absolute address of the portal, with a slash at the end.
    pub base: String,
}

impl Archive {
    /// The manifest of a release, of the newest where none is named, and its SHA-256: proven against the catalogue.
    pub async fn manifest(&self, release: Option<&str>) -> Result<(Arc<Manifest>, String), Fault> {
        let fault = |kind| Fault::new(files::CATALOGUE, kind);
        let bytes = self.bytes(files::CATALOGUE, None).await?;
        let catalogue = files::catalogue(&bytes).map_err(fault)?;
        let at = catalogue.position(release).ok_or_else(|| fault(FaultKind::NoRelease))?;
        let entry = &catalogue.releases[at];
        let file = files::manifest_of(&entry.release);
        let bytes = self.bytes(&file, Some(&Expected::of_manifest(entry))).await?;
        let fault = |kind| Fault::new(&file, kind);
        let manifest = files::manifest(&bytes).map_err(fault)?;
        chain_link(&manifest, catalogue.releases.get(at + 1)).map_err(fault)?;
        Ok((Arc::new(manifest), entry.sha256.clone()))
    }

    /// The totals that the manifest of a release names, which [`Archive::manifest`] passes over.
    pub async fn stated_totals(&self, release: &str) -> Result<Vec<StatedTotal>, Fault> {
        let (file, bytes) = self.manifest_file(release).await?;
        StatedTotal::all_from_json(&bytes).map_err(|error| Fault::new(&file, FaultKind::Malformed(error.to_string())))
    }

    /// The text of a release's manifest, and of these of its files: proven, as they were published.
    pub async fn texts(&self, manifest: &Manifest, paths: &[String]) -> Result<Vec<String>, Fault> {
        let release = &manifest.shanhai.release;
        let text = |file: &str, bytes: Vec<u8>| {
            String::from_utf8(bytes).map_err(|error| Fault::new(file, FaultKind::Malformed(error.to_string())))
        };
        let (file, bytes) = self.manifest_file(release).await?;
        let mut texts = vec![text(&file, bytes)?];
        for path in paths {
            let file = ["data/", release, "/", path].concat();
            let expected = manifest.resource(path).and_then(Expected::of_resource);
            let expected = expected.ok_or_else(|| Fault::new(&file, FaultKind::NotListed))?;
            texts.push(text(&file, self.bytes(&file, Some(&expected)).await?)?);
        }
        Ok(texts)
    }

    /// The signature of a release's manifest, as it lies beside it; nobody has judged it.
    pub async fn signature(&self, release: &str) -> Option<String> {
        String::from_utf8(self.bytes(&files::signature_of(release), None).await.ok()?).ok()
    }

    /// The manifest of a release: where it lies, and its bytes, proven against the catalogue.
    async fn manifest_file(&self, release: &str) -> Result<(String, Vec<u8>), Fault> {
        let catalogue = self.catalogue().await?;
        let file = files::manifest_of(release);
        let entry = catalogue.releases.iter().find(|entry| entry.release == release);
        let entry = entry.ok_or_else(|| Fault::new(&file, FaultKind::NotListed))?;
        let bytes = self.bytes(&file, Some(&Expected::of_manifest(entry))).await?;
        Ok((file, bytes))
    }

    /// The catalogue of releases, newest first.
    pub async fn catalogue(&self) -> Result<Catalogue, Fault> {
        let bytes = self.bytes(files::CATALOGUE, None).await?;
        files::catalogue(&bytes).map_err(|kind| Fault::new(files::CATALOGUE, kind))
    }

    /// The parts of a table that is published in several files, in their order. While one is read, the next is on its way.
    pub async fn parts(&self, manifest: &Manifest, schema: &'static TableSchema) -> Result<Vec<Table>, Fault> {
        let place = |path: &str| ["data/", &manifest.shanhai.release, "/", path].concat();
        let (mut asked, mut parts) = (Vec::new(), Vec::new());
        for part in manifest.parts(schema.name) {
            let rows = manifest.rows_of(part.path).map(|rows| rows.path.as_str());
            let mut files = Vec::new();
            for path in [part.path].into_iter().chain(rows) {
                let expected = manifest.resource(path).and_then(Expected::of_resource);
                files.push((place(path), expected.ok_or_else(|| Fault::new(&place(path), FaultKind::NotListed))?));
            }
            asked.push((part, files));
        }
        let mut asked = asked.into_iter().map(|(part, files)| (part, self.ask(files)));
        let mut next = asked.next();
        while let Some((part, coming)) = next {
            next = asked.next();
            let files = coming.files().await?;
            let fault = |kind| Fault::new(&place(part.path), kind);
            let version = files::version_of(manifest).map_err(fault)?;
            let table = match &*files {
                [answers, rows] => files::halves(schema, version, part.rows, [answers, rows]),
                files => files::table(schema, version, Some(part.rows), &files.concat()),
            };
            parts.push(table.map_err(fault)?);
        }
        Ok(parts)
    }

    /// Asks for files, which come whether anybody waits for them yet or not.
    fn ask(&self, files: Vec<(String, Expected)>) -> Coming {
        let came: Rc<RefCell<Vec<_>>> = Rc::new(RefCell::new(files.iter().map(|_| None).collect()));
        let ask = |(at, (file, expected)): (usize, (String, Expected))| {
            let (archive, came) = (self.clone(), Rc::clone(&came));
            future_to_promise(async move {
                let bytes = archive.bytes(&file, Some(&expected)).await;
                came.borrow_mut()[at] = Some(bytes);
                Ok(JsValue::UNDEFINED)
            })
        };
        let asked: Array = files.into_iter().enumerate().map(ask).collect();
        Coming { came, all: Promise::all(&asked) }
    }

    /// Tables of a release, of the newest where none is named: of those that are published in one file each.
    pub async fn book(&self, release: Option<&str>, schemas: &[&'static TableSchema]) -> Result<Book, Fault> {
        let (manifest, sha256) = self.manifest(release).await?;
        let tables = self.tables(&manifest, schemas).await?;
        Ok(Book::new(manifest, &sha256, tables))
    }

    /// Tables of a release, of the newest where none is named: those that are published in parts are empty.
    pub async fn book_in_short(&self, release: Option<&str>, schemas: &[&'static TableSchema]) -> Result<Book, Fault> {
        let (manifest, sha256) = self.manifest(release).await?;
        let (parted, whole): (Vec<_>, Vec<_>) =
            schemas.iter().copied().partition(|schema| manifest.is_partitioned(schema.name));
        let mut tables = self.tables(&manifest, &whole).await?;
        tables.extend(parted.into_iter().map(|schema| Arc::new(Table::empty(schema))));
        Ok(Book::new(manifest, &sha256, tables))
    }

    /// Tables that are published in one file each, in this order; all are asked for before one is waited for.
    pub async fn tables(
        &self,
        manifest: &Arc<Manifest>,
        schemas: &[&'static TableSchema],
    ) -> Result<Vec<Arc<Table>>, Fault> {
        let came: Rc<RefCell<Vec<_>>> = Rc::new(RefCell::new(schemas.iter().map(|_| None).collect()));
        let ask = |(at, schema): (usize, &&'static TableSchema)| {
            let (archive, manifest, schema, came) = (self.clone(), Arc::clone(manifest), *schema, Rc::clone(&came));
            future_to_promise(async move {
                let table = archive.table(&manifest, schema).await;
                came.borrow_mut()[at] = Some(table);
                Ok(JsValue::UNDEFINED)
            })
        };
        let asked: Array = schemas.iter().enumerate().map(ask).collect();
        // What went wrong stands among what came.
        let _ = JsFuture::from(Promise::all(&asked)).await;
        came.take().into_iter().flatten().collect()
    }

    async fn table(&self, manifest: &Manifest, schema: &'static TableSchema) -> Result<Arc<Table>, Fault> {
        if manifest.lacks(schema) {
            return Ok(Arc::new(Table::empty(schema)));
        }
        let path = [schema.name, ".json"].concat();
        let file = ["data/", &manifest.shanhai.release, "/", &path].concat();
        let fault = |kind| Fault::new(&file, kind);
        let expected = manifest.resource(&path).and_then(Expected::of_resource);
        let expected = expected.ok_or_else(|| fault(FaultKind::NotListed))?;
        let bytes = self.bytes(&file, Some(&expected)).await?;
        let table = files::version_of(manifest)
            .and_then(|version| files::table(schema, version, manifest.listed_rows(schema.name), &bytes));
        table.map(Arc::new).map_err(fault)
    }

    async fn bytes(&self, file: &str, expected: Option<&Expected>) -> Result<Vec<u8>, Fault> {
        proven(&[&self.base, file].concat(), expected).await.map_err(|kind| Fault::new(file, kind))
    }
}

/// The bytes of a file, or why they did not come.
type Came = Result<Vec<u8>, Fault>;

/// Files that are on their way.
struct Coming {
    came: Rc<RefCell<Vec<Option<Came>>>>,
    /// When all have come, or not.
    all: Promise,
}

impl Coming {
    /// Their bytes, in the order in which they were asked for.
    async fn files(self) -> Result<Vec<Vec<u8>>, Fault> {
        // What went wrong stands among what came.
        let _ = JsFuture::from(self.all).await;
        self.came.take().into_iter().flatten().collect()
    }
}
