//! A number with its qualifier and unit, and what one cell says.

mod amount;
mod lead;
mod side;

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::numeral::Doubt;
use crate::qualifier::{self, Qualifier};
use crate::rate::{self, Per};
use crate::spreadsheet::spreadsheet_error;
use crate::text::Text;
use crate::unit::{Span, Unit};
use crate::unreadable::{Unreadable, Why};
use crate::{period, vague};
use lead::Lead;
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
    let lead = lead::lead(cur)?;
    if vague::some(cur) {
        return Err(cur.refuse(start, Why::Vague));
    }
    let Some(first) = side::side(cur, lead.money)? else { return Ok(None) };
    let second = if lead.from { None } else { side::second(cur, &first, lead.between)? };
    finish(cur, start, lead, first, second)
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
