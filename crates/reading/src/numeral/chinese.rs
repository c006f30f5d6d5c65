//! The words of a number in Chinese, alone or between digits: 一百零五, `1亿2000万`, `800余万`.

use super::token::{Token, is_digit, is_numeral, word};
use super::{Numeral, arabic, places};
use crate::cursor::Cursor;
use crate::unreadable::{Unreadable, Why};

/// The number that begins here.
pub fn numeral(cur: &mut Cursor) -> Result<Option<Numeral>, Unreadable> {
    let start = cur.at;
    let tokens = tokens(cur)?;
    if tokens.is_empty() {
        return Ok(None);
    }
    places::number(&tokens).map(Some).map_err(|why| {
        swallow(cur);
        cur.refuse(start, why)
    })
}

/// All words of the number that begins here.
fn tokens(cur: &mut Cursor) -> Result<Vec<Token>, Unreadable> {
    let start = cur.at;
    let mut tokens = Vec::new();
    loop {
        let last = tokens.last().copied();
        let token = match arabic::literal(cur)? {
            Some(literal) => Token::Literal(literal),
            None => match token(cur, last) {
                Some(token) => token,
                None => return Ok(tokens),
            },
        };
        let digit = |token| matches!(token, Some(Token::Digit(_) | Token::Tens(_) | Token::Zero));
        let literal = |token| matches!(token, Some(Token::Literal(_)));
        // After 零 digits may go on: 3亿零500万.
        let zero = last == Some(Token::Zero) && tokens.len() > 1;
        if (digit(last) && literal(Some(token)) && !zero) || (literal(last) && digit(Some(token))) {
            swallow(cur);
            return Err(cur.refuse(start, Why::Script));
        }
        tokens.push(token);
        if matches!(token, Token::Literal(_) | Token::Big(_) | Token::More) {
            gap(cur);
        }
    }
}

/// The word that stands here, after that one.
fn token(cur: &mut Cursor, last: Option<Token>) -> Option<Token> {
    let here = cur.here()?;
    let scale = |c| matches!(word(c), Some(Token::Small(_) | Token::Big(_)));
    let next = cur.ahead(1);
    // As it is spoken: 1.1个亿. But 5个亿元项目 are five.
    if here == '个' && next == Some('亿') && last.is_some() && !cur.ahead(2).is_some_and(|c| "元圆级斤吨".contains(c))
    {
        cur.at += 2;
        return word('亿');
    }
    let token = match (here, last) {
        _ if is_unit(cur) || is_other_word(cur) => return None,
        // A digit of cheques, but in running text rather the verb.
        ('参', _) if next.is_some_and(scale) => Token::Digit(3),
        ('余' | '多', Some(last)) if last != Token::More => Token::More,
        ('几', Some(Token::Small(_) | Token::Big(_))) => Token::Few,
        ('来', Some(Token::Small(1))) if next.is_some_and(|c| "个名位家人户村次项万亿".contains(c)) => {
            Token::Few
        }
        ('点', Some(Token::Digit(_) | Token::Zero | Token::Small(1))) if next.and_then(is_digit).is_some() => {
            Token::Point
        }
        _ => word(here)?,
    };
    cur.at += 1;
    Some(token)
}

/// Goes past blanks inside a number: `800 万`, `1 亿 2000 万`.
fn gap(cur: &mut Cursor) {
    let mut next = *cur;
    next.blanks();
    let scale = |c| matches!(word(c), Some(Token::Small(_) | Token::Big(_))) || matches!(c, '余' | '多');
    let mut digits = next;
    while digits.here().is_some_and(|c| c.is_ascii_digit() || c == '.') {
        digits.at += 1;
    }
    let more = digits.at > next.at;
    digits.blanks();
    if digits.here().is_some_and(scale) && !is_unit(&digits) && (!more || cur.back(1).and_then(word).is_some()) {
        *cur = next;
    }
}

/// Whether a word for a scale begins the name of a unit: 千克, 百分.
fn is_unit(cur: &Cursor) -> bool {
    match (cur.here(), cur.ahead(1)) {
        (Some('千'), Some(next)) => matches!(next, '米' | '克' | '瓦' | '卡' | '伏' | '帕' | '赫' | '焦' | '字'),
        (Some('百'), Some(next)) => next == '分',
        _ => false,
    }
}

/// Whether a digit of cheques is rather another word here: 大陆, 收拾, 伍 as a name.
fn is_other_word(cur: &Cursor) -> bool {
    let cheque = |c: char| "壹贰叁肆伍陆柒捌玖".contains(c);
    let scale = |c: char| "拾佰仟万亿元圆角".contains(c);
    cur.text.prose && cur.here().is_some_and(cheque) && !cur.ahead(1).is_some_and(scale)
}

/// Goes on to the end of what looks like one number.
fn swallow(cur: &mut Cursor) {
    let part = |c: char| c.is_ascii_digit() || is_numeral(c) || c == '点';
    while cur.here().is_some_and(part) {
        cur.at += 1;
    }
}
