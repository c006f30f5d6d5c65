//! One number, or the two ends of a range.

use super::side::Side;
use crate::decimal::Decimal;
use crate::numeral::{Numeral, Section};
use crate::unreadable::Why;
use std::fmt;

/// How much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Amount {
    One(Decimal),
    /// From the one to the other, both told.
    Range(Decimal, Decimal),
}

impl Amount {
    /// The one number that was told; none of a range.
    pub fn one(self) -> Option<Decimal> {
        match self {
            Self::One(value) => Some(value),
            Self::Range(..) => None,
        }
    }

    pub(super) fn of(first: &Side, second: Option<&Side>) -> Result<Self, Why> {
        let Some(second) = second else { return Ok(Self::One(first.value)) };
        if first.over || second.over || first.numeral.doubt.is_some() {
            return Err(Why::Doubtful);
        }
        let factor = if first.scaled_apart() { 0 } else { shared(&first.numeral, &second.numeral)? };
        let low = first.value.shifted(factor).ok_or(Why::TooLarge)?;
        let order = low < second.value;
        // `5000-1万` may be meant as it stands, but reads like 5000万.
        let plain = first.value < second.value;
        match (order, plain) {
            (true, _) => Ok(Self::Range(low, second.value)),
            (false, true) => Err(Why::Doubtful),
            (false, false) => Err(Why::Backwards),
        }
    }
}

/// The power of ten that the first number of a range has of the second: in `100-200万` the 万 is of both.
fn shared(first: &Numeral, second: &Numeral) -> Result<u32, Why> {
    use Section::{Plain, Scaled, Tens};
    let (a, b) = (first.shape, second.shape);
    if a.big > 0 || !a.simple || (b.big == 0 && b.simple && !matches!(b.section, Scaled(_))) {
        return Ok(0);
    }
    if !b.simple {
        return Err(Why::Doubtful);
    }
    match (a.section, b.section) {
        (Plain, Scaled(small)) => Ok(small + b.big),
        (Tens, Scaled(_)) if b.big > 0 => Err(Why::Doubtful),
        (Scaled(one), Scaled(other)) if b.big > 0 && one != other => Err(Why::Doubtful),
        (Scaled(_), Plain | Tens) => Err(Why::Doubtful),
        _ => Ok(b.big),
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(value) => value.fmt(f),
            Self::Range(low, high) => write!(f, "{low} to {high}"),
        }
    }
}
