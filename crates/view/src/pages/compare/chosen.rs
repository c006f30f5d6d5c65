//! What an address puts side by side, and what of it cannot be.

use super::words;
use crate::components::{Names, words_of};
use crate::site::{Query, Route, Site};
use crate::tables::{self, Description, NATIONAL};
use format::Row;
use ledger::comparison::{By, Thing};
use ledger::{Book, time_of};

/// So many things are compared at once.
pub const MOST: usize = 6;

/// The parameter that names a table.
const TABLE: &str = "table";

/// The things of an address.
pub struct Chosen {
    /// What they are; `None` where nothing is chosen.
    pub by: Option<By>,
    pub things: Vec<Thing>,
    /// The one table that is wanted; all where it names none.
    pub table: Option<&'static Description>,
    /// What is not shown as the address asks for it, in words.
    pub notices: Vec<String>,
}

impl Chosen {
    /// Asks for `pairings`, `regions` and `national`.
    pub fn of(site: &Site, book: &Book, query: &Query) -> Self {
        let lang = site.lang;
        let by = query
            .names()
            .find_map(|name| By::ALL.into_iter().find(|by| by.word() == name && query.get(name).is_some()));
        let (mut things, mut notices): (Vec<Thing>, Vec<String>) = (Vec::new(), Vec::new());
        let (mut unknown, mut twice, mut over) = (Vec::new(), Vec::new(), Vec::new());
        for id in by.iter().flat_map(|by| query.all(by.word())) {
            let known = things.iter().any(|thing| thing.id == id);
            match by.and_then(|by| Thing::of(book, by, id)) {
                _ if known => twice.push(id),
                None => unknown.push(id),
                Some(thing) if things.len() < MOST => things.push(thing),
                Some(thing) => over.push(name(&Names { site, book }, &thing)),
            }
        }
        let others = By::ALL.into_iter().filter(|own| Some(*own) != by).flat_map(|own| query.all(own.word()));
        let mixed: Vec<&str> = others.collect();
        let wanted = query.get(TABLE).filter(|_| by.is_some());
        let table = wanted.and_then(|wanted| offered(book, by).find(|of| of.name() == wanted));
        let mut say = |words: &words::Words, values: &[&str]| notices.push(words.fill(lang, values));
        // An address may name thousands.
        let list = |names: &[&str]| {
            let more = if names.len() > MOST { "…" } else { "" };
            [&site.list(&names[..names.len().min(MOST)]), more].concat()
        };
        if !unknown.is_empty() {
            say(&words::UNKNOWN, &[book.release(), &list(&unknown)]);
        }
        if !twice.is_empty() {
            say(&words::TWICE, &[&list(&twice)]);
        }
        if !over.is_empty() {
            say(&words::TOO_MANY, &[&list(&over.iter().map(String::as_str).collect::<Vec<_>>())]);
        }
        if !mixed.is_empty() {
            say(&words::MIXED, &[&list(&mixed)]);
        }
        if let (Some(wanted), None) = (wanted, table) {
            say(&words::NO_TABLE, &[wanted]);
        }
        match things.len() {
            0 => say(&words::NONE, &[]),
            1 => say(&words::ONE, &[]),
            _ => {}
        }
        Self { by, things, table, notices }
    }

    /// The address with these things.
    pub fn href<'a>(&self, site: &Site, ids: impl IntoIterator<Item = &'a str>) -> String {
        let table = self.table.map(Description::name);
        let query = site.sticky().with_all(self.by.unwrap_or(By::Pairing).word(), ids).with(TABLE, table);
        site.href_with(&Route::Compare, &query)
    }

    /// The address with these things and one table alone; with all where none is named.
    pub fn href_of(&self, site: &Site, table: Option<&'static Description>) -> String {
        let own = Self { by: self.by, things: Vec::new(), table, notices: Vec::new() };
        own.href(site, self.things.iter().map(|thing| &*thing.id))
    }
}

/// The tables in which things can be compared.
pub fn offered(book: &Book, by: Option<By>) -> impl Iterator<Item = &'static Description> {
    let fits = move |of: &&'static Description| (by == Some(By::Indicator)) == (**of == NATIONAL);
    tables::ALL.into_iter().filter(|of| of.adds_up() || **of == NATIONAL).filter(fits).filter(|of| book.has(of.schema))
}

/// What a thing is called.
pub fn name(names: &Names<'_>, thing: &Thing) -> String {
    match thing.by {
        By::Pairing => names.pairing(&thing.id),
        By::Recipient | By::Supporter => names.region(&thing.id),
        By::Indicator => indicator(names, &thing.id),
    }
}

/// An indicator as its newest source words it.
pub fn indicator(names: &Names<'_>, id: &str) -> String {
    let is_of = |row: &Row<'_>| row.text("indicator") == Some(id) && row.text("pairing").is_none();
    let end = |row: &Row<'_>| time_of(row).map(format::Period::last_day);
    let newest = names.book.table(NATIONAL.name()).iter().filter(is_of).max_by_key(end);
    newest.map_or_else(|| id.to_owned(), |row| words_of(names.site, &row, "name"))
}
