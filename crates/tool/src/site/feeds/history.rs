//! What each release changed of each pairing: in its own row, and in the rows that name it.

use crate::site::books::Books;
use format::{CatalogueEntry, Changes, Row, Table, tables as schemas};
use ledger::{Book, Difference};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use view::tables::{self, Description};

/// What one release changed of one pairing.
pub struct Told<'a> {
    pub entry: &'a CatalogueEntry,
    /// The release before, if there is one.
    pub before: Option<&'a str>,
    pub changes: Changes,
    /// Whether the release has the pairing.
    pub is_there: bool,
    /// Tables in parts, of which this does not tell.
    pub untold: Vec<&'static Description>,
}

/// By pairing, newest release first; those that changed nothing of it are left out.
pub fn of(books: &Books) -> BTreeMap<String, Vec<Told<'_>>> {
    let releases: Vec<(&CatalogueEntry, &Book)> = books.iter().collect();
    let ids: BTreeSet<&str> =
        releases.iter().flat_map(|(_, book)| book.table("pairings").iter().map(|row| row.id())).collect();
    let mut told: BTreeMap<String, Vec<Told<'_>>> = ids.iter().map(|id| ((*id).to_owned(), Vec::new())).collect();
    for (at, (entry, book)) in releases.iter().enumerate() {
        let before = releases.get(at + 1);
        let untold: Vec<&'static Description> = named().filter(|of| book.manifest.is_partitioned(of.name())).collect();
        for (id, changes) in changed(before.map(|(_, book)| *book), book) {
            told.entry(id.to_owned()).or_default().push(Told {
                entry,
                before: before.map(|(entry, _)| entry.release.as_str()),
                changes,
                is_there: book.row("pairings", id).is_some(),
                untold: untold.clone(),
            });
        }
    }
    told
}

/// The tables whose rows name a pairing.
fn named() -> impl Iterator<Item = &'static Description> {
    tables::ALL.into_iter().filter(|of| of.schema.column("pairing").is_some())
}

/// What a release changes of the one before, by pairing.
fn changed<'a>(before: Option<&'a Book>, after: &'a Book) -> BTreeMap<&'a str, Changes> {
    let mut all: BTreeMap<&str, Changes> = BTreeMap::new();
    let of_tables = named().map(|of| (of.schema, "pairing")).chain([(&schemas::PAIRINGS, "id")]);
    for (schema, column) in of_tables {
        // What stands in parts was not read: it would seem to be gone.
        if [before, Some(after)].into_iter().flatten().any(|book| book.manifest.is_partitioned(schema.name)) {
            continue;
        }
        let old = before.map(|book| by_pairing(book.table(schema.name), column)).unwrap_or_default();
        let new = by_pairing(after.table(schema.name), column);
        let ids: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
        for id in ids {
            let rows = |book: Option<&Book>, rows: Option<&Vec<usize>>| match (book, rows) {
                (Some(book), Some(rows)) => book.table(schema.name).take(rows),
                _ => Table::empty(schema),
            };
            let changes = Difference::of(&rows(before, old.get(id)), &rows(Some(after), new.get(id))).counts();
            if changes != Changes::default() {
                let sum = all.entry(id).or_default();
                *sum = [*sum, changes].into_iter().sum();
            }
        }
    }
    all
}

/// The places of the rows of each pairing.
fn by_pairing<'a>(table: &'a Table, column: &str) -> HashMap<&'a str, Vec<usize>> {
    let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
    let of = |row: &Row<'a>| if column == "id" { Some(row.id()) } else { row.text(column) };
    for row in table.iter() {
        if let Some(id) = of(&row) {
            rows.entry(id).or_default().push(row.index);
        }
    }
    rows
}
