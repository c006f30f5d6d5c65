//! The stretch of time that a figure covers: ISO 8601, never more exact than its source.

use std::fmt;

/// A day, a month or a year, as exact as the source says and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

/// `2021-04-08`, `2021-04`, `2021`, an interval `2016/2021-05`, or one whose start is not stated, `../2021-04`.
/// Intervals stay intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    Date(Date),
    /// `start` is `None` where the source does not say when the count began.
    Interval {
        start: Option<Date>,
        end: Date,
    },
}

impl Date {
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(None), |m| short(m).map(Some))?;
        let day = parts.next().map_or(Some(None), |d| short(d).map(Some))?;
        let date = Self { year, month, day };
        let month_fits = date.month.is_none_or(|m| (1..=12).contains(&m));
        let day_fits = date.day.is_none_or(|d| d >= 1 && d <= date.days_in_month());
        (parts.next().is_none() && year >= 1900 && month_fits && day_fits).then_some(date)
    }

    /// The first day covered, as `yyyymmdd`: sorts and compares in time order.
    pub fn first_day(self) -> u32 {
        stamp(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day covered, as `yyyymmdd`.
    pub fn last_day(self) -> u32 {
        stamp(self.year, self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.days_in_month()))
    }

    /// The last day covered, as a date.
    #[must_use]
    pub fn end(self) -> Self {
        let (month, day) = (self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.days_in_month()));
        Self { year: self.year, month: Some(month), day: Some(day) }
    }

    /// A year ends with a month of 31 days.
    fn days_in_month(self) -> u8 {
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
}

impl Period {
    pub fn parse(text: &str) -> Option<Self> {
        let Some((start, end)) = text.split_once('/') else {
            return Date::parse(text).map(Self::Date);
        };
        let end = Date::parse(end)?;
        let start = if start == ".." { None } else { Some(Date::parse(start)?) };
        let in_order = start.is_none_or(|start| start.first_day() <= end.last_day());
        in_order.then_some(Self::Interval { start, end })
    }

    /// The first day covered as `yyyymmdd`; `None` where the source does not say.
    pub fn first_day(self) -> Option<u32> {
        match self {
            Self::Date(date) => Some(date.first_day()),
            Self::Interval { start, .. } => start.map(Date::first_day),
        }
    }

    pub fn end(self) -> Date {
        match self {
            Self::Date(date) | Self::Interval { end: date, .. } => date,
        }
    }

    /// The last day covered as `yyyymmdd`.
    pub fn last_day(self) -> u32 {
        self.end().last_day()
    }

    /// The one year that the whole period lies in; `None` for longer or open ones, which belong to no single year.
    pub fn year(self) -> Option<u16> {
        match self {
            Self::Date(date) => Some(date.year),
            Self::Interval { start: Some(start), end } if start.year == end.year => Some(end.year),
            Self::Interval { .. } => None,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval { start: Some(start), end } => write!(f, "{start}/{end}"),
            Self::Interval { start: None, end } => write!(f, "../{end}"),
        }
    }
}

fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A month or a day.
fn short(text: &str) -> Option<u8> {
    number(text, 2).and_then(|n| u8::try_from(n).ok())
}

fn stamp(year: u16, month: u8, day: u8) -> u32 {
    u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(text: &str) -> (Option<u32>, u32) {
        let period = Period::parse(text).unwrap();
        (period.first_day(), period.last_day())
    }

    #[test]
    fn covers_whole_months_and_years() {
        assert_eq!(days("2021"), (Some(20_210_101), 20_211_231));
        assert_eq!(days("2020-02"), (Some(20_200_201), 20_200_229));
        assert_eq!(days("1900-02"), (Some(19_000_201), 19_000_228));
        assert_eq!(days("2016/2021-05"), (Some(20_160_101), 20_210_531));
        assert_eq!(days("../2021-04"), (None, 20_210_430));
        assert_eq!(days("2021-04-08"), (Some(20_210_408), 20_210_408));
    }

    #[test]
    fn months_end_when_they_do() {
        let last = |year: u16, month: u8| Date { year, month: Some(month), day: None }.last_day() % 100;
        let common = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        assert_eq!([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(|month| last(2021, month)), common);
        assert_eq!([1900, 2000, 2023, 2024, 2100].map(|year| last(year, 2)), [28, 29, 28, 29, 28]);
        for text in ["2021-04-30", "2024-02-29", "2021-12-31", "1900-01-01"] {
            assert!(Date::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_date_ends_with_its_last_day() {
        for (date, end) in [("2021", "2021-12-31"), ("2024-02", "2024-02-29"), ("2021-04-08", "2021-04-08")] {
            assert_eq!(Date::parse(date).map(Date::end), Date::parse(end), "{date}");
        }
    }

    #[test]
    fn an_interval_may_end_where_it_begins() {
        for text in ["2021/2021", "2021-04-08/2021-04-08", "2021-12-31/2021"] {
            assert!(Period::parse(text).is_some(), "{text}");
        }
        assert_eq!(Period::parse("2021-04-08/2021-04-07"), None);
    }

    #[test]
    fn a_long_interval_belongs_to_no_year() {
        assert_eq!(Period::parse("2021-01/2021-05").unwrap().year(), Some(2021));
        assert_eq!(Period::parse("2016/2021").unwrap().year(), None);
        assert_eq!(Period::parse("../2021-04").unwrap().year(), None);
    }

    #[test]
    fn refuses_what_is_no_period() {
        for text in [
            "",
            "21",
            "2021-13",
            "2021-02-29",
            "2021-4",
            "2021/2020",
            "2021/",
            "/2021",
            "2021-01-01-01",
            "2021/2022/2023",
            "2021/..",
            "../..",
            "2021-00",
            "2021-04-00",
            "2021-04-31",
            "1899",
            "1899-12-31",
            "+021",
            "02021",
            "2021-+4",
            "2021-004",
            "今年",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    fn date() -> impl Strategy<Value = Date> {
        (1900u16..2100, proptest::option::of(1u8..=12), proptest::option::of(1u8..=28))
            .prop_map(|(year, month, day)| Date { year, month, day: month.and(day) })
    }

    proptest! {
        #[test]
        fn print_then_parse_is_the_same(start in proptest::option::of(date()), end in date(), single: bool) {
            let period = if single { Period::Date(end) } else { Period::Interval { start, end } };
            let in_order = single || start.is_none_or(|s| s.first_day() <= end.last_day());
            prop_assert_eq!(Period::parse(&period.to_string()), in_order.then_some(period));
        }
    }
}
