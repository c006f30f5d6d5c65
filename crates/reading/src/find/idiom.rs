//! Chinese and English words with a number in them that count nothing: 一户一策, 二期, 三台县, one of them.

use crate::cursor::Cursor;
use crate::decimal::Decimal;
use crate::numeral::{is_chinese_digit, is_chinese_numeral};
use crate::qualifier::Qualifier;
use crate::quantity::Reading;
use crate::unit::{self, Counted, Unit};

/// Whether what was read from `start` to `end` is rather a word than a number.
pub fn is_one(start: &Cursor, end: &Cursor, reading: &Reading) -> bool {
    let written = || (start.at..end.at).filter_map(|at| start.text.get(at));
    if written().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let Some(value) = reading.amount.one() else { return false };
    let english = written().any(|c| c.is_ascii_alphabetic()) && !written().any(is_chinese_numeral);
    let scaled = written().any(|c| matches!(c, '百' | '佰' | '千' | '仟' | '万' | '亿'));
    let one = value == Decimal::whole_number(1);
    if english {
        let small = value < Decimal::whole_number(100);
        return one || (reading.unit == Unit::None && small);
    }
    if scaled {
        return false;
    }
    if one || reading.unit == Unit::None {
        return true;
    }
    let numerals: Vec<char> = written().filter(|c| is_chinese_numeral(*c)).collect();
    let single = matches!(numerals.as_slice(), [digit] if is_chinese_digit(*digit).is_some());
    // 二 counts nothing by itself, 两 does; and 三期 is the third, 两期 are two.
    let second = numerals == ['二'];
    let stage = single && numerals != ['两'] && reading.unit == Unit::Count(Counted::Course);
    second || stage || (single && is_place(end, reading.unit))
}

/// Whether what could not be read is rather a name made of digits: 十三五.
pub fn is_word(start: &Cursor, end: &Cursor) -> bool {
    let mut written = (start.at..end.at).filter_map(|at| start.text.get(at));
    written.all(|c| is_chinese_digit(c).is_some() || c == '十') && unit::after(&mut end.clone()).is_none()
}

/// "over 2020" compares with a year: the word belongs to what stands before it.
pub fn is_year(end: &Cursor, reading: &Reading) -> bool {
    let digit = |back: usize| end.back(back).is_some_and(|c| c.is_ascii_digit());
    let four = (1..=4).all(digit) && !end.back(5).is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let year = reading.amount.one().and_then(Decimal::whole).is_some_and(|value| (1900..=2100).contains(&value));
    four && year && reading.unit == Unit::None && reading.qualifier != Qualifier::Stated
}

/// 三台县, 五家渠市: the classifier is a part of a name.
fn is_place(end: &Cursor, unit: Unit) -> bool {
    let general = matches!(unit, Unit::Count(Counted::Piece | Counted::Place));
    let level = |c: Option<char>| c.is_some_and(|c| "县市区镇乡州旗渠桥路街".contains(c));
    !general
        && (level(end.here()) || (level(end.ahead(1)) && matches!(unit, Unit::Count(Counted::House | Counted::Set))))
}
