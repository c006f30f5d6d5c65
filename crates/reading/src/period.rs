//! The time that a text names: 2021年1-4月, 截至2023年11月底, `2021/4/8`, the first half of 2021. Never more exact than it.

mod chinese;
mod date;
mod english;
mod joined;
mod numeric;
mod point;
mod relative;

use crate::cursor::Cursor;
use crate::spreadsheet::spreadsheet_error;
use crate::text::Text;
use crate::unreadable::{Unreadable, Why};
use crate::vague;
use std::fmt;

pub use date::Date;

/// A stretch of time, as its text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodReading {
    /// A day, a month or a year.
    Date(Date),
    /// From the one to the other, both of them included.
    Interval(Date, Date),
    /// Up to then; since when, the text does not say: 截至2023年11月底.
    UpTo(Date),
    /// From then on; the text names no end: 自2021年以来.
    Since(Date),
}

impl PeriodReading {
    /// ISO 8601: `2021-04`, `2021-01/2021-04`, `../2023-11`. `None` where there is no end, which the published format
    /// has no place for.
    pub fn iso(self) -> Option<String> {
        match self {
            Self::Date(date) => Some(date.to_string()),
            Self::Interval(start, end) => Some(format!("{start}/{end}")),
            Self::UpTo(end) => Some(format!("../{end}")),
            Self::Since(_) => None,
        }
    }

    /// The last date named, if it is an end.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Date(date) | Self::Interval(_, date) | Self::UpTo(date) => Some(date),
            Self::Since(_) => None,
        }
    }
}

impl fmt::Display for PeriodReading {
    /// As ISO 8601 has it, also where there is no end: `2021/..`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
            Self::UpTo(end) => write!(f, "../{end}"),
            Self::Since(start) => write!(f, "{start}/.."),
        }
    }
}

/// Reads a whole cell. What depends on the day of writing, such as 今年, is not read.
pub fn period(text: &str) -> Result<PeriodReading, Unreadable> {
    whole(text, None)
}

/// Reads a whole cell that was written on that day: 今年前8个月 is the first eight months of its year.
pub fn period_from(text: &str, written: Date) -> Result<PeriodReading, Unreadable> {
    whole(text, Some(written))
}

fn whole(text: &str, written: Option<Date>) -> Result<PeriodReading, Unreadable> {
    let refuse = |why| Err(Unreadable::new(why, 0..text.len()));
    if spreadsheet_error(text) {
        return refuse(Why::SpreadsheetError);
    }
    let cell = Text::cell(text);
    if cell.len() == 0 {
        return refuse(Why::Empty);
    }
    if let Some((at, c)) = cell.turned() {
        return Err(Unreadable::new(Why::Turned(c), cell.bytes(at..at + 1)));
    }
    if let Some(why) = vague::not_stated(&cell).or_else(|| numeric::bare(&cell)) {
        return refuse(why);
    }
    let mut cur = Cursor::new(&cell);
    match at(&mut cur, written)? {
        Some(period) if cur.done() => Ok(period),
        Some(_) => {
            let start = cur.at;
            cur.at = cell.len();
            Err(cur.refuse(start, Why::Leftover))
        }
        None => refuse(Why::Nothing),
    }
}

/// The time that begins here with its words, if one does.
pub fn at(cur: &mut Cursor, written: Option<Date>) -> Result<Option<PeriodReading>, Unreadable> {
    joined::period(cur, written)
}

/// Whether a text speaks of a date, though perhaps not of one that can be read.
pub fn is_date(text: &str) -> bool {
    use Why::{FarYear, NoSuchDay, NoSuchMonth, NoYear, Relative};
    match period(text) {
        Ok(_) => true,
        Err(error) => {
            let dated = matches!(error.why, NoYear | NoSuchMonth | NoSuchDay | FarYear | Relative);
            dated && error.at.len() == text.trim().len()
        }
    }
}
