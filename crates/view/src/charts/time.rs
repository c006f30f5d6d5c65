//! From periods to places along time.

use super::scale::{FULL, Scale, X};
use format::{Date, Period};

/// Hundredths of a month.
pub const YEAR: i64 = 1_200;

/// The time that a chart shows, in hundredths of months since the year 0.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    pub start: i64,
    pub scale: Scale,
    /// The first, and the one after the last.
    pub years: (i64, i64),
}

impl Time {
    /// All of these; `None` of none.
    pub fn over(periods: &[Period]) -> Option<Self> {
        let end = periods.iter().map(|period| after(period.end())).max()?;
        let stated = periods.iter().filter_map(|period| period.first_day());
        let first = stated.map(moment).min().unwrap_or(end).min(end - YEAR);
        // A start that is not stated lies before all that is.
        let open = periods.iter().any(|period| period.first_day().is_none());
        let first = first / YEAR - i64::from(open);
        let last = (end + YEAR - 1) / YEAR;
        let start = first * YEAR;
        Some(Self { start, scale: Scale::new(last * YEAR - start, 0, FULL), years: (first, last) })
    }

    /// From, to, and whether the start is not stated.
    pub fn of(self, period: Period) -> (X, X, bool) {
        let to = self.scale.at(after(period.end()) - self.start);
        period.first_day().map_or((0, to, true), |day| (self.scale.at(moment(day) - self.start), to, false))
    }
}

/// The beginning of a day (`yyyymmdd`).
fn moment(day: u32) -> i64 {
    let day = i64::from(day);
    (day / 10_000 * 12 + day / 100 % 100 - 1) * 100 + (day % 100 - 1) * 100 / 31
}

/// The end of a day, a month or a year.
fn after(date: Date) -> i64 {
    let month = i64::from(date.year) * 12 + i64::from(date.month.unwrap_or(12)) - 1;
    month * 100 + date.day.map_or(100, |day| i64::from(day) * 100 / 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_in_their_months() {
        let end = |text: &str| after(Period::parse(text).unwrap().end());
        assert_eq!(end("2021"), moment(20_220_101));
        assert_eq!(end("2021-04"), moment(20_210_501));
        assert_eq!(end("2021-12-31"), moment(20_220_101));
        assert!(end("2021-04-01") < moment(20_210_403));
    }
}
