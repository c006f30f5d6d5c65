//! Times that depend on the day of writing: 今年, 去年, last year.

use super::Date;
use crate::cursor::Cursor;
use crate::unreadable::Why;

/// Years, by how far they lie from the year of writing.
const YEARS: &[(&str, i16)] = &[
    ("今年", 0),
    ("本年度", 0),
    ("本年", 0),
    ("去年", -1),
    ("上一年", -1),
    ("上年", -1),
    ("前年", -2),
    ("明年", 1),
    ("this year", 0),
    ("last year", -1),
    ("next year", 1),
];

/// Words that no year of writing makes a date of.
const OTHERS: &[(&str, ())] = &[
    ("截至目前", ()),
    ("当年", ()),
    ("同年", ()),
    ("次年", ()),
    ("翌年", ()),
    ("当月", ()),
    ("本月", ()),
    ("上个月", ()),
    ("上月", ()),
    ("so far", ()),
    ("to date", ()),
    ("last month", ()),
    ("this month", ()),
];

/// Words too vague to look for in running text.
const IN_CELLS: &[(&str, ())] =
    &[("目前", ()), ("近年来", ()), ("多年来", ()), ("近日", ()), ("日前", ()), ("in recent years", ())];

/// The year that is meant; an error where the day of writing is not known.
pub fn year(cur: &mut Cursor, written: Option<Date>) -> Option<Result<u16, Why>> {
    if !cur.at_word_start() && cur.here().is_some_and(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    if let Some(years) = cur.one_of(YEARS) {
        let year = written.map(|date| date.year().saturating_add_signed(years));
        return Some(year.ok_or(Why::Relative));
    }
    let cell = if cur.text.prose { &[][..] } else { IN_CELLS };
    cur.one_of(OTHERS).or_else(|| cur.one_of(cell)).map(|()| Err(Why::Relative))
}
