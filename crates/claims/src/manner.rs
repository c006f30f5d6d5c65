//! How far money has come, and which way people went.

use crate::terms::{self, MUTUAL, PLANS, PROMISES, STAGES, TO};
use ledger::Mentioned;
use std::ops::Range;

/// How far money has come, as a text words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Planned,
    /// Signed or agreed.
    Promised,
    /// A word of the published format: received, disbursed, spent.
    Came(&'static str),
}

/// Which way people went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To one of these places, by their rows.
    To(usize),
    Both,
}

impl Stage {
    /// What a clause says of it.
    pub fn of(clause: &str) -> Option<Self> {
        if terms::has(clause, PLANS) {
            return Some(Self::Planned);
        }
        if terms::has(clause, PROMISES) {
            return Some(Self::Promised);
        }
        STAGES.iter().find(|(words, _)| terms::has(clause, words)).map(|(_, word)| Self::Came(word))
    }

    /// All words of the published format for how far money came that a name speaks of.
    pub fn all(name: &str) -> Vec<&'static str> {
        STAGES.iter().filter(|(words, _)| terms::has(name, words)).map(|(_, word)| *word).collect()
    }

    /// Whether a figure at that stage is meant; none is stated where it is not known that the money came.
    pub fn fits(this: Option<Self>, stage: Option<&str>) -> bool {
        let promise = stage.is_some_and(format::Stage::is_promise);
        match this {
            None => !promise,
            Some(Self::Planned) => stage == Some("planned") || stage == Some("agreed"),
            Some(Self::Promised) => matches!(stage, Some("signed" | "agreed")),
            Some(Self::Came(word)) => stage == Some(word),
        }
    }
}

impl Way {
    /// What a stretch of text says of it: both ways, or to the place that stands behind a word for going.
    pub fn of(text: &str, within: &Range<usize>, places: &[Mentioned]) -> Option<Self> {
        let clause = &text[within.clone()];
        if terms::has(clause, MUTUAL) {
            return Some(Self::Both);
        }
        let all: Vec<&Mentioned> = places.iter().filter(|place| within.contains(&place.at.start)).collect();
        let before = |at: usize| text[within.start..at].trim_end();
        let reached = |place: &Mentioned| {
            let before = before(place.at.start);
            terms::words_at(before, TO).any(|word| word.end == before.len())
        };
        // 江苏省扬州市: the last of places that stand in each other.
        let first = (0..all.len()).find(|at| reached(all[*at]))?;
        let mut last = first;
        while all.get(last + 1).is_some_and(|next| next.at.start == all[last].at.end) {
            last += 1;
        }
        all[last].rows.first().map(|row| Self::To(*row))
    }
}
