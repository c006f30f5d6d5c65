//! What the tables of a release say of the things that are chosen.

use super::chosen::{Chosen, offered};
use crate::tables::Description;
use ledger::Book;
use ledger::comparison::{By, Line, stated, totals};

/// The lines of each table.
pub struct SideBySide {
    /// Those that have any.
    pub tables: Vec<(&'static Description, Vec<Line>)>,
    /// Those in which nothing is published of them.
    pub empty: Vec<&'static Description>,
    /// Those that are too large.
    pub unread: Vec<&'static Description>,
}

impl SideBySide {
    /// The book has all tables, of which those in parts are empty.
    pub fn of(book: &Book, chosen: &Chosen) -> Self {
        let mut all = Self { tables: Vec::new(), empty: Vec::new(), unread: Vec::new() };
        let accounting = book.accounting();
        for of in offered(book, chosen.by).filter(|of| chosen.table.is_none_or(|own| own == *of)) {
            if book.manifest.is_partitioned(of.name()) {
                all.unread.push(of);
                continue;
            }
            let made = if chosen.by == Some(By::Indicator) { stated } else { totals };
            let lines = made(book.table(of.name()), &chosen.things, &accounting);
            if lines.is_empty() { all.empty.push(of) } else { all.tables.push((of, lines)) }
        }
        all
    }
}
