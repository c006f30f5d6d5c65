//! What one date or stretch names, whatever the writing.

use super::{Date, PeriodReading};

/// A date or a stretch that was read, before its end or beginning is known.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub start: Date,
    pub end: Date,
    /// Whether it is said to be the end of its month or year: 11月底.
    pub at_end: bool,
}

impl Point {
    /// That date alone.
    pub fn date(date: Date) -> Self {
        Self { start: date, end: date, at_end: false }
    }

    /// What it says where nothing makes it an end or a beginning.
    pub fn reading(self) -> PeriodReading {
        if self.start == self.end {
            PeriodReading::Date(self.start)
        } else {
            PeriodReading::Interval(self.start, self.end)
        }
    }
}
