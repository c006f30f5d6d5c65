//! What rows that belong together add up to.

use super::{EngineError, Ints};

/// The sum of the numbers of some rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// In the unit of the column: fen, or what is counted.
    pub sum: i64,
    pub rows: u32,
    /// How many of the rows have no number.
    pub missing: u32,
}

impl Cell {
    /// Counts one more row.
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
