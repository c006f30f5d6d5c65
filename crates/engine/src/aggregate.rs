//! What rows that belong together add up to.

use super::{EngineError, Ints};

/// The sum of the numbers of some rows, small enough that a cube holds many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    /// In the unit of the column: fen, or what is counted.
    pub sum: i64,
    pub rows: u32,
    /// How many of the rows have no number.
    pub missing: u32,
}

impl Aggregate {
    /// Counts one more row; [`EngineError::Overflow`] where the sum does not fit.
    #[inline]
    pub fn count(&mut self, value: i64) -> Result<(), EngineError> {
        self.rows += 1;
        if value == Ints::NONE {
            self.missing += 1;
        } else {
            self.sum = self.sum.checked_add(value).ok_or(EngineError::Overflow)?;
        }
        Ok(())
    }

    /// Adds other rows.
    #[inline]
    pub fn add(&mut self, other: Self) -> Result<(), EngineError> {
        self.sum = self.sum.checked_add(other.sum).ok_or(EngineError::Overflow)?;
        self.rows += other.rows;
        self.missing += other.missing;
        Ok(())
    }

    /// What is left without rows that are among these.
    #[inline]
    pub fn without(self, other: Self) -> Result<Self, EngineError> {
        let sum = self.sum.checked_sub(other.sum).ok_or(EngineError::Overflow)?;
        Ok(Self { sum, rows: self.rows - other.rows, missing: self.missing - other.missing })
    }
}

/// The same while rows are counted one by one: as many as there may be, their sum cannot overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accumulator {
    pub total: i128,
    pub rows: u32,
    /// How many of the rows have no number.
    pub missing: u32,
    /// The last row that has one, where it was looked at.
    pub last: Option<u32>,
}

impl Accumulator {
    /// Counts one more row.
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

    /// Leaves out one row that is among these.
    pub fn leave_out(&mut self, value: i64) {
        self.rows -= 1;
        if value == Ints::NONE {
            self.missing -= 1;
        } else {
            self.total -= i128::from(value);
        }
    }
}

impl From<Aggregate> for Accumulator {
    fn from(of: Aggregate) -> Self {
        Self { total: of.sum.into(), rows: of.rows, missing: of.missing, last: None }
    }
}
