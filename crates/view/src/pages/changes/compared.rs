//! Two releases beside each other.

use crate::site::Site;
use crate::tables::{self, Description};
use format::{Changes, Table};
use ledger::{Book, Difference};
use std::sync::Arc;

/// Two releases, and what the newer one changes in each table.
pub struct Compared {
    pub before: Book,
    pub after: Book,
    /// The newest release, whose addresses need not name it.
    pub newest: String,
    /// Of each table that was compared what differs, in the order in which tables stand.
    pub tables: Vec<(&'static Description, Difference)>,
    /// The tables that were not compared.
    pub unread: Vec<&'static Description>,
    /// Whether a table in parts was compared: the files beside the page leave those out.
    pub in_parts: bool,
}

impl Compared {
    /// Compares all tables that come in one file in both releases.
    pub fn of(before: Book, after: Book, newest: &str) -> Self {
        let is_parted =
            |of: &&'static Description| [&before, &after].iter().any(|book| book.manifest.is_partitioned(of.name()));
        let (unread, read) = tables::ALL.into_iter().partition(is_parted);
        let newest = newest.to_owned();
        Self { before, after, newest, tables: Vec::new(), unread, in_parts: false }.reading(read)
    }

    /// The same with all other tables too: those of both releases that come in parts are handed over.
    #[must_use]
    pub fn complete(mut self, [before, after]: [Vec<Arc<Table>>; 2]) -> Self {
        self.before = before.into_iter().fold(self.before, Book::with);
        self.after = after.into_iter().fold(self.after, Book::with);
        let unread = std::mem::take(&mut self.unread);
        self.in_parts |= !unread.is_empty();
        self.reading(unread)
    }

    fn reading(mut self, read: Vec<&'static Description>) -> Self {
        let (before, after) = (&self.before, &self.after);
        let compared = |of: &'static Description| (of, Difference::of(before.table(of.name()), after.table(of.name())));
        self.tables.extend(read.into_iter().map(compared));
        self.tables.sort_by_key(|(of, _)| tables::ALL.iter().position(|own| own == of));
        self
    }

    /// Of each table that was compared its rows in both releases, and what differs.
    pub fn rows(&self) -> impl Iterator<Item = (&Table, &Table, &Difference)> {
        self.tables.iter().map(|(of, own)| (self.before.table(of.name()), self.after.table(of.name()), own))
    }

    /// How many records are new, differ and are gone.
    pub fn counts(&self) -> Changes {
        self.tables.iter().map(|(_, difference)| difference.counts()).sum()
    }

    /// Whether one of the two is called so.
    pub(super) fn names(&self, release: &str) -> bool {
        [&self.before, &self.after].iter().any(|book| book.release() == release)
    }

    /// Where links from the records of a release lead: to that release.
    pub(super) fn site(&self, site: &Site, book: &Book) -> Site {
        site.of_release(Some(book.release()).filter(|release| *release != self.newest))
    }
}
