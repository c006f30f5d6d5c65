//! What evidence is given of: the parts of a page, out of the release.

use claims::{Checked, Checker, Evidence};
use format::{Row, Table};
use ledger::{Book, Predicate, Question, Test, matching};
use std::fmt;
use view::pages::check;
use view::site::{Site, Tab};
use view::tables::{self, Description};

/// A part of an evidence file.
#[derive(Clone)]
pub enum Part<'a> {
    /// A record with all that it says.
    Record(Row<'a>),
    /// What some rows of a table come to; with the question, where one chooses them.
    Totals { table: &'a Table, rows: Vec<usize>, question: Option<Question> },
    /// What is said of a text, or of a number in it: a heading and sentences.
    Said { heading: String, words: Vec<String> },
    /// A table that is left out, since it is published in parts.
    LeftOut(&'static Description),
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(row) => write!(f, "record {}", row.id()),
            Self::Totals { table, rows, .. } => write!(f, "totals of {} rows of {}", rows.len(), table.schema.name),
            Self::Said { heading, .. } => write!(f, "said {heading}"),
            Self::LeftOut(of) => write!(f, "without {}", of.name()),
        }
    }
}

impl Part<'_> {
    /// The table whose file it takes.
    pub(super) fn table(&self) -> Option<&'static str> {
        match self {
            Self::Record(row) => Some(row.table.schema.name),
            Self::Totals { table, .. } => Some(table.schema.name),
            Self::Said { .. } | Self::LeftOut(_) => None,
        }
    }
}

/// The page of a figure. None where the release has no such record, or has it in parts.
pub fn figure<'a>(book: &'a Book, of: &'static Description, id: &str) -> Option<Vec<Part<'a>>> {
    (!book.manifest.is_partitioned(of.name())).then_some(())?;
    Some(vec![Part::Record(book.row(of.name(), id)?)])
}

/// The totals that a question comes to. None where the table comes in parts.
pub fn totals<'a>(book: &'a Book, of: &'static Description, question: Question) -> Option<Vec<Part<'a>>> {
    (!book.manifest.is_partitioned(of.name())).then_some(())?;
    let table = book.table(of.name());
    let question = Question { sort: None, by: Vec::new(), ..question };
    let rows = matching(&question, table);
    Some(vec![Part::Totals { table, rows, question: Some(question) }])
}

/// The page of a pairing: all of it, or the rows of one table. Tables in parts are named. The book has the tables that pairings
/// have tabs of, too.
pub fn pairing<'a>(book: &'a Book, id: &str, tab: Tab) -> Option<Vec<Part<'a>>> {
    let mut parts = vec![Part::Record(book.row("pairings", id)?)];
    for of in tables::with_tab().filter(|of| matches!(tab, Tab::Overview) || tab == Tab::Rows(of)) {
        if book.manifest.is_partitioned(of.name()) {
            parts.push(Part::LeftOut(of));
            continue;
        }
        let table = book.table(of.name());
        let is = Predicate::OneOf(vec![id.to_owned()]);
        let question = Question { tests: vec![Test { column: "pairing".to_owned(), is }], ..Question::default() };
        let rows = matching(&question, table);
        if rows.is_empty() {
            continue;
        }
        if of.adds_up() {
            parts.push(Part::Totals { table, rows, question: Some(question) });
        } else {
            parts.extend(rows.iter().map(|row| Part::Record(table.row(*row))));
        }
    }
    Some(parts)
}

/// What the release says of a text: each number with its verdict, and the records that this rests on.
pub fn claim<'a>(site: &Site, checker: &'a Checker, typed: &str, all: &[Checked]) -> Vec<Part<'a>> {
    let book = checker.book();
    let mut parts = vec![Part::Said {
        heading: super::words::CLAIM.of(site.lang).to_owned(),
        words: vec![typed.trim().to_owned(), super::words::CLAIM_NOTE.of(site.lang).to_owned()],
    }];
    for checked in all {
        let (name, sentence) = check::verdict(site, checked);
        let heading = [&typed[checked.claim.at.clone()], " — ", name].concat();
        parts.push(Part::Said { heading, words: vec![sentence.to_owned()] });
        for candidate in &checked.candidates {
            match &candidate.of {
                Evidence::Figure(fact) => parts.push(Part::Record(book.table(fact.table).row(fact.row))),
                Evidence::Total { table, rows, .. } => {
                    parts.push(Part::Totals { table: book.table(table), rows: rows.clone(), question: None });
                }
                Evidence::Omitted(row) => parts.push(Part::Record(book.table("omitted").row(*row))),
            }
        }
    }
    parts
}
