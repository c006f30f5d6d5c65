//! Everything that the answers of an exploring page rest on, fetched and proven.

use super::source::{Memory, Reply, Source, read};
use super::worker::{First, Occurring, Told, WorkerClient};
use format::{Date, Manifest, PartOf, Resource, Table, TableSchema, tables};
use ledger::{Book, Question};
use net::Archive;
use proof::{Expected, Fault, FaultKind};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use view::components::Names;
use view::pages::explore::{self, Asked, Reading, Words};
use view::site::Query;
use view::site::Site;
use view::tables::{Choice, Description, Filter};

/// A table with what is needed to name what is in it.
pub struct Loaded {
    /// With `pairings` and `regions`, and with `sources` where the address names one.
    pub book: Rc<Book>,
    pub source: Source,
    /// How many rows the table has, those in parts that are not loaded too.
    pub rows: usize,
    pub words: Words,
    pub occurring: Occurring,
    /// The files of a large table that are loaded.
    files: Vec<String>,
    /// Whether `sources` is among the tables.
    names_sources: bool,
}

/// Takes a worker that is about to load, and the manifest of the release that it loads from.
pub type Started = Box<dyn Fn(&Rc<WorkerClient>, &Arc<Manifest>)>;

/// Takes the first rows of a table, with what names them.
pub type Early = Box<dyn Fn(&Book, &Table)>;

/// Who wants a table, and is told how far it is.
pub struct Wanted<'a> {
    pub archive: &'a Archive,
    pub site: &'a Site,
    /// The table.
    pub of: &'static Description,
    pub query: &'a Query,
    pub progress: Told,
    /// Given the worker as soon as there is one, to be able to stop it.
    pub started: Started,
    /// Given the first rows while the others are on their way, with what names them.
    pub early: Early,
    /// What was loaded before: what has come of it stays.
    pub before: Option<Rc<Loaded>>,
}

impl Loaded {
    /// Fetches the table, or of a large one the parts that the address needs. Nothing where it was stopped.
    pub async fn fetch(wanted: Wanted<'_>) -> Result<Option<Self>, Fault> {
        let (archive, of) = (wanted.archive, wanted.of);
        let schema = of.schema;
        let (manifest, sha256) = archive.manifest(wanted.site.release()).await?;
        let mut files = vec![&tables::PAIRINGS, &tables::REGIONS];
        let names_sources = wanted.query.get(Filter::Source.name()).is_some();
        files.extend(names_sources.then_some(&tables::SOURCES));
        let is_whole = !manifest.is_partitioned(schema.name);
        files.extend(Some(schema).filter(|_| is_whole));
        let mut opened = archive.tables(&manifest, &files).await?;
        let own = if is_whole { opened.pop() } else { None };
        let book = Rc::new(Book::new(Arc::clone(&manifest), &sha256, opened));
        let rows = manifest.rows(schema.name);
        if let Some(table) = own {
            let names = Names { site: wanted.site, book: &book };
            let (words, occurring) = (explore::words(&names, of, &table), explore::occurring(of, &table));
            let source = Source::Memory(Memory::new(table, book.accounting()));
            return Ok(Some(Self { book, source, rows, words, occurring, files: Vec::new(), names_sources }));
        }
        let (mut parts, mut files) = (Vec::new(), Vec::new());
        for resource in needed(&manifest, schema, wanted.query) {
            let (path, release) = (resource.path.clone(), &manifest.shanhai.release);
            let Some(expected) = Expected::of_resource(resource) else {
                return Err(Fault::new(&path, FaultKind::NotListed));
            };
            parts.push(([&archive.base, "data/", release, "/", &path].concat(), expected));
            files.push(path);
        }
        let Wanted { progress, started, early, site, before, query, .. } = wanted;
        let large = if let Some(Source::Worker(large, _)) = before.as_deref().map(|before| &before.source) {
            Rc::clone(large)
        } else {
            let large = WorkerClient::start(&browser::seam::worker(), schema.name, progress);
            Rc::new(large.ok_or_else(|| Fault::new("worker", FaultKind::Unreachable))?)
        };
        started(&large, &manifest);
        let first = first(site, of, query, &book).map(|(question, window)| {
            let book = Rc::clone(&book);
            let told = move |rows: &str| {
                // What the worker says is a table.
                read(schema, Some(rows)).iter().for_each(|rows| early(&book, rows));
            };
            First { question, window, told: Box::new(told) }
        });
        let Some(mut occurring) = large.load(book.accounting(), parts, first).await? else { return Ok(None) };
        explore::add_years(&manifest, schema, &mut occurring);
        let source = Source::Worker(large, schema);
        let words = words_of(&source, of, site).await?;
        Ok(Some(Self { book, source, rows, words, occurring, files, names_sources }))
    }

    /// Whether all that an address needs is loaded.
    pub fn covers(&self, schema: &TableSchema, query: &Query) -> bool {
        (self.names_sources || query.get(Filter::Source.name()).is_none())
            && (!self.book.manifest.is_partitioned(schema.name)
                || needed(&self.book.manifest, schema, query).all(|file| self.files.contains(&file.path)))
    }

    /// Whether the table is in a worker.
    pub fn is_large(&self) -> bool {
        matches!(self.source, Source::Worker(..))
    }

    pub fn asked<'a>(&'a self, site: &'a Site, of: &'static Description, query: &'a Query) -> Asked<'a> {
        Asked { names: Names { site, book: &self.book }, of, words: &self.words, query }
    }
}

/// The rows that an address shows first, where it wants them as they stand and on a page.
fn first(site: &Site, of: &'static Description, query: &Query, book: &Book) -> Option<(Question, Range<usize>)> {
    let asked = Asked { names: Names { site, book }, of, words: &Words::default(), query };
    let question = explore::question(&asked);
    match Reading::new(query, usize::MAX) {
        Reading::Page(page) if !explore::is_grouped(of, query) => {
            Some((question, Reading::Page(page).range(page * explore::PAGE)))
        }
        _ => None,
    }
}

/// The files of the parts that can hold a row that the address asks for: all, unless it names a time.
fn needed<'a>(manifest: &'a Manifest, schema: &TableSchema, query: &Query) -> impl Iterator<Item = &'a Resource> {
    let date = |filter: Filter| match filter.parse(schema, query.get(filter.name())?) {
        Some(Choice::Date(date)) => Some(date),
        _ => None,
    };
    let (from, to) = (date(Filter::From).map(Date::first_day), date(Filter::To).map(Date::last_day));
    let reaches = move |part: &PartOf| {
        let begins = from.is_none_or(|from| part.to.is_none_or(|end| end >= from));
        begins && to.is_none_or(|to| part.from.is_none_or(|start| start <= to))
    };
    let name = schema.name;
    let is_needed = move |part: &PartOf| part.table == name && reaches(part);
    manifest.resources.iter().filter(move |file| file.shanhai.as_ref().is_some_and(&is_needed))
}

/// The texts of the columns that rows are told apart by, in the reader's language: two columns as groups.
async fn words_of(source: &Source, of: &Description, site: &Site) -> Result<Words, Fault> {
    let mut words = Words::default();
    for column in explore::chosen(of) {
        let own = [column, site.lang.column_ending()].concat();
        let by = if own == column { vec![own] } else { vec![column.to_owned(), own] };
        let question = Question { by, ..Question::default() };
        let Some(Reply { answer, .. }) = source.ask(&question, None, 0..0).await? else { continue };
        let mut known = Vec::new();
        for group in answer.groups {
            let mut keys = group.keys.into_iter().flatten();
            if let Some(text) = keys.next() {
                let words = keys.next().unwrap_or_else(|| text.clone());
                known.push((text, words));
            }
        }
        words.0.push((column.to_owned(), known));
    }
    Ok(words)
}
