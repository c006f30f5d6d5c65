//! Two releases beside each other.

use crate::site::Site;
use crate::tables::{self, Description};
use format::{Changes, Table};
use ledger::{Book, Difference};

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
    /// Compares all tables of which both books have the rows; `whole` says whether they have those of tables in parts too.
    pub fn of(before: Book, after: Book, newest: &str, whole: bool) -> Self {
        let is_parted =
            |of: &&'static Description| [&before, &after].iter().any(|book| book.manifest.is_partitioned(of.name()));
        let (parted, rest): (Vec<_>, Vec<_>) = tables::ALL.into_iter().partition(is_parted);
        let read: Vec<&'static Description> = if whole { tables::ALL.to_vec() } else { rest };
        let in_parts = whole && !parted.is_empty();
        let compared = |of: &'static Description| (of, Difference::of(before.table(of.name()), after.table(of.name())));
        let unread = if whole { Vec::new() } else { parted };
        let tables = read.into_iter().map(compared).collect();
        Self { before, after, newest: newest.to_owned(), tables, unread, in_parts }
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
