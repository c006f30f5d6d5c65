//! Two releases held to each other, whoever asks for it: the page, or the worker that does it for the page.

use crate::book;
use export::changes::Changes;
use format::{Catalogue, Manifest, tables};
use net::{Archive, fetch_text};
use proof::Fault;
use std::cell::{OnceCell, RefCell};
use std::sync::Arc;
use text::Lang;
use view::components::fault_notice;
use view::html::Html;
use view::pages::changes::{Compared, body, unknown};
use view::site::{Query, Site};
use view::tables::Description;

/// Two releases that have more rows than this to compare are compared off the main thread: below, a worker takes longer to
/// start than the work takes.
const MANY: usize = 20_000;

/// A comparison.
pub struct Made {
    pub archive: Archive,
    pub lang: Lang,
    /// The names of both releases, `older/newer`.
    pub between: String,
    catalogue: OnceCell<Catalogue>,
    /// What is compared; nothing where the two are not two published releases.
    compared: RefCell<Option<Result<Option<Compared>, Fault>>>,
    /// Whether the tables in parts were wanted too.
    whole: RefCell<Option<bool>>,
}

impl Made {
    pub fn new(base: &str, lang: Lang, between: &str) -> Self {
        Self {
            archive: Archive { base: base.to_owned() },
            lang,
            between: between.to_owned(),
            catalogue: OnceCell::new(),
            compared: RefCell::default(),
            whole: RefCell::default(),
        }
    }

    /// Whether a file was not to be had.
    pub fn has_failed(&self) -> bool {
        matches!(&*self.compared.borrow(), Some(Err(_)))
    }

    /// Whether there is much to compare, as the manifests say; with the tables in parts too, if the whole is wanted. What is
    /// wrong with them is said where they are opened.
    pub async fn is_large(&self, whole: bool) -> bool {
        let (older, newer) = self.between.split_once('/').unwrap_or_default();
        let mut rows = 0;
        for release in [older, newer] {
            let Ok((manifest, _)) = self.archive.manifest(Some(release)).await else { return false };
            let read = tables::ALL.iter().filter(|schema| whole || !manifest.is_partitioned(schema.name));
            rows += read.map(|schema| manifest.rows(schema.name)).sum::<usize>();
        }
        rows > MANY
    }

    /// Asks for both releases and compares them, if that is not done; with the tables in parts too, if the whole is wanted.
    pub async fn open(&self, whole: bool) {
        if *self.whole.borrow() == Some(whole) {
            return;
        }
        self.whole.replace(Some(whole));
        let compared = match fetch_text(&self.archive.base, self.lang).await {
            Ok(()) => self.compared_of(whole).await,
            Err(fault) => Err(fault),
        };
        self.compared.replace(Some(compared));
    }

    async fn compared_of(&self, whole: bool) -> Result<Option<Compared>, Fault> {
        if self.read().is_none() {
            match self.in_short().await? {
                Some(compared) if whole => drop(self.compared.replace(Some(Ok(Some(compared))))),
                compared => return Ok(compared),
            }
        }
        let Some((manifests, unread)) = self.read() else { return Ok(None) };
        // What was compared before these were wanted is not asked for again, and shown until they have come.
        let mut tables = [Vec::new(), Vec::new()];
        for (manifest, tables) in manifests.iter().zip(&mut tables) {
            for of in unread.iter().filter(|of| manifest.is_partitioned(of.name())) {
                tables.push(book::joined(&self.archive, manifest, of.schema).await?);
            }
        }
        let compared = self.compared.take().and_then(Result::ok).flatten();
        Ok(compared.map(|compared| compared.complete(tables)))
    }

    /// The manifests of both releases that are compared, and which tables are not yet.
    fn read(&self) -> Option<([Arc<Manifest>; 2], Vec<&'static Description>)> {
        let compared = self.compared.borrow();
        let Some(Ok(Some(compared))) = &*compared else { return None };
        let manifests = [&compared.before, &compared.after].map(|book| Arc::clone(&book.manifest));
        Some((manifests, compared.unread.clone()))
    }

    /// Both releases without their tables in parts; nothing where the two are not two published releases.
    async fn in_short(&self) -> Result<Option<Compared>, Fault> {
        let catalogue = self.archive.catalogue().await?;
        let known = |release: &str| catalogue.releases.iter().any(|entry| entry.release == release);
        let (older, newer) = self.between.split_once('/').unwrap_or_default();
        let newest = catalogue.releases.first().map(|entry| entry.release.clone()).unwrap_or_default();
        let is_pair = known(older) && known(newer) && older != newer;
        let _ = self.catalogue.set(catalogue);
        if !is_pair {
            return Ok(None);
        }
        let before = book::opened(&self.archive, Some(older)).await?;
        let after = book::opened(&self.archive, Some(newer)).await?;
        Ok(Some(Compared::of(before, after, &newest)))
    }

    /// The page, as the part of its address after `?` asks for it; empty before it is made.
    pub fn html(&self, search: &str) -> Html {
        let query = Query::parse(search);
        let site = Site::at(&self.archive.base, query.sticky(), self.lang);
        match (&*self.compared.borrow(), self.catalogue.get()) {
            (None, _) => Html::default(),
            (Some(Err(fault)), _) => fault_notice(&site, fault),
            (Some(Ok(Some(compared))), Some(catalogue)) => body(&site, compared, catalogue, &query),
            (Some(Ok(_)), _) => unknown(&site, &self.between),
        }
    }

    /// A file of all changes, and its name.
    pub fn file(&self, form: &str) -> Option<(String, String)> {
        let compared = self.compared.borrow();
        let Some(Ok(Some(compared))) = &*compared else { return None };
        let changes = Changes::of(&compared.before, &compared.after, compared.rows());
        let file = if form == "json" { changes.json() } else { changes.csv() };
        Some((file, changes.file_name(form)))
    }
}
