//! The words of a number in English: twenty-six, two hundred and five, `140.9 billion`.

use super::{Doubt, Numeral, Section, Shape};
use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::unreadable::{Unreadable, Why};

/// The words of the numbers below twenty, each at its own place.
pub const WORDS: [(&str, u32); 20] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: [(&str, u32); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Words for a power of ten, and letters that stand for one beside a currency.
const SCALES: [(&str, u32); 7] =
    [("thousand", 3), ("million", 6), ("mln", 6), ("mn", 6), ("billion", 9), ("bn", 9), ("trillion", 12)];
const LETTERS: [(&str, u32); 3] = [("k", 3), ("m", 6), ("b", 9)];

/// Digits with the word after them that scales them, if one does. `None` where the number becomes too large.
pub fn scaled(cur: &mut Cursor, numeral: Numeral) -> Option<Numeral> {
    let mut next = *cur;
    if let Some(exponent) = next.one_of(&LETTERS) {
        *cur = next;
        return numeral.scaled(exponent).map(|numeral| Numeral { doubt: Some(Doubt::Letter), ..numeral });
    }
    next.blanks();
    if next.here() == Some('-') {
        next.at += 1;
    }
    let Some(exponent) = next.one_of(&SCALES) else { return Some(numeral) };
    *cur = next;
    numeral.scaled(exponent)
}

/// The number in words that begins here.
pub fn words(cur: &mut Cursor) -> Result<Option<Numeral>, Unreadable> {
    if !cur.at_word_start() {
        return Ok(None);
    }
    let start = cur.at;
    let (mut total, mut last) = (0_u64, None);
    let mut shape = Shape { section: Section::Plain, big: 0, simple: true };
    while let Some(hundreds) = below_thousand(cur, last.is_some()) {
        let mut next = *cur;
        part(&mut next);
        let exponent = next.one_of(&SCALES[..]).inspect(|_| *cur = next).unwrap_or(0);
        if last.is_some_and(|last| exponent >= last) {
            return Err(cur.refuse(start, Why::Doubtful));
        }
        total += u64::from(hundreds) * 10_u64.pow(exponent);
        shape = Shape { big: exponent, simple: last.is_none(), ..shape };
        last = Some(exponent);
        if exponent == 0 {
            break;
        }
    }
    if last.is_none() {
        return Ok(None);
    }
    let value = Decimal::spelt(&total.to_string(), "").ok_or_else(|| cur.refuse(start, Why::TooLarge))?;
    Ok(Some(Numeral { shape, ..Numeral::plain(value) }))
}

/// What stands before thousand or million, or at the end. `more` is whether something went before.
fn below_thousand(cur: &mut Cursor, more: bool) -> Option<u32> {
    let mut next = *cur;
    if more {
        part(&mut next);
        if next.word("and") {
            part(&mut next);
        }
    }
    // "a hundred", but not "a county".
    let one = |cur: &mut Cursor| {
        let mut next = *cur;
        let article = next.word("a");
        part(&mut next);
        let scale = next.sees("hundred") || SCALES.iter().any(|(word, _)| next.sees(word));
        (article && scale).then(|| *cur = next).map(|()| 1)
    };
    let mut number = below_hundred(&mut next).or_else(|| one(&mut next))?;
    *cur = next;
    part(&mut next);
    if number < 20 && next.word("hundred") {
        number *= 100;
        *cur = next;
        part(&mut next);
        if next.word("and") {
            part(&mut next);
        }
        if let Some(rest) = below_hundred(&mut next) {
            number += rest;
            *cur = next;
        }
    }
    Some(number)
}

fn below_hundred(cur: &mut Cursor) -> Option<u32> {
    if let Some(unit) = cur.one_of(&WORDS) {
        return Some(unit);
    }
    let tens = cur.one_of(&TENS)?;
    let mut next = *cur;
    part(&mut next);
    match next.one_of(&WORDS[1..10]) {
        Some(unit) => {
            *cur = next;
            Some(tens + unit)
        }
        None => Some(tens),
    }
}

/// What parts the words of a number.
fn part(cur: &mut Cursor) {
    if !cur.take('-') {
        cur.blanks();
    }
}
