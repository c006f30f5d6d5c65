//! How long something lasts: 5年, 3个月, two weeks.

use crate::cursor::Cursor;
use std::fmt;

/// A measure of time that is counted, not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
}

const WORDS: &[(&str, Span)] = &[
    ("周年", Span::Year),
    ("个年头", Span::Year),
    ("年", Span::Year),
    ("个月", Span::Month),
    ("个星期", Span::Week),
    ("星期", Span::Week),
    ("周", Span::Week),
    ("个工作日", Span::Day),
    ("天", Span::Day),
    ("个小时", Span::Hour),
    ("小时", Span::Hour),
    ("分钟", Span::Minute),
    ("years", Span::Year),
    ("year", Span::Year),
    ("months", Span::Month),
    ("month", Span::Month),
    ("weeks", Span::Week),
    ("week", Span::Week),
    ("days", Span::Day),
    ("day", Span::Day),
    ("hours", Span::Hour),
    ("hour", Span::Hour),
    ("minutes", Span::Minute),
    ("minute", Span::Minute),
];

/// Words that begin with a measure of time and are none.
const OTHERS: &[&str] = &[
    "年级", "年代", "年度", "年货", "年画", "年底", "年初", "年末", "年均", "年产", "天津", "天然", "天气", "天下",
    "周边", "周岁", "周口", "周期", "周至",
];

pub fn after(cur: &mut Cursor) -> Option<Span> {
    if OTHERS.iter().any(|word| cur.sees(word)) {
        return None;
    }
    cur.one_of(WORDS)
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Year => "years",
            Self::Month => "months",
            Self::Week => "weeks",
            Self::Day => "days",
            Self::Hour => "hours",
            Self::Minute => "minutes",
        })
    }
}
