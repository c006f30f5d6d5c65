//! The time that is said of a number, and what it is to the time of a figure.

use format::Period;
use reading::{Date, PeriodReading};

/// A stretch of time in days, `yyyymmdd`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// None where it only has an end: 截至2021年4月.
    pub first: Option<u32>,
    /// None where it only has a beginning: 自2021年以来.
    pub last: Option<u32>,
    /// Whether it is the year to its end: 全年.
    pub whole: bool,
}

/// What the time of a claim is to that of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timed {
    /// Both are the same, or the claim's is the figure's cut-off.
    Same,
    /// The same stretch, but the figure was counted to an earlier day in it.
    Earlier,
    /// The claim says no time.
    Unsaid,
    /// The figure's source says no time.
    Unstated,
    Other,
}

impl Time {
    pub fn of(reading: PeriodReading) -> Self {
        let (first, last) = match reading {
            PeriodReading::Date(date) => (Some(first(date)), Some(last(date))),
            PeriodReading::Interval(start, end) => (Some(first(start)), Some(last(end))),
            PeriodReading::UpTo(end) => (None, Some(last(end))),
            PeriodReading::Since(start) => (Some(first(start)), None),
        };
        Self { first, last, whole: false }
    }

    /// Whole years.
    pub fn years(from: u16, to: u16) -> Self {
        let year = |year: u16| u32::from(year) * 10_000;
        Self { first: Some(year(from) + 101), last: Some(year(to) + 1231), whole: false }
    }

    /// What this is to the time of a figure, which was counted up to `as_of`.
    pub fn to(this: Option<Self>, period: Option<Period>, as_of: Option<Period>) -> Timed {
        let Some(time) = this else { return Timed::Unsaid };
        let Some(period) = period else { return Timed::Unstated };
        let counted = as_of.map(Period::last_day);
        let early = counted.is_some_and(|day| day < period.last_day());
        let same_end = |last: u32| last == period.last_day() || counted == Some(last) || month(last, counted);
        match (time.first, time.last) {
            (Some(first), None) => {
                // 2021年以来 is more than the year 2021 alone.
                let year = first % 10_000 == 101 && period.last_day() == first + 1130;
                if period.first_day() == Some(first) && !year { Timed::Same } else { Timed::Other }
            }
            (None, Some(last)) => {
                if same_end(last) {
                    Timed::Same
                } else {
                    Timed::Other
                }
            }
            (Some(first), Some(last)) => {
                if period.first_day() == Some(first) && period.last_day() == last {
                    return if early { Timed::Earlier } else { Timed::Same };
                }
                // 2021年1—10月14日 of a year that was counted up to then; 2021年4月 of what is cumulative to it.
                let begins = period.first_day() == Some(first) && counted == Some(last);
                let ends = period.first_day().is_none() && last == period.last_day() && last - first < 32;
                if begins || ends { Timed::Same } else { Timed::Other }
            }
            (None, None) => Timed::Unsaid,
        }
    }
}

/// Whether a month ends on that day, and the other one lies in it: 10月 and 10月14日.
fn month(last: u32, counted: Option<u32>) -> bool {
    let ends = matches!(last % 100, 28..=31);
    counted.is_some_and(|day| ends && day / 100 == last / 100 && day <= last)
}

fn first(date: Date) -> u32 {
    stamp(date.first_day())
}

fn last(date: Date) -> u32 {
    stamp(date.last_day())
}

fn stamp((year, month, day): (u16, u8, u8)) -> u32 {
    u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::period;

    #[test]
    fn the_time_of_a_claim_is_held_to_that_of_a_figure() {
        for (claim, of, as_of, is) in [
            ("2021年", "2021", "", Timed::Same),
            ("2021年", "2021", "2021-10-14", Timed::Earlier),
            ("截至2021年10月14日", "2021", "2021-10-14", Timed::Same),
            ("截至2021年10月", "2021", "2021-10-14", Timed::Same),
            ("截至2021年4月", "../2021-04", "", Timed::Same),
            ("2021年4月", "../2021-04", "", Timed::Same),
            ("2021年", "../2021-04", "", Timed::Other),
            ("2021年", "2021-01/2021-09", "", Timed::Other),
            ("2021年1-9月", "2021-01/2021-09", "", Timed::Same),
            ("2017—2020年", "2017/2020", "2021", Timed::Same),
            ("自2017年以来", "2017/2020", "", Timed::Same),
            ("自2021年以来", "2021-01/2021-09", "", Timed::Same),
            ("自2021年以来", "2021", "", Timed::Other),
        ] {
            let time = Some(Time::of(period(claim).unwrap()));
            assert_eq!(Time::to(time, Period::parse(of), Period::parse(as_of)), is, "{claim} {of} {as_of}");
        }
        assert_eq!(Time::to(None, Period::parse("2021"), None), Timed::Unsaid);
    }
}
