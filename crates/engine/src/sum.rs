//! What rows add up to that are of one mark: as many as there may be, their sum cannot overflow.

use super::{Cell, Ints};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub total: i128,
    pub rows: u32,
    /// How many of the rows have no number.
    pub missing: u32,
    /// The last row that has one, where it was looked at.
    pub last: Option<u32>,
}

impl Sum {
    #[inline]
    pub fn count(&mut self, value: i64, row: u32) {
        self.rows += 1;
        if value == Ints::NONE {
            self.missing += 1;
        } else {
            self.total += i128::from(value);
            self.last = Some(row);
        }
    }

    /// What is left without one row that is among these.
    pub fn without(&mut self, value: i64) {
        self.rows -= 1;
        if value == Ints::NONE {
            self.missing -= 1;
        } else {
            self.total -= i128::from(value);
        }
    }
}

impl From<Cell> for Sum {
    fn from(cell: Cell) -> Self {
        Self { total: cell.sum.into(), rows: cell.rows, missing: cell.missing, last: None }
    }
}
