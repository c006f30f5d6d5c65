//! One number with its unit: the whole of a quantity, or one side of a range.

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::numeral::{Doubt, Numeral, numeral};
use crate::unit::{self, Unit};
use crate::unreadable::{Unreadable, Why};

/// A number with its unit.
#[derive(Clone, Copy, Debug)]
pub struct Side {
    pub numeral: Numeral,
    /// The number in its unit: 三成 is 30 percent, 五元三角 is 5.3 yuan.
    pub value: Decimal,
    pub unit: Unit,
    /// Whether 余 or 多 says that it is more.
    pub over: bool,
}

impl Side {
    /// Whether a unit of its own has changed the number already, so that no scale of the other side is left to share.
    pub fn scaled_apart(&self) -> bool {
        self.value != self.numeral.value
    }
}

/// The number that begins here, with its unit. `money` is the currency that stands before it.
pub fn side(cur: &mut Cursor, money: Option<Unit>) -> Result<Option<Side>, Unreadable> {
    let start = cur.at;
    if let Some(places) = parts_before(cur) {
        cur.blanks();
        let Some(mut numeral) = numeral(cur)? else {
            cur.at = start;
            return Ok(None);
        };
        // 百分之百: no other word is meant.
        numeral.doubt = numeral.doubt.filter(|doubt| *doubt != Doubt::Implied);
        let value = hundredths(numeral.value, places).ok_or_else(|| cur.refuse(start, Why::TooLarge))?;
        return Ok(Some(Side { numeral, value, unit: Unit::Percent, over: numeral.over }));
    }
    let Some(numeral) = numeral(cur)? else { return Ok(None) };
    let slash = cur.here() == Some('/') && cur.ahead(1).is_some_and(|c| c.is_ascii_digit());
    if slash || cur.sees("分之") {
        cur.at += if slash { 1 } else { 2 };
        let _ = crate::numeral::numeral(cur);
        return Err(cur.refuse(start, Why::Fraction));
    }
    if cur.take('半') {
        return Err(cur.refuse(start, Why::Fraction));
    }
    let over = numeral.over || cur.word("-plus");
    let mut side = Side { numeral, value: numeral.value, unit: Unit::None, over };
    if tenths(cur, &mut side)? || per_mille(cur, &mut side) {
        return Ok(Some(side));
    }
    let mut next = *cur;
    if let Some(unit) = unit::after(&mut next).filter(|unit| fits(*unit, money)) {
        *cur = next;
        side.unit = unit;
        if unit == Unit::Yuan {
            small_money(cur, &mut side)?;
        }
    } else if let Some(money) = money {
        side.unit = money;
    }
    Ok(Some(side))
}

/// Whether a unit may stand after a number with that currency before it. ¥ is also the sign of the yen.
fn fits(unit: Unit, money: Option<Unit>) -> bool {
    match (money, unit) {
        (None, _) => true,
        (Some(money), unit) => money == unit || (money == Unit::Yuan && unit == Unit::Foreign(crate::Currency::Yen)),
    }
}

/// 百分之, 千分之: the power of ten that it divides by.
fn parts_before(cur: &mut Cursor) -> Option<u32> {
    cur.one_of(&[("百分之", 2), ("千分之", 3), ("万分之", 4)])
}

/// A number of parts in hundredths.
fn hundredths(value: Decimal, places: u32) -> Option<Decimal> {
    value.divided(places - 2)
}

/// 三成, 三成五
fn tenths(cur: &mut Cursor, side: &mut Side) -> Result<bool, Unreadable> {
    let start = cur.at;
    let verb = cur.ahead(1).is_some_and(|c| "立功为果效本员都品长就交绩型熟像人分".contains(c));
    if verb || !cur.take('成') {
        return Ok(false);
    }
    let mut next = *cur;
    let more =
        numeral(&mut next)?.filter(|more| more.value < Decimal::whole_number(10) && more.value.whole().is_some());
    let tens = side.value.shifted(1);
    let value = match more {
        Some(more) => {
            *cur = next;
            tens.and_then(|tens| tens.plus(more.value))
        }
        None => tens,
    };
    side.value = value.ok_or_else(|| cur.refuse(start, Why::TooLarge))?;
    side.unit = Unit::Percent;
    Ok(true)
}

fn per_mille(cur: &mut Cursor, side: &mut Side) -> bool {
    let value = side.value.divided(1).filter(|_| cur.here() == Some('‰'));
    let Some(value) = value else { return false };
    cur.at += 1;
    (side.value, side.unit) = (value, Unit::Percent);
    true
}

/// 角 and 分 after 元, or 整.
fn small_money(cur: &mut Cursor, side: &mut Side) -> Result<(), Unreadable> {
    for (word, places) in [('角', 1), ('分', 2)] {
        let mut next = *cur;
        let Ok(Some(small)) = numeral(&mut next) else { continue };
        if !next.take(word) {
            continue;
        }
        let tenth = small.value.whole().is_some_and(|value| value < 10);
        let sum = small.value.divided(places).and_then(|small| side.value.plus(small)).filter(|_| tenth);
        side.value = sum.ok_or_else(|| next.refuse(cur.at, Why::Doubtful))?;
        *cur = next;
    }
    let _ = cur.take('整') || cur.take('正');
    Ok(())
}

/// The other side of a range that begins here, after a dash or 至.
pub fn second(cur: &mut Cursor, first: &Side, between: bool) -> Result<Option<Side>, Unreadable> {
    let start = cur.at;
    let mut next = *cur;
    next.blanks();
    let joined = if between { next.word("and") } else { next.dash() || next.any(&["至", "到", "to"]) };
    if !joined {
        return Ok(None);
    }
    next.blanks();
    let money = unit::before(&mut next);
    let mut second = match side(&mut next, money) {
        Ok(Some(second)) => second,
        Ok(None) => return Ok(None),
        Err(error) => {
            *cur = next;
            return Err(error);
        }
    };
    // In 3-5-7 nothing is a range.
    let chained = matches!(next.here(), Some('-' | '~')) && next.ahead(1).is_some_and(|c| c.is_ascii_alphanumeric());
    *cur = next;
    if chained {
        return Err(cur.refuse(start, Why::Several));
    }
    match (first.unit, second.unit) {
        (one, other) if one == other => {}
        (Unit::None, _) => {}
        (one, Unit::None) => second.unit = one,
        _ => return Err(cur.refuse(start, Why::Doubtful)),
    }
    Ok(Some(second))
}
