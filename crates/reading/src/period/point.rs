//! One date or stretch of time on its own, before it is known whether it is an end or a beginning.

use super::{Date, PeriodReading};

/// A date or a stretch that was read.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub start: Date,
    pub end: Date,
    /// Whether it is said to be the end of its month or year: 11月底.
    pub at_end: bool,
}

/// What a date may leave out because it was said before, or is known otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given {
    /// The day of writing.
    pub written: Option<Date>,
    pub year: Option<u16>,
    pub month: Option<u8>,
}

impl Point {
    pub fn date(date: Date) -> Self {
        Self { start: date, end: date, at_end: false }
    }

    pub fn reading(self) -> PeriodReading {
        if self.start == self.end {
            PeriodReading::Date(self.start)
        } else {
            PeriodReading::Interval(self.start, self.end)
        }
    }
}
