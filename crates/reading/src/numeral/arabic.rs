//! Digits with their separators: `1,200.5`.

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::unreadable::{Unreadable, Why};

/// Digits as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal {
    pub value: Decimal,
    /// How many digits stand before the point.
    pub digits: usize,
    pub point: bool,
}

/// The digits that begin here.
pub fn literal(cur: &mut Cursor) -> Result<Option<Literal>, Unreadable> {
    let start = cur.at;
    let first = digits(cur);
    if first.is_empty() {
        return Ok(None);
    }
    let whole = groups(cur, first, start)?;
    let mut part = String::new();
    if cur.here() == Some('.') && cur.ahead(1).is_some_and(|c| c.is_ascii_digit()) {
        cur.at += 1;
        part = digits(cur);
        if matches!(cur.here(), Some('.' | ',')) && cur.ahead(1).is_some_and(|c| c.is_ascii_digit()) && !ends(cur) {
            rest(cur);
            return Err(cur.refuse(start, Why::Separators));
        }
    }
    if has_exponent(cur) {
        rest(cur);
        return Err(cur.refuse(start, Why::Exponent));
    }
    let value = Decimal::spelt(&whole, &part).ok_or_else(|| cur.refuse(start, Why::TooLarge))?;
    Ok(Some(Literal { value, digits: whole.len(), point: !part.is_empty() }))
}

fn digits(cur: &mut Cursor) -> String {
    let mut digits = String::new();
    while let Some(digit) = cur.here().filter(char::is_ascii_digit) {
        digits.push(digit);
        cur.at += 1;
    }
    digits
}

/// All digits of a whole number whose first group has been read.
fn groups(cur: &mut Cursor, first: String, start: usize) -> Result<String, Unreadable> {
    let Some(separator) = cur.here().filter(|c| matches!(c, ',' | '\'' | ' ')) else { return Ok(first) };
    let written = cur.text.raw(cur.at);
    let (mut end, mut whole, mut count) = (*cur, first.clone(), 0);
    let mut right = first.len() <= 3 && !first.starts_with('0');
    while end.here() == Some(separator) && end.ahead(1).is_some_and(|c| c.is_ascii_digit()) {
        end.at += 1;
        let group = digits(&mut end);
        right &= group.len() == 3;
        whole.push_str(&group);
        count += 1;
    }
    // Blanks, and the comma of a Chinese sentence, part numbers as well as thousands.
    let parts = separator == ' ' || written == Some('，');
    if count == 0 || (parts && cur.text.prose && !right) || (separator == ' ' && !right) {
        return Ok(first);
    }
    let doubtful = parts && cur.text.prose && (count == 1 || written == Some('，')) && written != Some('\u{a0}');
    let mixed = matches!(end.here(), Some(',' | '\'')) && end.ahead(1).is_some_and(|c| c.is_ascii_digit());
    *cur = end;
    if !right || doubtful || mixed {
        rest(cur);
        return Err(cur.refuse(start, Why::Separators));
    }
    Ok(whole)
}

/// In running text a comma after decimals begins the next number of a list.
fn ends(cur: &Cursor) -> bool {
    cur.text.prose && cur.here() == Some(',')
}

/// `E+08`, `×10^8`, `^8`.
fn has_exponent(cur: &Cursor) -> bool {
    let mut next = *cur;
    if next.take('e') || next.take('E') {
        let _ = next.take('+') || next.take('-');
        return next.here().is_some_and(|c| c.is_ascii_digit());
    }
    next.blanks();
    if next.take('^') {
        return true;
    }
    (next.take('×') || next.take('*') || next.take('x'))
        && {
            next.blanks();
            next.take('1') && next.take('0')
        }
        && next.here().is_some_and(|c| matches!(c, '^' | '*' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{207f}'))
}

/// Goes on to the end of what looks like one number.
fn rest(cur: &mut Cursor) {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '^' | '×' | '*' | '+' | '-' | 'e' | 'E');
    while cur.here().is_some_and(part) {
        cur.at += 1;
    }
    while cur.back(1).is_some_and(|c| matches!(c, '.' | ',' | '\'' | '+' | '-')) {
        cur.at -= 1;
    }
}
