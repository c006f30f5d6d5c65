//! The numbers and dates of a running text.

mod idiom;

use crate::cursor::Cursor;
use crate::identifiers::{Identifier, identifiers};
use crate::label::{Label, label};
use crate::numeral::{self, is_chinese_numeral};
use crate::period::{self, Date, PeriodReading};
use crate::quantity::{self, Reading};
use crate::rate::{self, Per};
use crate::text::Text;
use crate::unit::Unit;
use crate::unreadable::Why;
use std::ops::Range;

/// Something that was found in a text, and the bytes that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub what: What,
    pub at: Range<usize>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Quantity(Reading),
    Period(PeriodReading),
    /// Digits that count nothing.
    Label(Label),
    /// Something that looks like a number or a date and cannot be read.
    Unreadable(Why),
}

/// Every number and date of a sentence or a text, in its order. A bare 一, one or a is no number.
pub fn find(text: &str) -> impl Iterator<Item = Found> + use<> {
    Finder::new(text, None)
}

/// The same for a text written on that day, which says when 今年 was.
pub fn find_from(text: &str, written: Date) -> impl Iterator<Item = Found> + use<> {
    Finder::new(text, Some(written))
}

struct Finder {
    text: Text,
    at: usize,
    written: Option<Date>,
    /// 每年 or 人均 that was said in this part of the sentence, of a number still to come.
    rate: Vec<Per>,
    /// Telephone numbers and the like.
    contacts: Vec<Identifier>,
    /// A character that turns the text around.
    turned: Option<(usize, char)>,
}

impl Finder {
    fn new(text: &str, written: Option<Date>) -> Self {
        let read = Text::prose(text);
        let turned = read.turned();
        Self { text: read, at: 0, written, rate: Vec::new(), contacts: identifiers(text), turned }
    }

    /// What begins here; goes on to its end, or to where something else may begin.
    fn step(&mut self) -> Option<(What, Range<usize>)> {
        let start = self.at;
        let here = Cursor { text: &self.text, at: start };
        let mut cur = here;
        let what = match self.contact(start).filter(|end| !counts(here, *end)) {
            Some(end) => {
                cur.at = end;
                Some(What::Label(Label::Contact))
            }
            None => label(&mut cur).map(What::Label).or_else(|| time(&mut cur, self.written)),
        };
        let what = what.or_else(|| number(&mut cur, &mut self.rate));
        self.at = if cur.at > start { cur.at } else { pass(here, &mut self.rate) };
        what.map(|what| (what, start..self.at))
    }

    /// The end of the contact that begins here.
    fn contact(&self, start: usize) -> Option<usize> {
        let byte = self.text.bytes(start..start + 1).start;
        let contact = self.contacts.iter().find(|contact| contact.at.start == byte)?;
        let inside = |at: &usize| self.text.bytes(*at..*at + 1).start < contact.at.end;
        Some((start..self.text.len()).take_while(inside).last()? + 1)
    }
}

/// The time that begins here. Digits alone are a year only where nothing is counted: 2021, but not 2000多人.
fn time(cur: &mut Cursor, written: Option<Date>) -> Option<What> {
    let mut next = *cur;
    let what = match period::at(&mut next, written) {
        Ok(time) => What::Period(time?),
        Err(error) => What::Unreadable(error.why),
    };
    let mut counting = *cur;
    let counted = matches!(quantity::reading(&mut counting), Ok(Some(_))) && counting.at > next.at;
    (!counted).then(|| {
        cur.at = next.at.max(cur.at + 1);
        what
    })
}

/// The quantity that begins here.
fn number(cur: &mut Cursor, rate: &mut Vec<Per>) -> Option<What> {
    let start = *cur;
    match quantity::reading(cur) {
        Ok(reading) => {
            let reading = reading?;
            if idiom::is_year(cur, &reading) {
                *cur = start;
                return None;
            }
            (!idiom::is_one(&start, cur, &reading)).then(|| What::Quantity(rated(rate, reading)))
        }
        Err(error) => (!idiom::is_word(&start, cur)).then_some(What::Unreadable(error.why)),
    }
}

/// Whether digits that could be a telephone number are counted: 13000000000 US dollars.
fn counts(here: Cursor, end: usize) -> bool {
    let mut next = here;
    let unit = quantity::reading(&mut next).ok().flatten().map(|reading| reading.unit);
    next.at > end && unit.is_some_and(|unit| unit != Unit::None)
}

/// The reading with what 每年 or 人均 earlier in its part of the sentence says of it.
fn rated(rate: &mut Vec<Per>, mut reading: Reading) -> Reading {
    if !matches!(reading.unit, Unit::Lasting(_) | Unit::Percent | Unit::PercentagePoints | Unit::Multiple) {
        reading.per.splice(0..0, std::mem::take(rate));
    }
    reading
}

/// Where to look on after what is no number. A number never begins in the middle of another, or of a word.
fn pass(here: Cursor, rate: &mut Vec<Per>) -> usize {
    let mut next = here;
    if let Some(per) = rate::earlier(&mut next) {
        rate.push(per);
        return next.at;
    }
    let Some(c) = here.here() else { return here.at + 1 };
    let point = c == '.' && !here.ahead(1).is_some_and(char::is_alphanumeric);
    if point || matches!(c, '\n' | ',' | '。' | ';' | '!' | '?') {
        rate.clear();
    }
    let numeral = |c: char| c.is_ascii_digit() || is_chinese_numeral(c);
    let same = |other: char| (numeral(c) && numeral(other)) || (c.is_ascii_alphabetic() && other.is_ascii_alphabetic());
    next.at += 1;
    while next.here().is_some_and(same) {
        next.at += 1;
    }
    next.at
}

impl Iterator for Finder {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        if let Some((at, c)) = self.turned.take() {
            // What is seen is not what is written: nothing is read.
            self.at = self.text.len();
            return Some(Found { what: What::Unreadable(Why::Turned(c)), at: self.text.bytes(at..at + 1) });
        }
        while self.at < self.text.len() {
            let before = self.at;
            if self.text.get(before).is_some_and(numeral::is_foreign_digit) {
                while self.text.get(self.at).is_some_and(numeral::is_foreign_digit) {
                    self.at += 1;
                }
                return Some(Found { what: What::Unreadable(Why::Script), at: self.text.bytes(before..self.at) });
            }
            if let Some((what, at)) = self.step() {
                return Some(Found { what, at: self.text.bytes(at) });
            }
            debug_assert!(self.at > before, "goes on");
        }
        None
    }
}
