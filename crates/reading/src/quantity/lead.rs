//! The words before a number: how exact it is, of what it is said each time, its currency, its sign.

use crate::cursor::Cursor;
use crate::numeral::is_chinese_numeral;
use crate::qualifier::{self, Qualifier};
use crate::rate::{self, Per};
use crate::unit::{self, Unit};
use crate::unreadable::{Unreadable, Why};

/// The words before a number.
#[derive(Clone, Debug)]
pub struct Lead {
    pub qualifier: Qualifier,
    pub per: Vec<Per>,
    pub money: Option<Unit>,
    pub between: bool,
    /// Whether it is said of a change, from one number to another.
    pub from: bool,
}

/// The words that begin here; none of them need be there.
pub fn lead(cur: &mut Cursor) -> Result<Lead, Unreadable> {
    const NEUTRAL: &[&str] = &[
        "达到",
        "高达",
        "达",
        "累计",
        "共计",
        "合计",
        "总计",
        "总额",
        "共有",
        "共",
        "计",
        "为",
        "仅",
        "a total of",
        "totalling",
        "totaling",
    ];
    // More words than these nobody puts before one number.
    const MOST_WORDS: usize = 8;
    let start = cur.at;
    let changing = matches!(cur.back(1), Some('从' | '由' | '自'));
    let mut lead = Lead { qualifier: Qualifier::Stated, per: Vec::new(), money: None, between: false, from: changing };
    for _ in 0..MOST_WORDS {
        let before = cur.at;
        if let Some(word) = qualifier::before(cur) {
            lead.qualifier =
                qualifier::together(lead.qualifier, word).ok_or_else(|| cur.refuse(start, Why::Qualifiers))?;
        } else if let Some(per) = rate::before(cur) {
            lead.per.push(per);
        } else if let Some(money) = unit::before(cur).filter(|_| lead.money.is_none()) {
            lead.money = Some(money);
        } else if cur.word("between") {
            lead.between = true;
        } else if !cur.text.prose {
            let _ = NEUTRAL.iter().any(|word| cur.word(word));
        }
        if cur.at == before {
            break;
        }
        cur.blanks();
    }
    sign(cur, start)?;
    Ok(lead)
}

/// A sign before a number: said of a change, or of a debt; none of them is a quantity.
fn sign(cur: &mut Cursor, start: usize) -> Result<(), Unreadable> {
    let signed = matches!(cur.here(), Some('-' | '+' | '±')) && cur.ahead(1).is_some_and(|c| c.is_ascii_digit());
    let dash = cur.text.raw(cur.at).is_some_and(|c| matches!(c, '\u{2013}'..='\u{2015}'));
    let joined = cur.back(1).is_some_and(|c| c.is_ascii_alphanumeric() || is_chinese_numeral(c));
    // Between two amounts + adds; before a share it is a sign.
    let mut end = *cur;
    end.at += 1;
    while end.here().is_some_and(|c| c.is_ascii_digit() || c == '.') {
        end.at += 1;
    }
    let adds = cur.here() == Some('+') && cur.back(1).is_some_and(char::is_alphanumeric) && end.here() != Some('%');
    let apart = !dash && !joined && !adds;
    // Books write (5) for what is owed.
    let inside = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ')');
    let bracketed = !cur.text.prose
        && cur.here() == Some('(')
        && (cur.at + 1..cur.text.len()).all(|at| cur.text.get(at).is_some_and(inside));
    if (signed && (apart || !cur.text.prose)) || bracketed {
        cur.at += 1;
        let digit = |c: char| c.is_ascii_digit();
        while cur.here().is_some_and(|c| digit(c) || (matches!(c, '.' | ',') && cur.ahead(1).is_some_and(digit))) {
            cur.at += 1;
        }
        let _ = cur.take('%');
        return Err(cur.refuse(start, Why::Sign));
    }
    Ok(())
}
