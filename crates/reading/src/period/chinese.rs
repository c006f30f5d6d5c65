//! Dates in Chinese: 2021年4月8日, 二〇二一年, 2021年1-4月, 2021年上半年, 2021年第一季度, 4月下旬.

use super::point::{Given, Point};
use super::{Date, relative};
use crate::cursor::Cursor;
use crate::numeral;
use crate::unreadable::{Unreadable, Why};

/// The date in Chinese that begins here.
pub fn point(cur: &mut Cursor, given: Given) -> Result<Option<Point>, Unreadable> {
    let start = cur.at;
    let refuse = |cur: &Cursor, why| Err(cur.refuse(start, why));
    let mut next = *cur;
    let (year, found) = match year(&mut next, given) {
        Some(Ok(year)) => (Some(year), true),
        Some(Err(why)) => {
            // What belongs to it, so that it is not read apart.
            let mut after = next;
            let _ = part(&mut after, Some(2000), given.month);
            *cur = after;
            return refuse(cur, why);
        }
        None => (given.year, false),
    };
    let given_month = given.month.filter(|_| !found);
    if found {
        next.blanks();
        let _ = next.take('度');
    }
    let before = next.at;
    let read = part(&mut next, year, given_month);
    if !found && next.at == before {
        return Ok(None);
    }
    *cur = next;
    match read {
        Ok(Some(point)) => Ok(Some(point)),
        Ok(None) => Date::new(year.unwrap_or(0), None, None).map(Point::date).map(Some).or_else(|why| refuse(cur, why)),
        Err(why) => refuse(cur, why),
    }
}

/// 2021年, 二〇二一年, 今年
fn year(cur: &mut Cursor, given: Given) -> Option<Result<u16, Why>> {
    if let Some(year) = relative::year(cur, given.written) {
        return Some(year);
    }
    let mut next = *cur;
    let other = ["民国", "昭和", "平成", "令和", "光绪", "宣统"].iter().any(|word| next.word(word));
    let (mut number, mut digits) = (0_u16, 0);
    while let Some(digit) = next.here().and_then(|c| {
        let arabic = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
        arabic.or_else(|| numeral::is_chinese_digit(c).filter(|_| c != '两'))
    }) {
        number = number.saturating_mul(10).saturating_add(digit.into());
        digits += 1;
        next.at += 1;
    }
    next.blanks();
    if digits == 0 || !next.take('年') || next.sees("代") || next.sees("级") {
        return None;
    }
    let month_follows = {
        let mut after = next;
        after.blanks();
        small(&mut after).is_some() && after.here() == Some('月')
    };
    let year = match digits {
        _ if other => Err(Why::Era),
        4 if (1900..=2100).contains(&number) => Ok(number),
        4 if !cur.text.prose || month_follows => Err(Why::FarYear),
        // 5年 is how long something lasts, 21年4月 a date without its century.
        2 if month_follows => Err(Why::Era),
        _ => return None,
    };
    *cur = next;
    Some(year)
}

/// What follows a year: half, quarter, months, days. `Ok(None)` where nothing does.
fn part(cur: &mut Cursor, year: Option<u16>, month: Option<u8>) -> Result<Option<Point>, Why> {
    const PARTS: &[(&str, (u8, u8))] = &[
        ("上半年", (1, 6)),
        ("下半年", (7, 12)),
        ("前三季度", (1, 9)),
        ("前3季度", (1, 9)),
        ("前两季度", (1, 6)),
        ("前两个季度", (1, 6)),
        ("第一季度", (1, 3)),
        ("第二季度", (4, 6)),
        ("第三季度", (7, 9)),
        ("第四季度", (10, 12)),
        ("第1季度", (1, 3)),
        ("第2季度", (4, 6)),
        ("第3季度", (7, 9)),
        ("第4季度", (10, 12)),
        ("一季度", (1, 3)),
        ("二季度", (4, 6)),
        ("三季度", (7, 9)),
        ("四季度", (10, 12)),
        ("1季度", (1, 3)),
        ("2季度", (4, 6)),
        ("3季度", (7, 9)),
        ("4季度", (10, 12)),
        ("q1", (1, 3)),
        ("q2", (4, 6)),
        ("q3", (7, 9)),
        ("q4", (10, 12)),
    ];
    if year.is_some() && cur.word("全年") {
        return Ok(None);
    }
    let quarter = cur.here() == Some('q') || cur.here() == Some('Q');
    if quarter && year.is_none() {
        return Ok(None);
    }
    if let Some((first, last)) = cur.one_of(PARTS) {
        return months(year, first, last).map(Some);
    }
    let mut next = *cur;
    if next.take('前')
        && let Some(last) = small(&mut next)
        && (next.word("个月") || next.word("月"))
    {
        *cur = next;
        return months(year, 1, last).map(Some);
    }
    if year.is_some() && month.is_none() && (cur.word("年底") || cur.take('底') || cur.take('末')) {
        return Ok(Some(Point { at_end: true, ..Point::date(Date::new(year.unwrap_or(0), Some(12), None)?) }));
    }
    if year.is_some() && month.is_none() && (cur.take('初') || cur.take('中')) {
        return Err(Why::Doubtful);
    }
    in_months(cur, year, month)
}

/// 4月, 1-4月, 4月8日, 4月下旬; or 12日, where the month is known.
fn in_months(cur: &mut Cursor, year: Option<u16>, month: Option<u8>) -> Result<Option<Point>, Why> {
    let mut next = *cur;
    let Some(first) = small(&mut next) else { return Ok(None) };
    let mut end = next;
    let last = if joined(&mut end) { small(&mut end) } else { None };
    if let Some(last) = last
        && end.take('月')
    {
        *cur = end;
        let _ = cur.take('份');
        return months(year, first, last).map(Some);
    }
    if next.take('月') {
        *cur = next;
        let _ = cur.take('份');
        return in_days(cur, year, first).map(Some);
    }
    match month {
        Some(month) if last.is_none() && (next.take('日') || next.take('号')) => {
            *cur = next;
            day(year, month, first).map(Point::date).map(Some)
        }
        _ => Ok(None),
    }
}

/// What follows a month.
fn in_days(cur: &mut Cursor, year: Option<u16>, month: u8) -> Result<Point, Why> {
    let whole = Date::new(year.unwrap_or(2000), Some(month), None);
    let mut next = *cur;
    next.blanks();
    if let Some(first) = small(&mut next) {
        let mut end = next;
        let last = if joined(&mut end) { small(&mut end) } else { None };
        let days = |cur: &mut Cursor| cur.take('日') || cur.take('号');
        if let Some(last) = last
            && days(&mut end)
        {
            *cur = end;
            let (start, end) = (day(year, month, first)?, day(year, month, last)?);
            return if first < last { Ok(Point { start, end, at_end: false }) } else { Err(Why::Backwards) };
        }
        if days(&mut next) {
            *cur = next;
            return day(year, month, first).map(Point::date);
        }
    }
    let third =
        |first, last| Ok(Point { start: day(year, month, first)?, end: day(year, month, last)?, at_end: false });
    if cur.word("上旬") {
        return third(1, 10);
    }
    if cur.word("中旬") {
        return third(11, 20);
    }
    if cur.word("下旬") {
        return third(21, whole?.days());
    }
    if cur.take('初') || cur.take('中') {
        return Err(Why::Doubtful);
    }
    let at_end = cur.take('底') || cur.take('末');
    let date = Date::new(year.ok_or(Why::NoYear)?, Some(month), None)?;
    Ok(Point { at_end, ..Point::date(date) })
}

fn day(year: Option<u16>, month: u8, day: u8) -> Result<Date, Why> {
    // A day that no year has is told first.
    Date::new(year.unwrap_or(2000), Some(month), Some(day))?;
    Date::new(year.ok_or(Why::NoYear)?, Some(month), Some(day))
}

fn months(year: Option<u16>, first: u8, last: u8) -> Result<Point, Why> {
    let year = year.ok_or(Why::NoYear)?;
    let (start, end) = (Date::new(year, Some(first), None)?, Date::new(year, Some(last), None)?);
    if first > last { Err(Why::Backwards) } else { Ok(Point { start, end, at_end: false }) }
}

fn joined(cur: &mut Cursor) -> bool {
    cur.blanks();
    let joined = cur.dash() || cur.take('至') || cur.take('到');
    cur.blanks();
    joined
}

/// A month or a day: one or two digits, or 一 to 三十一.
fn small(cur: &mut Cursor) -> Option<u8> {
    let mut next = *cur;
    if next.here().is_some_and(|c| c.is_ascii_digit()) {
        let mut number = 0;
        let mut digits = 0;
        while let Some(digit) = next.here().and_then(|c| c.to_digit(10)) {
            number = number * 10 + digit;
            digits += 1;
            next.at += 1;
            if digits > 2 {
                return None;
            }
        }
        *cur = next;
        next.blanks();
        if next.here().is_some_and(|c| matches!(c, '月' | '日' | '号')) {
            *cur = next;
        }
        return u8::try_from(number).ok();
    }
    let digit = |cur: &mut Cursor| {
        let digit = cur.here().and_then(numeral::is_chinese_digit);
        cur.at += usize::from(digit.is_some());
        digit
    };
    let tens = digit(&mut next);
    let number = if next.take('十') {
        tens.unwrap_or(1) * 10 + digit(&mut next).unwrap_or(0)
    } else if next.take('廿') {
        20 + digit(&mut next).unwrap_or(0)
    } else {
        tens?
    };
    // A number goes on: 三百 is no month.
    if next.here().is_some_and(numeral::is_chinese_numeral) {
        return None;
    }
    *cur = next;
    Some(number)
}
