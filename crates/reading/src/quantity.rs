//! A number with its qualifier and unit, and what one cell says.

mod amount;
mod side;

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::numeral::{Doubt, is_chinese_numeral};
use crate::qualifier::{self, Qualifier};
use crate::rate::{self, Per};
use crate::spreadsheet::spreadsheet_error;
use crate::text::Text;
use crate::unit::{self, Span, Unit};
use crate::unreadable::{Unreadable, Why};
use crate::{period, vague};
use side::Side;
use std::fmt;

pub use amount::Amount;

/// What a text says of a number: exactly that, nothing converted and nothing added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub amount: Amount,
    pub qualifier: Qualifier,
    pub unit: Unit,
    /// What it is said of, each time, where it is a rate: 每县每年1000万元.
    pub per: Vec<Per>,
}

/// Reads a whole cell: `800余万元`, `1亿2000万`, 三十多家, `140.9 billion yuan`, `3%`, `100-200万元`.
/// Whatever is left over makes it unreadable.
pub fn quantity(text: &str) -> Result<Reading, Unreadable> {
    let whole = |why| Unreadable::new(why, 0..text.len());
    if text.trim().is_empty() {
        return Err(whole(Why::Empty));
    }
    if spreadsheet_error(text) {
        return Err(whole(Why::SpreadsheetError));
    }
    let cell = Text::cell(text);
    if cell.len() == 0 {
        return Err(whole(Why::Empty));
    }
    if let Some((at, c)) = cell.turned() {
        return Err(Unreadable::new(Why::Turned(c), cell.bytes(at..at + 1)));
    }
    if let Some(why) = vague::not_stated(&cell) {
        return Err(whole(why));
    }
    let mut cur = Cursor::new(&cell);
    let read = reading(&mut cur).and_then(|reading| match reading {
        Some(reading) if cur.done() => Ok(reading),
        Some(_) => Err(left_over(cur)),
        None => Err(nothing(&cell)),
    });
    read.map_err(|error| if period::is_date(text) { whole(Why::Date) } else { error })
}

/// What stands after a number that was read.
fn left_over(mut cur: Cursor) -> Unreadable {
    let start = cur.at;
    let why = if (cur.at..cur.text.len()).any(|at| cur.text.get(at).is_some_and(|c| c.is_ascii_digit())) {
        Why::Several
    } else {
        Why::Leftover
    };
    cur.at = cur.text.len();
    cur.refuse(start, why)
}

/// Why a text has no number.
fn nothing(cell: &Text) -> Unreadable {
    let characters = || (0..cell.len()).filter_map(|at| cell.get(at));
    let why = if characters().any(|c| matches!(c, '½' | '¼' | '¾' | '⅓' | '⅔' | '半')) {
        Why::Fraction
    } else if characters().any(crate::numeral::is_foreign_digit) {
        Why::Script
    } else if characters().any(|c| c.is_ascii_digit()) {
        Why::Leftover
    } else {
        Why::Nothing
    };
    Unreadable::new(why, cell.bytes(0..cell.len()))
}

/// The words before a number.
#[derive(Clone, Debug)]
struct Lead {
    qualifier: Qualifier,
    per: Vec<Per>,
    money: Option<Unit>,
    between: bool,
    /// Whether it is said of a change, from one number to another.
    from: bool,
}

/// The quantity that begins here with its words, if one does. What cannot be read is gone past.
pub fn reading(cur: &mut Cursor) -> Result<Option<Reading>, Unreadable> {
    let start = cur.at;
    let mut next = *cur;
    let read = whole(&mut next, start);
    if !matches!(read, Ok(None)) {
        *cur = next;
    }
    read
}

fn whole(cur: &mut Cursor, start: usize) -> Result<Option<Reading>, Unreadable> {
    let lead = lead(cur)?;
    if vague::some(cur) {
        return Err(cur.refuse(start, Why::Vague));
    }
    let Some(first) = side::side(cur, lead.money)? else { return Ok(None) };
    let second = if lead.from { None } else { side::second(cur, &first, lead.between)? };
    finish(cur, start, lead, first, second)
}

fn lead(cur: &mut Cursor) -> Result<Lead, Unreadable> {
    const NEUTRAL: &[&str] = &[
        "达到",
        "高达",
        "达",
        "累计",
        "共计",
        "合计",
        "总计",
        "总额",
        "共有",
        "共",
        "计",
        "为",
        "仅",
        "a total of",
        "totalling",
        "totaling",
    ];
    // More words than these nobody puts before one number.
    const MOST_WORDS: usize = 8;
    let start = cur.at;
    let changing = matches!(cur.back(1), Some('从' | '由' | '自'));
    let mut lead = Lead { qualifier: Qualifier::Stated, per: Vec::new(), money: None, between: false, from: changing };
    for _ in 0..MOST_WORDS {
        let before = cur.at;
        if let Some(word) = qualifier::before(cur) {
            lead.qualifier =
                qualifier::together(lead.qualifier, word).ok_or_else(|| cur.refuse(start, Why::Qualifiers))?;
        } else if let Some(per) = rate::before(cur) {
            lead.per.push(per);
        } else if let Some(money) = unit::before(cur).filter(|_| lead.money.is_none()) {
            lead.money = Some(money);
        } else if cur.word("between") {
            lead.between = true;
        } else if !cur.text.prose {
            let _ = NEUTRAL.iter().any(|word| cur.word(word));
        }
        if cur.at == before {
            break;
        }
        cur.blanks();
    }
    sign(cur, start)?;
    Ok(lead)
}

/// A sign before a number: said of a change, or of a debt; none of them is a quantity.
fn sign(cur: &mut Cursor, start: usize) -> Result<(), Unreadable> {
    let signed = matches!(cur.here(), Some('-' | '+' | '±')) && cur.ahead(1).is_some_and(|c| c.is_ascii_digit());
    let dash = cur.text.raw(cur.at).is_some_and(|c| matches!(c, '\u{2013}'..='\u{2015}'));
    let apart = !dash && cur.back(1).is_none_or(|c| !c.is_ascii_alphanumeric() && !is_chinese_numeral(c));
    // Books write (5) for what is owed.
    let inside = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ')');
    let bracketed = !cur.text.prose
        && cur.here() == Some('(')
        && (cur.at + 1..cur.text.len()).all(|at| cur.text.get(at).is_some_and(inside));
    if (signed && (apart || !cur.text.prose)) || bracketed {
        cur.at += 1;
        let digit = |c: char| c.is_ascii_digit();
        while cur.here().is_some_and(|c| digit(c) || (matches!(c, '.' | ',') && cur.ahead(1).is_some_and(digit))) {
            cur.at += 1;
        }
        let _ = cur.take('%');
        return Err(cur.refuse(start, Why::Sign));
    }
    Ok(())
}

/// Puts together what was read, with the words that follow.
fn finish(
    cur: &mut Cursor,
    start: usize,
    lead: Lead,
    first: Side,
    second: Option<Side>,
) -> Result<Option<Reading>, Unreadable> {
    let refuse = |cur: &Cursor, why| Err(cur.refuse(start, why));
    let last = second.as_ref().unwrap_or(&first);
    let (doubt, unit) = (last.numeral.doubt, last.unit);
    let (mut qualifier, mut per) = (lead.qualifier, lead.per);
    if first.over || second.as_ref().is_some_and(|side| side.over) {
        match qualifier::together(qualifier, Qualifier::Over) {
            Some(over) => qualifier = over,
            None => return refuse(cur, Why::Qualifiers),
        }
    }
    loop {
        if let Some(word) = qualifier::after(cur) {
            match qualifier::together(qualifier, word) {
                Some(both) => qualifier = both,
                None => return refuse(cur, Why::Qualifiers),
            }
        } else if let Some(word) = rate::after(cur) {
            per.push(word);
        } else {
            break;
        }
    }
    let amount = match Amount::of(&first, second.as_ref()) {
        Ok(amount) => amount,
        Err(why) => return refuse(cur, why),
    };
    match doubt {
        Some(Doubt::Implied) if qualifier == Qualifier::Stated && cur.text.prose => return Ok(None),
        Some(Doubt::Implied) if qualifier == Qualifier::Stated => return refuse(cur, Why::Doubtful),
        Some(Doubt::Elided) if unit != Unit::None || !(cur.done() || cur.text.prose) => {
            return refuse(cur, Why::Doubtful);
        }
        Some(Doubt::Letter) if !unit.is_money() => return refuse(cur, Why::Doubtful),
        _ => {}
    }
    if is_year(unit, qualifier, amount) {
        return refuse(cur, Why::Date);
    }
    // 近五年 is rather the last five years than almost five.
    if matches!(unit, Unit::Lasting(_)) && qualifier == Qualifier::Nearly {
        return refuse(cur, Why::Relative);
    }
    Ok(Some(Reading { amount, qualifier, unit, per }))
}

/// 2021年, 2016-2020: years rather than a number of them.
fn is_year(unit: Unit, qualifier: Qualifier, amount: Amount) -> bool {
    let year = |value: Decimal| value.whole().is_some_and(|value| (1900..=2100).contains(&value));
    match amount {
        Amount::One(value) => unit == Unit::Lasting(Span::Year) && qualifier == Qualifier::Stated && year(value),
        Amount::Range(low, high) => matches!(unit, Unit::None | Unit::Lasting(Span::Year)) && year(low) && year(high),
    }
}

impl fmt::Display for Reading {
    /// In English, so that it reads back the same: `more than 8000000 yuan`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.qualifier {
            Qualifier::Stated => "",
            Qualifier::Over => "more than ",
            Qualifier::AtLeast => "at least ",
            Qualifier::About => "about ",
            Qualifier::Nearly => "nearly ",
            Qualifier::AtMost => "at most ",
        })?;
        self.amount.fmt(f)?;
        if self.unit != Unit::None {
            write!(f, " {}", self.unit)?;
        }
        self.per.iter().try_for_each(|per| write!(f, " {per}"))
    }
}
