//! What a number is a number of.

mod classifier;
mod counted;
mod currency;
mod noun;
mod span;

use crate::cursor::Cursor;
use std::fmt;

pub use counted::Counted;
pub use currency::Currency;
pub use span::Span;

/// What a number is a number of. Nothing is ever converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// No unit stands beside the number.
    None,
    /// Money in yuan.
    Yuan,
    /// Money that is not yuan.
    Foreign(Currency),
    /// Things, people, land or weight, by the word that counts them.
    Count(Counted),
    /// A share, in hundredths: %, 百分之, 成, ‰.
    Percent,
    /// A difference between shares: 个百分点.
    PercentagePoints,
    /// So many times as much: 3倍.
    Multiple,
    /// How long something lasts: 5年.
    Lasting(Span),
}

impl Unit {
    pub fn is_money(self) -> bool {
        matches!(self, Self::Yuan | Self::Foreign(_))
    }
}

/// Signs and words for money before a number.
pub fn before(cur: &mut Cursor) -> Option<Unit> {
    currency::before(cur)
}

/// The unit that stands here.
pub fn after(cur: &mut Cursor) -> Option<Unit> {
    let mut next = *cur;
    next.blanks();
    if next.here() == Some('-') && next.ahead(1).is_some_and(|c| c.is_ascii_alphabetic()) {
        next.at += 1;
    }
    let unit = share(&mut next)
        .or_else(|| currency::after(&mut next))
        .or_else(|| span::after(&mut next).map(Unit::Lasting))
        .or_else(|| classifier::after(&mut next).map(Unit::Count))?;
    *cur = next;
    Some(unit)
}

fn share(cur: &mut Cursor) -> Option<Unit> {
    const WORDS: [(&str, Unit); 10] = [
        ("个百分点", Unit::PercentagePoints),
        ("百分点", Unit::PercentagePoints),
        ("percentage points", Unit::PercentagePoints),
        ("percentage point", Unit::PercentagePoints),
        ("percent", Unit::Percent),
        ("per cent", Unit::Percent),
        ("%", Unit::Percent),
        ("倍", Unit::Multiple),
        ("times as much", Unit::Multiple),
        ("times as many", Unit::Multiple),
    ];
    cur.one_of(&WORDS)
}

impl fmt::Display for Unit {
    /// In English, as it stands after a number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Yuan => f.write_str("yuan"),
            Self::Foreign(currency) => currency.fmt(f),
            Self::Count(counted) => counted.fmt(f),
            Self::Percent => f.write_str("percent"),
            Self::PercentagePoints => f.write_str("percentage points"),
            Self::Multiple => f.write_str("times as much"),
            Self::Lasting(span) => span.fmt(f),
        }
    }
}
