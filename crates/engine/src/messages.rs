//! What the programs say to each other, as short JSON texts: a page and its worker, and the page and what draws. Whole numbers stay whole: both sides read them
//! with this crate's own reader, so that 64 bits pass.
//!
//! A page says `Load` once, then asks, each time with a number of its own that grows. A newer question takes the place
//! of an older one that still waits, and a newer window that of an older one; what is passed over is `Cancelled`. To the program that
//! draws charts the page says what groups there are: [`Grouped`].

mod folding;
mod grouped;
mod question;
mod read;
mod reply;
mod values;
mod write;

use super::writer::Writer;
pub use grouped::{Grouped, grouped_json};
use ledger::{Accounting, Answer, Folding, Question};
use proof::{Expected, Fault};

/// What a page asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Fetch and prove these parts of a table of a release: absolute addresses in the order of the manifest, the file with the
    /// columns that only rows show behind its part. What is there of an earlier load stays.
    Load { table: String, accounting: Accounting, parts: Vec<(String, Expected)> },
    /// Of the table that is loaded next, rows of a question that the page shows first: they are told once they are there, and
    /// before all is.
    First { question: Question, from: usize, count: usize },
    /// What the rows come to, with the groups that are seen if it says which these are; and, if wanted, so many of the
    /// rows from one on.
    Ask { number: u32, question: Question, folding: Option<Folding>, window: Option<(usize, usize)> },
    /// Other rows of a question.
    Window { number: u32, question: Question, from: usize, count: usize },
    /// Give up loading.
    Stop,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// While loading: rows of the parts that are proven, bytes that have arrived, and those that are to come in all.
    Progress {
        rows: usize,
        bytes: usize,
        total: usize,
    },
    /// While loading: rows that the page shows first, as a columnar table.
    First {
        rows: String,
    },
    /// The table is there; with the words of each column that has few, sorted.
    Loaded {
        rows: usize,
        words: Vec<(String, Vec<String>)>,
    },
    /// `rows`, `basis` and `told` are columnar tables. `basis` has the rows that a total rests on alone, in the order of the
    /// totals that have one, `told` those that [`Answer::told`] names.
    Answer {
        number: u32,
        answer: Answer,
        rows: Option<String>,
        basis: Option<String>,
        told: Option<String>,
    },
    /// The rows as a columnar table.
    Rows {
        number: u32,
        rows: String,
    },
    Cancelled {
        number: u32,
    },
    /// A part could not be used, for which this question waits, or with number 0 the loading; its file is the address that was
    /// asked for.
    Failed {
        number: u32,
        fault: Fault,
    },
    /// A question failed, or a message: in English, for the console and the report of a fault.
    Fault {
        number: Option<u32>,
        what: String,
    },
}

#[cfg(test)]
mod tests;
