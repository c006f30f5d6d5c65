//! Something that is fetched: there, on its way, or not to be had.

use super::Fault;

/// Why something is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// It is on its way.
    Loading,
    Failed(Fault),
}

/// What is there, or why not yet.
pub type Load<T> = Result<T, Waiting>;

impl From<Fault> for Waiting {
    fn from(fault: Fault) -> Self {
        Self::Failed(fault)
    }
}
