//! The engines, and what they are asked.

use crate::national::{after_changes, after_keys, search_of};

/// The engine that all answers are compared with, and all times.
pub const REFERENCE: &str = "script";
/// Ours: the portal's worker.
pub const OURS: &str = "shanhai";
pub const ENGINES: [&str; 5] = [REFERENCE, OURS, "crossfilter", "arquero", "duckdb"];

/// What the names of the measures of single questions begin with: their address.
pub const QUESTION: &str = "/sales";

/// What a question comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A change of a filter, of the grouping or of the order.
    Change,
    /// A letter that was typed.
    Letter,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Letter => "letter",
        }
    }
}

/// The addresses that are asked for, each once, in the order of the reader.
pub fn searches() -> Vec<(Kind, String)> {
    let changes = after_changes().into_iter().map(|search| (Kind::Change, search));
    let letters = after_keys().iter().map(|text| (Kind::Letter, search_of(text))).collect::<Vec<_>>();
    let mut all: Vec<(Kind, String)> = Vec::new();
    for own in changes.chain(letters) {
        if !all.iter().any(|(_, search)| *search == own.1) {
            all.push(own);
        }
    }
    all
}
