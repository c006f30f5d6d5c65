//! The answer to a question for groups.

use super::{Cell, EngineError};

/// A cell for every combination of the values of some columns, *nothing there* last in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// How many values each column has, with *nothing there*.
    pub slots: Vec<usize>,
    /// The values of the last column lie side by side.
    pub cells: Vec<Cell>,
}

impl Groups {
    pub(super) fn new(slots: Vec<usize>) -> Self {
        let cells = vec![Cell::default(); slots.iter().product()];
        Self { slots, cells }
    }

    /// All rows together.
    pub fn total(&self) -> Result<Cell, EngineError> {
        let mut total = Cell::default();
        for cell in &self.cells {
            total.add(*cell)?;
        }
        Ok(total)
    }

    /// The places of the groups that have rows, the largest sum first; groups of one sum in the order of `rank`.
    pub fn top(&self, limit: usize, rank: impl Fn(usize) -> usize) -> Vec<usize> {
        // The best so far, best first; most groups are not better than the last of them.
        let mut best: Vec<(i64, usize)> = Vec::with_capacity(limit.min(self.cells.len()) + 1);
        let mut least = i64::MIN;
        for (at, cell) in self.cells.iter().enumerate() {
            if cell.sum < least || cell.rows == 0 {
                continue;
            }
            let before = |(sum, other): &(i64, usize)| *sum > cell.sum || (*sum == cell.sum && rank(*other) < rank(at));
            let place = best.partition_point(before);
            if place < limit {
                best.truncate(limit - 1);
                best.insert(place, (cell.sum, at));
            }
            if best.len() == limit {
                least = best.last().map_or(i64::MAX, |(sum, _)| *sum);
            }
        }
        best.into_iter().map(|(_, at)| at).collect()
    }
}
