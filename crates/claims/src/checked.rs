//! A claim with its verdict.

use crate::candidate::Candidate;
use crate::claim::Claim;
use crate::verdict::{Verdict, Why};

/// A claim and what the release says of it.
#[derive(Clone, Debug)]
pub struct Checked {
    pub claim: Claim,
    pub verdict: Verdict,
    pub why: Option<Why>,
    /// What it may mean, what says most first. Of a sum, its parts; of what is contradicted or not known, what stands there.
    pub candidates: Vec<Candidate>,
    /// The numbers of the text that it is the sum of, by their places.
    pub parts: Vec<usize>,
}
