//! Two dates with what joins them, and the words that make one an end or a beginning: 自…至…, 截至, 以来.

use super::point::{Given, Point};
use super::{Date, PeriodReading, chinese, english, numeric};
use crate::cursor::Cursor;
use crate::unreadable::{Unreadable, Why};

const UP_TO: &[&str] = &[
    "../",
    "截至到",
    "截止到",
    "截至",
    "截止",
    "迄至",
    "as of the end of",
    "as of",
    "as at",
    "up to the end of",
    "up to",
    "until the end of",
    "until",
    "by the end of",
];
/// Ends only before the end of a month or a year.
const BY: &[&str] = &["到", "至"];
const SINCE: &[&str] = &["自", "since"];
const BETWEEN: &[&str] = &["between"];
/// A beginning only where an end follows, or 以来: 从2021年的10亿元 is of 2021.
const FROM: &[&str] = &["从", "from", "公元", "in", "during"];
const ONWARDS: &[&str] = &["以来", "至今", "到现在", "以后", "之后", "开始", "起", "onwards"];
/// Words that begin with 起 and are none.
const OTHERS: &[&str] = &["起草", "起步", "起诉", "起初", "起点", "起到", "起来"];
const AROUND: &[&str] = &["以前", "之前", "前后", "左右"];
const WITHIN: &[&str] = &["期间", "全年", "之间"];

pub fn period(cur: &mut Cursor, written: Option<Date>) -> Result<Option<PeriodReading>, Unreadable> {
    let start = cur.at;
    let mut next = *cur;
    let by = prefix(&mut next, BY);
    let up_to = by || prefix(&mut next, UP_TO);
    let since = !up_to && prefix(&mut next, SINCE);
    let between = !up_to && !since && prefix(&mut next, BETWEEN);
    if !(up_to || since || between) {
        prefix(&mut next, FROM);
    }
    let given = Given { written, ..Given::default() };
    let Some(first) = failing(cur, &mut next, |cur| point(cur, given))? else { return Ok(None) };
    // 到2020年底 is an end, but the 到 of 搬到2020年 is another word.
    if by && !first.at_end {
        return Ok(None);
    }
    *cur = next;
    let refuse = |cur: &Cursor, why| Err(cur.refuse(start, why));
    if cur.word("/..") {
        return if up_to { refuse(cur, Why::Doubtful) } else { Ok(Some(PeriodReading::Since(first.start))) };
    }
    let mut onwards = starts(cur);
    let shared = Given { year: Some(first.end.year()), month: first.end.month(), ..given };
    if let Some(second) = second(cur, shared, between)? {
        let _ = cur.take('止') || cur.any(WITHIN);
        return if up_to || first.at_end {
            refuse(cur, Why::Doubtful)
        } else if first.start.first_day() > second.end.last_day() {
            refuse(cur, Why::Backwards)
        } else {
            Ok(Some(PeriodReading::Interval(first.start, second.end)))
        };
    }
    onwards = onwards || starts(cur);
    // 2017年底前: by then.
    if first.at_end && !since && cur.any(&["以前", "之前", "前"]) {
        return Ok(Some(PeriodReading::UpTo(first.end)));
    }
    if !onwards && (cur.any(AROUND) || (!cur.text.prose && cur.take('前'))) {
        return refuse(cur, Why::Doubtful);
    }
    cur.any(WITHIN);
    let open = since || onwards;
    if (up_to && open) || (first.at_end && !up_to) {
        return refuse(cur, Why::Doubtful);
    }
    let known_end = written.filter(|written| written.last_day() > first.start.first_day());
    Ok(Some(match known_end {
        _ if up_to => PeriodReading::UpTo(first.end),
        _ if !open => first.reading(),
        Some(end) => PeriodReading::Interval(first.start, end),
        None => PeriodReading::Since(first.start),
    }))
}

/// Goes past one of these words and the blanks after it. An English word does not begin inside another.
fn prefix(cur: &mut Cursor, words: &[&str]) -> bool {
    let english = cur.here().is_some_and(|c| c.is_ascii_alphabetic()) && !cur.at_word_start();
    let found = !english && cur.any(words);
    if found {
        cur.blanks();
    }
    found
}

/// Goes past a word that makes the date before it a beginning.
fn starts(cur: &mut Cursor) -> bool {
    !OTHERS.iter().any(|word| cur.sees(word)) && cur.any(ONWARDS)
}

/// The date after 至 or a dash.
fn second(cur: &mut Cursor, given: Given, between: bool) -> Result<Option<Point>, Unreadable> {
    const UNTIL: &[&str] = &["截至", "截止", "至", "到", "to", "until", "through"];
    let mut next = *cur;
    next.blanks();
    let joined = if between {
        next.word("and")
    } else {
        next.dash() || next.any(UNTIL) || (numeric::year_follows(&next) && next.take('/'))
    };
    if !joined || next.sees("今") {
        return Ok(None);
    }
    next.blanks();
    let found = failing(cur, &mut next, |cur| point(cur, given))?;
    if found.is_some() {
        *cur = next;
    }
    Ok(found)
}

/// What is read; where it fails, the place goes to where it failed.
fn failing<'t, T>(
    cur: &mut Cursor<'t>,
    next: &mut Cursor<'t>,
    read: impl Fn(&mut Cursor<'t>) -> Result<T, Unreadable>,
) -> Result<T, Unreadable> {
    read(next).inspect_err(|_| *cur = *next)
}

/// One date or stretch in any writing.
fn point(cur: &mut Cursor, given: Given) -> Result<Option<Point>, Unreadable> {
    if let Some(point) = chinese::point(cur, given)? {
        return Ok(Some(point));
    }
    if let Some(point) = numeric::point(cur)? {
        return Ok(Some(point));
    }
    english::point(cur, given)
}
