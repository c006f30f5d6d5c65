//! Numbers in any writing, without qualifier and unit: `1,200.5`, `1亿2000万`, 一百零五, `140.9 billion`, twenty-six.

mod arabic;
mod chinese;
mod english;
mod places;
mod runs;
mod section;
mod token;

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::unreadable::{Unreadable, Why};

pub use english::WORDS;
pub use token::{is_digit as is_chinese_digit, is_numeral as is_chinese_numeral};

/// A number as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    pub value: Decimal,
    /// Whether 余 or 多 stands in it: `800余万`, 三十多.
    pub over: bool,
    pub shape: Shape,
    pub doubt: Option<Doubt>,
}

/// How a number is put together, as far as a range needs it: in `100-200万` the 万 is of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub section: Section,
    /// The power of ten of its last 万, 亿 or million; 0 where it has none.
    pub big: u32,
    /// Whether it is one section with at most one such word: not `1亿2000万`.
    pub simple: bool,
}

/// What stands before 万, 亿 or million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Digits, or one Chinese digit.
    Plain,
    /// Below a hundred, with 十.
    Tens,
    /// Digits and 百 or 千, of this power of ten.
    Scaled(u32),
    Mixed,
}

/// What makes a number right only beside other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The last scale is left out, 三万五: right only at the end.
    Elided,
    /// No digit stands before its scale, 亿元: a number only beside a qualifier, 近亿元.
    Implied,
    /// A letter is its scale, `8m`: right only beside a currency.
    Letter,
}

impl Numeral {
    fn plain(value: Decimal) -> Self {
        let shape = Shape { section: Section::Plain, big: 0, simple: true };
        Self { value, over: false, shape, doubt: None }
    }

    /// The number times a power of ten that a word after it names.
    fn scaled(self, exponent: u32) -> Option<Self> {
        let shape = Shape { big: self.shape.big + exponent, ..self.shape };
        Some(Self { value: self.value.shifted(exponent)?, shape, ..self })
    }
}

/// The number that begins here, if one does.
pub fn numeral(cur: &mut Cursor) -> Result<Option<Numeral>, Unreadable> {
    let Some(here) = cur.here() else { return Ok(None) };
    if here.is_ascii_alphabetic() {
        return english::words(cur);
    }
    let start = cur.at;
    let Some(mut numeral) = chinese::numeral(cur)? else { return Ok(None) };
    if here.is_ascii_digit() && numeral.shape.simple && numeral.shape.big == 0 {
        numeral = english::scaled(cur, numeral).ok_or_else(|| cur.refuse(start, Why::TooLarge))?;
    }
    let foreign = |c: char| c.is_numeric() && !c.is_ascii_digit() && !is_chinese_numeral(c);
    if cur.here().is_some_and(foreign) {
        cur.at += 1;
        return Err(cur.refuse(start, Why::Script));
    }
    Ok(Some(numeral))
}

/// Whether a character can be a digit of some script that is not read here.
pub fn is_foreign_digit(c: char) -> bool {
    // Numbered signs such as ① are no digits.
    c.is_numeric()
        && !c.is_ascii_digit()
        && !is_chinese_numeral(c)
        && !matches!(c, '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{32ff}')
}
