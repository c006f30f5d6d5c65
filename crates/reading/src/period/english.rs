//! Dates in English: 8 April 2021, January to April 2021, the first half of 2021, Q1 2021.

use super::point::{Given, Point};
use super::{Date, relative};
use crate::cursor::Cursor;
use crate::numeral::WORDS;
use crate::unreadable::{Unreadable, Why};

const MONTHS: &[(&str, u8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const PARTS: &[(&str, (u8, u8))] = &[
    ("first half of", (1, 6)),
    ("second half of", (7, 12)),
    ("first quarter of", (1, 3)),
    ("second quarter of", (4, 6)),
    ("third quarter of", (7, 9)),
    ("fourth quarter of", (10, 12)),
    ("first three quarters of", (1, 9)),
    ("h1", (1, 6)),
    ("h2", (7, 12)),
    ("q1", (1, 3)),
    ("q2", (4, 6)),
    ("q3", (7, 9)),
    ("q4", (10, 12)),
];

/// The date in English that begins here.
pub fn point(cur: &mut Cursor, given: Given) -> Result<Option<Point>, Unreadable> {
    if !cur.at_word_start() {
        return Ok(None);
    }
    let start = cur.at;
    let mut next = *cur;
    if next.word("the") {
        next.blanks();
    }
    let read = part_of_year(&mut next, given).or_else(|| month(&mut next, given)).or_else(|| {
        relative::year(&mut next, given.written)
            .map(|year| year.and_then(|year| Date::new(year, None, None)).map(Point::date))
    });
    let Some(read) = read else { return Ok(None) };
    *cur = next;
    read.map(Some).map_err(|why| cur.refuse(start, why))
}

/// first half of 2021, first eight months of this year, the end of 2021
fn part_of_year(cur: &mut Cursor, given: Given) -> Option<Result<Point, Why>> {
    let mut next = *cur;
    if next.word("end of") {
        next.blanks();
        let point = month(&mut next, given).or_else(|| {
            year(&mut next, given).map(|year| year.and_then(|year| Date::new(year, Some(12), None)).map(Point::date))
        })?;
        *cur = next;
        return Some(point.map(|point| Point { at_end: true, ..point }));
    }
    let (first, last) = next.one_of(PARTS).or_else(|| first_months(&mut next))?;
    next.blanks();
    let year = year(&mut next, given)?;
    *cur = next;
    let part = |year| {
        Ok(Point { start: Date::new(year, Some(first), None)?, end: Date::new(year, Some(last), None)?, at_end: false })
    };
    Some(year.and_then(part))
}

fn first_months(cur: &mut Cursor) -> Option<(u8, u8)> {
    let mut next = *cur;
    if !next.word("first") {
        return None;
    }
    next.blanks();
    let last = next.one_of(&WORDS[2..=11]).or_else(|| number(&mut next, 2).map(u32::from))?;
    let last = u8::try_from(last).ok()?;
    next.blanks();
    if !next.word("months of") || !(2..=12).contains(&last) {
        return None;
    }
    *cur = next;
    Some((1, last))
}

/// April 2021, April 8, 2021, 8 April 2021, January to April 2021
fn month(cur: &mut Cursor, given: Given) -> Option<Result<Point, Why>> {
    let mut next = *cur;
    let mut day = day(&mut next);
    next.blanks();
    let first = month_name(&mut next)?;
    let named = next;
    next.blanks();
    let mut last = None;
    if day.is_none() {
        let mut end = next;
        let joined = end.take('-') || end.word("to") || end.word("and") || end.take('~');
        end.blanks();
        last = month_name(&mut end).filter(|_| joined);
        if last.is_some() {
            next = end;
        } else {
            day = self::day(&mut next);
        }
    }
    next.blanks();
    let _ = next.take(',');
    next.blanks();
    let year = year(&mut next, given);
    // May and March are words too.
    if year.is_none() && (cur.sees("may") || cur.sees("march") || cur.sees("mar")) && day.is_none() {
        return None;
    }
    let date = |year, month, day| Date::new(year, Some(month), day);
    let point = |year: u16| match last {
        Some(last) if last <= first => Err(Why::Backwards),
        Some(last) => Ok(Point { start: date(year, first, None)?, end: date(year, last, None)?, at_end: false }),
        None => date(year, first, day).map(Point::date),
    };
    let known = year.is_some();
    *cur = if known { next } else { named };
    Some(year.unwrap_or(given.year.ok_or(Why::NoYear)).and_then(point))
}

fn month_name(cur: &mut Cursor) -> Option<u8> {
    let month = cur.one_of(MONTHS)?;
    let _ = cur.take('.');
    Some(month)
}

/// A day of a month: one or two digits, perhaps with `th`.
fn day(cur: &mut Cursor) -> Option<u8> {
    let mut next = *cur;
    let day = number(&mut next, 2)?;
    let _ = ["st", "nd", "rd", "th"].iter().any(|ending| next.word(ending));
    *cur = next;
    u8::try_from(day).ok()
}

fn year(cur: &mut Cursor, given: Given) -> Option<Result<u16, Why>> {
    let mut next = *cur;
    if let Some(year) = number(&mut next, 4).filter(|year| *year >= 1000) {
        *cur = next;
        return Some(Ok(year));
    }
    relative::year(cur, given.written)
}

/// A number of at most so many digits.
fn number(cur: &mut Cursor, most: usize) -> Option<u16> {
    let mut next = *cur;
    let mut digits = String::new();
    while let Some(digit) = next.here().filter(char::is_ascii_digit) {
        digits.push(digit);
        next.at += 1;
    }
    if digits.len() > most {
        return None;
    }
    let number = digits.parse().ok()?;
    *cur = next;
    Some(number)
}
