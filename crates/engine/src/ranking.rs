//! The values of one column in the order of their sums over all rows: an index made at load, of which the largest
//! groups are the beginning.

use super::{Cell, EngineError, Groups};

/// The groups of one column that have rows, the largest sum first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// All rows together.
    pub total: Cell,
    /// Codes and their sums.
    pub groups: Vec<(usize, Cell)>,
}

impl Ranking {
    /// Of the groups of one column, the largest ones; groups of one sum in the order of `rank`.
    pub fn new(groups: &Groups, limit: usize, rank: impl Fn(usize) -> usize) -> Result<Self, EngineError> {
        let places = groups.top(limit, rank);
        Ok(Self { total: groups.total()?, groups: places.into_iter().map(|code| (code, groups.cells[code])).collect() })
    }
}
