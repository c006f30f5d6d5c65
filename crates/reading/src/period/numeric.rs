//! Dates in digits: `2021-04-08`, `2021/4/8`, `2021.4`, `20210408`, `2021`.

use super::Date;
use super::point::Point;
use crate::cursor::Cursor;
use crate::text::Text;
use crate::unreadable::{Unreadable, Why};

/// Why a cell of nothing but digits is no date: `44294` is a day as a spreadsheet keeps it; in `2021.1` a zero may be
/// lost.
pub fn bare(cell: &Text) -> Option<Why> {
    let text: String = (0..cell.len()).filter_map(|at| cell.get(at)).collect();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    match (whole.len(), part) {
        (5, _) => Some(Why::Serial),
        (4, "1") | (6 | 7, "") => Some(Why::Doubtful),
        (2, "") => Some(Why::Era),
        _ => None,
    }
}

pub fn year_follows(cur: &Cursor) -> bool {
    (1..=4).all(|at| cur.ahead(at).is_some_and(|c| c.is_ascii_digit())) && !digit(cur.ahead(5))
}

/// The date in digits that begins here.
pub fn point(cur: &mut Cursor) -> Result<Option<Point>, Unreadable> {
    let start = cur.at;
    let mut next = *cur;
    if digit(cur.back(1)) {
        return Ok(None);
    }
    let digits = run(&mut next);
    // 1990年代; 2021年 is not only digits.
    if next.here() == Some('年') && cur.text.prose {
        return Ok(None);
    }
    let date = match digits.len() {
        4 | 8 if cur.text.prose && !plausible(&digits) => return Ok(None),
        8 => Date::new(number(&digits[..4]), Some(short(&digits[4..6])), Some(short(&digits[6..]))),
        4 => parts(&mut next, number(&digits)),
        1 | 2 if day_first(&mut next) => Err(Why::Doubtful),
        _ => return Ok(None),
    };
    if next.here().is_some_and(|c| c.is_ascii_digit()) {
        return Ok(None);
    }
    let read = date.map(Point::date).map(Some).map_err(|why| next.refuse(start, why));
    *cur = next;
    midnight(cur);
    read
}

/// Month and day after a year.
fn parts(cur: &mut Cursor, year: u16) -> Result<Date, Why> {
    let Some(mark) = cur.here().filter(|c| matches!(c, '-' | '/' | '.')) else { return Date::new(year, None, None) };
    let mut next = *cur;
    next.at += 1;
    let month = run(&mut next);
    if !(1..=2).contains(&month.len()) {
        return Date::new(year, None, None);
    }
    // 2021/22年度, 2010-12年: two years rather than a month.
    if next.here() == Some('年') {
        *cur = next;
        return Err(Why::Doubtful);
    }
    *cur = next;
    let mut day = None;
    if next.here() == Some(mark) {
        next.at += 1;
        let digits = run(&mut next);
        if (1..=2).contains(&digits.len()) {
            day = Some(short(&digits));
            *cur = next;
        }
    }
    Date::new(year, Some(short(&month)), day)
}

/// `4/8/2021`, in which nobody knows which is the month.
fn day_first(cur: &mut Cursor) -> bool {
    let Some(mark) = cur.here().filter(|c| matches!(c, '-' | '/' | '.')) else { return false };
    let mut next = *cur;
    next.at += 1;
    let second = run(&mut next).len();
    let found = (1..=2).contains(&second) && next.take(mark) && run(&mut next).len() == 4;
    if found {
        *cur = next;
    }
    found
}

/// The first moment of a day, which spreadsheets write after it.
fn midnight(cur: &mut Cursor) {
    let mut next = *cur;
    if !next.take('T') {
        next.blanks();
    }
    let zeros = |cur: &mut Cursor| matches!(run(cur).as_str(), "0" | "00");
    if next.at == cur.at || !(zeros(&mut next) && next.take(':') && zeros(&mut next)) {
        return;
    }
    let mut seconds = next;
    if seconds.take(':') && zeros(&mut seconds) {
        next = seconds;
    }
    *cur = next;
}

fn run(cur: &mut Cursor) -> String {
    let mut digits = String::new();
    while let Some(digit) = cur.here().filter(char::is_ascii_digit) {
        digits.push(digit);
        cur.at += 1;
    }
    digits
}

fn digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// In running text, digits that begin like a year of our time.
fn plausible(digits: &str) -> bool {
    digits.starts_with("19") || digits.starts_with("20")
}

fn number(digits: &str) -> u16 {
    digits.parse().unwrap_or(0)
}

fn short(digits: &str) -> u8 {
    digits.parse().unwrap_or(0)
}
