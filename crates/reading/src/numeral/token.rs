//! The words that a number in Chinese is made of.

use super::arabic::Literal;

/// One word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Literal(Literal),
    Digit(u8),
    /// 廿, 卅: so many tens.
    Tens(u8),
    /// 零 and 〇.
    Zero,
    /// 十, 百, 千: a power of ten.
    Small(u32),
    /// 万, 亿: a power of ten.
    Big(u32),
    /// 点
    Point,
    /// 余, 多
    More,
    /// 几, 来: some number.
    Few,
}
