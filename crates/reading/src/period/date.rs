//! A day, a month or a year.

use crate::unreadable::Why;
use std::fmt;

/// A day, a month or a year that there is, as exact as its text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> Option<u8> {
        self.month
    }

    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The date, if there is one; otherwise what is wrong with it.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Self, Why> {
        let date = Self { year, month, day };
        if !(1900..=2100).contains(&year) {
            Err(Why::FarYear)
        } else if month.is_some_and(|month| !(1..=12).contains(&month)) {
            Err(Why::NoSuchMonth)
        } else if day.is_some_and(|day| month.is_none() || day == 0 || day > date.days()) {
            Err(Why::NoSuchDay)
        } else {
            Ok(date)
        }
    }

    /// How many days its month has, or its last month.
    pub fn days(self) -> u8 {
        match self.month {
            Some(4 | 6 | 9 | 11) => 30,
            Some(2)
                if self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400)) =>
            {
                29
            }
            Some(2) => 28,
            _ => 31,
        }
    }

    /// Year, month and day of its first day, which sort in time order.
    pub fn first_day(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Year, month and day of its last day.
    pub fn last_day(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.days()))
    }
}

impl fmt::Display for Date {
    /// ISO 8601: `2021-04-08`, `2021-04`, `2021`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}
