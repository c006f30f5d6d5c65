//! One figure of a measure, as a total needs to know it.

use super::Extent;
use format::{Date, Interval};
use std::cmp::{Ordering, Reverse};

/// What one row says of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub extent: Extent,
    /// Who says it, by a number that the caller gives each side. *Not stated* is a side of its own.
    pub side: u8,
    /// When it was said, as far as that is known: `as_of`, or when the source was published.
    pub said: Option<Date>,
    /// It is a standard, an average or a share (`basis`), and no amount.
    pub rate: bool,
    /// It is of a named part only (`coverage`).
    pub part: bool,
    pub part_of: Option<Whole>,
    /// The claim that this one replaces, by its source's word.
    pub revises: Option<usize>,
    /// The number with its precision, or why there is none: `Interval::of`.
    pub value: Interval,
}

/// The row that a row is a part of, by its source's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The claim at this place of the list.
    Listed(usize),
    /// A row that is not selected, or is of another measure.
    Elsewhere,
}

impl Claim {
    /// Whether it gives a number of money, people or things: what a total can be made of.
    pub(super) fn is_amount(&self) -> bool {
        !self.rate && self.value.published > 0
    }

    /// Whether a number would apply, and none is given.
    pub(super) fn is_missing(&self) -> bool {
        !self.rate && self.value.published == 0 && self.value.missing > 0
    }

    /// Whether no number applies.
    pub(super) fn is_empty(&self) -> bool {
        self.value.published == 0 && self.value.missing == 0
    }

    /// Whether it has a part in a sum beside that of saying what others are.
    pub(super) fn has_a_part(&self) -> bool {
        self.is_missing() || self.is_amount() && !self.part
    }

    /// The claim that it is a part of, if that is in the list.
    pub(super) fn listed_whole(&self) -> Option<usize> {
        match self.part_of {
            Some(Whole::Listed(whole)) => Some(whole),
            _ => None,
        }
    }

    /// Whether it was surely said before the other one.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        self.said.zip(other.said).is_some_and(|(said, other)| said.last_day() < other.first_day())
    }

    /// The order in which one of several words for the same thing stands for all: the latest first.
    pub(super) fn rank(&self, other: &Self) -> Ordering {
        let key = |claim: &Self| {
            let Interval { low, high, more_than_low, soft, .. } = claim.value;
            let said = Reverse(claim.said.map(Date::first_day));
            (said, claim.side, low, high, more_than_low, soft, claim.extent)
        };
        key(self).cmp(&key(other))
    }
}
