//! What stands before 万 or 亿, or at the end: digits with 千, 百 and 十.

use super::Section;
use super::arabic::Literal;
use super::token::Token;
use crate::decimal::Decimal;
use crate::unreadable::Why;

/// The words of a number, and how far they have been read.
pub struct Words<'a> {
    pub tokens: &'a [Token],
    pub at: usize,
}

/// A section that was read.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub value: Decimal,
    /// Whether 零 stands before it.
    pub zero: bool,
    /// The digits, where it is nothing else.
    pub literal: Option<Literal>,
    pub section: Section,
    /// The power of ten of its first word: 3 with 千.
    pub first: u32,
    /// The power of ten of its last word.
    last: u32,
    /// Whether it has decimals.
    pub point: bool,
    /// Whether its last scale is left out: 一百五.
    pub elided: bool,
}

/// A digit with its scale: 五百.
#[derive(Clone, Copy)]
struct Item {
    value: Decimal,
    literal: Option<Literal>,
    small: u32,
}

impl Words<'_> {
    pub fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    pub fn section(&mut self) -> Result<Part, Why> {
        let start = self.at;
        let zero = self.zero();
        let mut part = match self.item()? {
            Some(item) => Part::of(item, zero),
            None if zero => Part::of(Item { value: Decimal::ZERO, literal: None, small: 0 }, zero),
            // 亿元: one of them.
            None if start == 0 => Part::of(Item { value: Decimal::whole_number(1), literal: None, small: 0 }, zero),
            None => return Err(Why::Doubtful),
        };
        while part.last > 0 && !part.point {
            let skips = self.zero();
            match self.item()? {
                Some(item) => part.add(item, skips)?,
                None if skips => return Err(Why::Doubtful),
                None => break,
            }
        }
        if self.peek() == Some(Token::Point) {
            part.value = part.value.plus(self.decimals()?).ok_or(Why::TooLarge)?;
            part.point = true;
        }
        Ok(part)
    }

    fn zero(&mut self) -> bool {
        let zero = self.peek() == Some(Token::Zero);
        self.at += usize::from(zero);
        zero
    }

    fn item(&mut self) -> Result<Option<Item>, Why> {
        let start = self.at;
        let digits = match self.peek() {
            Some(Token::Digit(digit)) => Some((Decimal::whole_number(digit.into()), None)),
            Some(Token::Literal(literal)) => Some((literal.value, Some(literal))),
            _ => None,
        };
        self.at += usize::from(digits.is_some());
        let small = if let Some(Token::Small(exponent)) = self.peek() { exponent } else { 0 };
        self.at += usize::from(small > 0);
        // Only 十 goes without a digit; 百 and 千 do at the beginning of all.
        let (units, literal) = match digits {
            Some(digits) => digits,
            None if small == 0 => return Ok(None),
            None if small == 1 || start == 0 => (Decimal::whole_number(1), None),
            None => return Err(Why::Doubtful),
        };
        if small > 0 && literal.is_some_and(|literal| literal.digits > 2) {
            return Err(Why::Doubtful);
        }
        let value = units.shifted(small).ok_or(Why::TooLarge)?;
        Ok(Some(Item { value, literal, small }))
    }

    /// 点五: the digits after the point.
    fn decimals(&mut self) -> Result<Decimal, Why> {
        self.at += 1;
        let mut digits = String::new();
        while let Some(token @ (Token::Digit(_) | Token::Zero)) = self.peek() {
            digits.push(if let Token::Digit(digit) = token { char::from(b'0' + digit) } else { '0' });
            self.at += 1;
        }
        if matches!(self.peek(), Some(Token::Small(_) | Token::Literal(_))) {
            return Err(Why::Doubtful);
        }
        Decimal::spelt("0", &digits).ok_or(Why::TooLarge)
    }
}

impl Part {
    fn of(item: Item, zero: bool) -> Self {
        let section = match item.small {
            0 => Section::Plain,
            1 => Section::Tens,
            small => Section::Scaled(small),
        };
        Self {
            value: item.value,
            zero,
            literal: item.literal.filter(|_| item.small == 0),
            section,
            first: item.small,
            last: item.small,
            point: item.literal.is_some_and(|literal| literal.point),
            elided: false,
        }
    }

    /// Adds the next digit. Its place must be the next one, unless 零 says that some are left out.
    fn add(&mut self, item: Item, skips: bool) -> Result<(), Why> {
        let long = item.literal.is_some_and(|literal| literal.point || (item.small > 0 && literal.digits > 1));
        if item.small >= self.last || long {
            return Err(Why::Doubtful);
        }
        let full = item.literal.is_some_and(|literal| literal.digits == self.last as usize);
        let mut value = item.value;
        if !skips && !full && item.small + 1 != self.last {
            if item.small > 0 || item.literal.is_some() {
                return Err(Why::Doubtful);
            }
            self.elided = true;
            value = value.shifted(self.last - 1).ok_or(Why::TooLarge)?;
        }
        self.value = self.value.plus(value).ok_or(Why::TooLarge)?;
        self.section = if self.section == Section::Tens { Section::Tens } else { Section::Mixed };
        self.last = item.small;
        Ok(())
    }
}
