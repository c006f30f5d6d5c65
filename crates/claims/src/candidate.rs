//! What a claim may mean.

use crate::fact::Fact;
use crate::verdict::{Verdict, Why};
use format::{Interval, Unit};

/// Something of the release that a claim may mean, and what the claim is to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub of: Evidence,
    pub verdict: Verdict,
    pub why: Option<Why>,
}

/// What stands in the release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    Figure(Box<Fact>),
    /// What rows of a table come to, by the rules of totals.
    Total {
        table: &'static str,
        rows: Vec<usize>,
        sum: Interval,
        unit: Unit,
    },
    /// A figure that was left out: its row of `omitted`.
    Omitted(usize),
}

impl Candidate {
    pub fn of(fact: &Fact, verdict: Verdict, why: Option<Why>) -> Self {
        Self { of: Evidence::Figure(Box::new(fact.clone())), verdict, why }
    }

    /// The figure, if it is one.
    pub fn fact(&self) -> Option<&Fact> {
        if let Evidence::Figure(fact) = &self.of { Some(fact) } else { None }
    }

    /// How much it says of a claim: the least says most.
    pub fn rank(&self) -> usize {
        match (self.verdict, self.why) {
            (Verdict::Supported, None) => 0,
            (Verdict::Supported, _) => 2,
            (Verdict::Sides, _) => 1,
            (Verdict::Period, Some(Why::CutOff)) => 3,
            (Verdict::Bound, Some(Why::OnlyABound)) => 9,
            (Verdict::Bound, _) => 4,
            // What differs in two respects may be the same by chance.
            (Verdict::Kind, Some(Why::TimeToo)) => 11,
            (Verdict::Kind, _) => 5,
            (Verdict::Period, _) => 6,
            (Verdict::Place, Some(Why::Level)) => 7,
            (Verdict::Sum | Verdict::Contradicted, _) => 8,
            (Verdict::NotPublished, _) => 10,
            (Verdict::Place, _) => 11,
            (Verdict::Unknown, _) => 12,
            (Verdict::Unchecked, _) => 13,
        }
    }
}
