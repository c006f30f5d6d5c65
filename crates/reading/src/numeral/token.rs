//! One word of a number, Chinese or digits.

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

/// Whether the character belongs to Chinese numbers.
pub fn is_numeral(c: char) -> bool {
    word(c).is_some()
}

/// Whether the character is a Chinese digit, as years are written with.
pub fn is_digit(c: char) -> Option<u8> {
    match word(c)? {
        Token::Zero => Some(0),
        Token::Digit(digit) => Some(digit),
        _ => None,
    }
}

/// What a character means in a Chinese number.
pub fn word(c: char) -> Option<Token> {
    Some(match c {
        '零' | '〇' => Token::Zero,
        '一' | '壹' => Token::Digit(1),
        '二' | '贰' | '两' => Token::Digit(2),
        '三' | '叁' => Token::Digit(3),
        '四' | '肆' => Token::Digit(4),
        '五' | '伍' => Token::Digit(5),
        '六' | '陆' => Token::Digit(6),
        '七' | '柒' => Token::Digit(7),
        '八' | '捌' => Token::Digit(8),
        '九' | '玖' => Token::Digit(9),
        '廿' => Token::Tens(2),
        '卅' => Token::Tens(3),
        '卌' => Token::Tens(4),
        '十' | '拾' => Token::Small(1),
        '百' | '佰' => Token::Small(2),
        '千' | '仟' => Token::Small(3),
        '万' => Token::Big(4),
        '亿' => Token::Big(8),
        _ => return None,
    })
}
