//! The days that the figures of a total cover together.

use crate::time_of;
use format::{Date, Period, Row};

/// Stretches of days that do not touch, in order. Days are counted in months of 31: of a month that is whole the last one
/// is the 31st, so that a year is the same as its twelve months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered(Vec<(u32, u32)>);

impl Covered {
    /// `None` where a figure does not state when it begins, or no time at all: nobody knows then whether another covers
    /// the same.
    pub fn of<'a>(rows: impl Iterator<Item = Row<'a>>) -> Option<Self> {
        let mut all: Vec<(u32, u32)> = rows.map(|row| days(time_of(&row)?)).collect::<Option<_>>()?;
        all.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::new();
        for (first, last) in all {
            match merged.last_mut() {
                Some(known) if first <= known.1 + 1 => known.1 = known.1.max(last),
                _ => merged.push((first, last)),
            }
        }
        (!merged.is_empty()).then_some(Self(merged))
    }
}

fn days(period: Period) -> Option<(u32, u32)> {
    let count = |day: u32| (day / 10_000 * 12 + day / 100 % 100 - 1) * 31 + day % 100;
    let end = period.end().end();
    let month = Date { day: None, ..end };
    // The last day of its month ends the month, whichever it is.
    let last = if end.last_day() == month.last_day() { end.last_day() / 100 * 100 + 31 } else { end.last_day() };
    Some((count(period.first_day()?), count(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> (u32, u32) {
        days(Period::parse(text).unwrap()).unwrap()
    }

    #[test]
    fn a_stretch_is_the_same_however_it_is_written() {
        assert_eq!(day("2023"), day("2023-01/2023-12"));
        assert_eq!(day("2023-02"), day("2023-02-01/2023-02-28"));
        assert_eq!(day("2023-01/2023-11"), day("2023-01-01/2023-11-30"));
        assert_ne!(day("2023"), day("2023-01/2023-11"));
        assert_ne!(day("2024-02"), day("2024-02-01/2024-02-28"), "a day is missing");
        assert_eq!(days(Period::parse("../2024-07").unwrap()), None, "the start is not stated");
        assert_eq!(day("2023-11").1 + 1, day("2023-12").0, "months touch");
        assert_eq!(day("2022").1 + 1, day("2023").0, "years touch");
    }
}
