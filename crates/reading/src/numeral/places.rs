//! What the words of a number amount to. Each has its place: 千 before 百, 万 after what it multiplies; where a place is
//! left out without 零, the number can be meant in two ways and is not read.

use super::runs;
use super::section::{Part, Words};
use super::token::Token;
use super::{Doubt, Numeral, Section, Shape};
use crate::decimal::Decimal;
use crate::unreadable::Why;

/// The number that these words spell.
pub fn number(tokens: &[Token]) -> Result<Numeral, Why> {
    if tokens.contains(&Token::Few) {
        return Err(Why::Vague);
    }
    let (tokens, over) = runs::without_more(tokens)?;
    let tokens = runs::joined(&tokens)?;
    let implied = matches!(tokens.first(), Some(Token::Big(_) | Token::Small(2 | 3)));
    let mut sum = Sum::default();
    let mut words = Words { tokens: &tokens, at: 0 };
    while words.at < tokens.len() && sum.last != Some(0) {
        let part = words.section()?;
        let big = big(&mut words);
        sum.add(part, big)?;
    }
    if words.at < tokens.len() {
        return Err(Why::Doubtful);
    }
    let doubt = if implied { Some(Doubt::Implied) } else { sum.elided.then_some(Doubt::Elided) };
    let value = sum.total.plus(sum.group).ok_or(Why::TooLarge)?;
    Ok(Numeral { value, over, shape: sum.shape, doubt })
}

/// 万, 亿 or 万亿; 0 where none of them stands.
fn big(words: &mut Words) -> u32 {
    let Some(Token::Big(exponent)) = words.peek() else { return 0 };
    words.at += 1;
    if exponent == 4 && words.peek() == Some(Token::Big(8)) {
        words.at += 1;
        return 12;
    }
    exponent
}

/// The parts of a number, from the largest to the smallest.
struct Sum {
    total: Decimal,
    /// What has 万: 亿 may follow and multiply it, 一万二千亿.
    group: Decimal,
    /// The power of ten of the last part; the next must lie below it.
    last: Option<u32>,
    shape: Shape,
    elided: bool,
    point: bool,
}

impl Default for Sum {
    fn default() -> Self {
        let shape = Shape { section: Section::Mixed, big: 0, simple: true };
        Self { total: Decimal::ZERO, group: Decimal::ZERO, last: None, shape, elided: false, point: false }
    }
}

impl Sum {
    fn add(&mut self, part: Part, big: u32) -> Result<(), Why> {
        if self.point || self.elided {
            return Err(Why::Doubtful);
        }
        (self.point, self.elided) = (part.point, part.elided);
        let mut value = part.value;
        match self.last {
            None => {}
            Some(4) if big == 8 && self.total.is_zero() => {
                fits(&part, 4)?;
                value = value.plus(self.group).ok_or(Why::TooLarge)?;
                self.group = Decimal::ZERO;
            }
            Some(last) if big >= last => return Err(Why::Doubtful),
            Some(last) => {
                fits(&part, last - big)?;
                if big == 0 {
                    value = self.ending(&part, last)?;
                }
            }
        }
        let value = value.shifted(big).ok_or(Why::TooLarge)?;
        let sum = if big == 4 { &mut self.group } else { &mut self.total };
        *sum = sum.plus(value).ok_or(Why::TooLarge)?;
        self.shape = Shape { section: part.section, big, simple: self.last.is_none() };
        self.last = Some(big);
        Ok(())
    }

    /// The last part after 万 or 亿: 三万五 is 35000, `1万2000` is 12000, `1亿2000` may be either.
    fn ending(&mut self, part: &Part, last: u32) -> Result<Decimal, Why> {
        let one_digit = part.section == Section::Plain && part.literal.is_none() && !part.point;
        if one_digit && !part.zero {
            self.elided = true;
            return part.value.shifted(last - 1).ok_or(Why::TooLarge);
        }
        let full = part.literal.is_some_and(|literal| literal.digits == last as usize);
        let next = last == 4 && part.first == 3;
        if part.zero || full || next { Ok(part.value) } else { Err(Why::Doubtful) }
    }
}

/// A part must be smaller than what the word before it leaves room for.
fn fits(part: &Part, room: u32) -> Result<(), Why> {
    let limit = Decimal::whole_number(1).shifted(room).ok_or(Why::TooLarge)?;
    if part.value < limit { Ok(()) } else { Err(Why::Doubtful) }
}
