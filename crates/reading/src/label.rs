//! Digits that name something instead of counting it: 第29段, 〔2017〕47号, `610830`, `GB/T 2260`, 8:30.

use crate::cursor::Cursor;
use crate::identifiers::is_province;
use crate::numeral;
use crate::unit;

/// What a number names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The place in an order: 第5个, No. 5, paragraph 29, 12号.
    Ordinal,
    /// The number of a document: 〔2017〕47号.
    Document,
    /// A code, a standard, a version: `610830`, `GB/T 2260`, `5.21.0`, `A4`.
    Code,
    /// A telephone number, an identity number, an address in the net.
    Contact,
    /// A time of day or a proportion: 8:30.
    Clock,
    /// The mark of an item in a list: （1）, 1.
    Item,
}

/// The label that begins here.
pub fn label(cur: &mut Cursor) -> Option<Label> {
    type Kind = fn(&mut Cursor) -> Option<Label>;
    let kinds: &[Kind] = match cur.here()? {
        '第' => &[ordinal],
        '前' => &[rank],
        '〔' | '[' | '(' | '【' => &[document, item],
        '¶' | '§' | '№' => &[marked],
        c if c.is_ascii_alphabetic() => &[address, named, code],
        c if c.is_ascii_digit() && !cur.back(1).is_some_and(|c| c.is_ascii_digit()) => &[numbered, item],
        _ => &[],
    };
    kinds.iter().find_map(|kind| {
        let mut next = *cur;
        kind(&mut next).inspect(|_| *cur = next)
    })
}

/// 第29段, 第三批
fn ordinal(cur: &mut Cursor) -> Option<Label> {
    cur.at += 1;
    cur.blanks();
    let start = cur.at;
    while cur.here().is_some_and(|c| c.is_ascii_digit() || (numeral::is_chinese_numeral(c) && c != '万' && c != '亿'))
    {
        cur.at += 1;
    }
    if cur.at == start {
        return None;
    }
    if !cur.here().is_some_and(|c| "段章节页届行列版集卷号".contains(c)) {
        let _ = unit::after(cur);
        return Some(Label::Ordinal);
    }
    cur.at += 1;
    Some(Label::Ordinal)
}

/// 前3名, the first three
fn rank(cur: &mut Cursor) -> Option<Label> {
    cur.at += 1;
    let start = cur.at;
    while cur.here().is_some_and(|c| c.is_ascii_digit() || numeral::is_chinese_numeral(c)) {
        cur.at += 1;
    }
    (cur.at > start && cur.any(&["名", "位", "强"])).then_some(Label::Ordinal)
}

/// 〔2017〕47号
fn document(cur: &mut Cursor) -> Option<Label> {
    cur.at += 1;
    let year = digits(cur);
    let closed = cur.here().is_some_and(|c| matches!(c, '〕' | ']' | ')' | '】'));
    if year != 4 || !closed {
        return None;
    }
    cur.at += 1;
    cur.blanks();
    let _ = cur.take('第');
    (digits(cur) > 0 && cur.take('号')).then_some(Label::Document)
}

fn marked(cur: &mut Cursor) -> Option<Label> {
    cur.at += 1;
    cur.blanks();
    (digits(cur) > 0).then_some(Label::Ordinal)
}

/// （1）, and 1. or 1、at the beginning of a line.
fn item(cur: &mut Cursor) -> Option<Label> {
    let mut next = *cur;
    let bracket = next.take('(');
    let begins = cur.back(1).is_none_or(|c| c == '\n');
    if !(1..=2).contains(&digits(&mut next)) {
        return None;
    }
    let closed =
        if bracket { next.take(')') } else { begins && (next.take('、') || next.take(')') || point(&mut next)) };
    closed.then(|| *cur = next).map(|()| Label::Item)
}

fn point(cur: &mut Cursor) -> bool {
    cur.take('.') && !cur.here().is_some_and(|c| c.is_ascii_digit())
}

/// No. 5, paragraph 29
fn named(cur: &mut Cursor) -> Option<Label> {
    const WORDS: &[&str] = &[
        "no.",
        "nos.",
        "number",
        "paragraph",
        "para.",
        "para",
        "page",
        "p.",
        "pp.",
        "table",
        "figure",
        "fig.",
        "chapter",
        "section",
        "article",
        "item",
        "row",
        "line",
        "version",
        "phase",
        "no",
    ];
    if !cur.at_word_start() || !WORDS.iter().any(|word| cur.word(word)) {
        return None;
    }
    cur.blanks();
    (digits(cur) > 0 && !cur.here().is_some_and(|c| c.is_ascii_alphabetic())).then_some(Label::Ordinal)
}

/// An address in the net, to its end.
fn address(cur: &mut Cursor) -> Option<Label> {
    let begins = cur.at_word_start() && ["http://", "https://", "www."].iter().any(|start| begins_with(cur, start));
    if !begins {
        return None;
    }
    while cur.here().is_some_and(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>')) {
        cur.at += 1;
    }
    Some(Label::Contact)
}

fn begins_with(cur: &Cursor, start: &str) -> bool {
    start.chars().enumerate().all(|(at, c)| cur.ahead(at).is_some_and(|here| here.to_ascii_lowercase() == c))
}

/// `A4`, `COVID-19`; `GB/T 2260`, `ISO 8601`
fn code(cur: &mut Cursor) -> Option<Label> {
    if !cur.at_word_start() || unit::before(&mut cur.clone()).is_some() {
        return None;
    }
    let start = cur.at;
    let (mut digits, mut capitals) = (false, true);
    while let Some(c) = cur.here() {
        let joined = matches!(c, '-' | '/' | '_') && cur.ahead(1).is_some_and(|c| c.is_ascii_alphanumeric());
        if !(c.is_ascii_alphanumeric() || joined) {
            break;
        }
        digits |= c.is_ascii_digit();
        capitals &= c.is_ascii_uppercase() || joined;
        cur.at += 1;
    }
    // GDP1.2万亿元: the number has only lost its blank.
    let goes_on = cur.here() == Some('.') && cur.ahead(1).is_some_and(|c| c.is_ascii_digit());
    if digits {
        let counted = goes_on || cur.here().is_some_and(|c| c == '%' || numeral::is_chinese_numeral(c));
        return (!counted).then_some(Label::Code);
    }
    if !capitals || cur.at < start + 2 || cur.here() != Some(' ') {
        return None;
    }
    cur.blanks();
    let number = *cur;
    let bare =
        self::digits(cur) > 0 && !cur.here().is_some_and(|c| matches!(c, ',' | '%') || numeral::is_chinese_numeral(c));
    let dated =
        cur.at - number.at == 4 && matches!(number.here(), Some('1' | '2')) && cur.here().is_some_and(|c| c == '年');
    if !bare || dated || unit::after(&mut cur.clone()).is_some() {
        return None;
    }
    let year = *cur;
    if !(cur.take('-') && self::digits(cur) == 4) {
        *cur = year;
    }
    Some(Label::Code)
}

/// `610830`, `5.21.0`, 8:30, 21st, 12号
fn numbered(cur: &mut Cursor) -> Option<Label> {
    let start = *cur;
    let length = digits(cur);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let scale = |c: char| numeral::is_chinese_numeral(c) || matches!(c, '余' | '多' | '%' | '-' | '~');
    match cur.here() {
        Some('号') if length <= 4 => {
            cur.at += 1;
            return Some(Label::Ordinal);
        }
        Some('时') if length <= 2 => {
            cur.at += 1;
            return Some(Label::Clock);
        }
        Some('点') if length <= 2 && is_hour(&start, cur) => {
            cur.at += 1;
            let _ = cur.take('半') || cur.take('整') || (digits(cur) > 0 && cur.take('分'));
            return Some(Label::Clock);
        }
        Some('年' | '世') if cur.any(&["年代", "年级", "世纪"]) => return Some(Label::Ordinal),
        Some(':') if length <= 3 && digit(cur.ahead(1)) => {
            cur.at += 1;
            digits(cur);
            return Some(Label::Clock);
        }
        Some('.') if digit(cur.ahead(1)) => {
            cur.at += 1;
            let part = digits(cur);
            // 2021.4.8 is a date.
            let date = length == 4 && part <= 2;
            let more = cur.here() == Some('.') && digit(cur.ahead(1));
            if !more || date {
                return None;
            }
            while digit(cur.here()) || (cur.here() == Some('.') && digit(cur.ahead(1))) {
                cur.at += 1;
            }
            return Some(Label::Code);
        }
        _ => {}
    }
    if ["st", "nd", "rd", "th"].iter().any(|ending| cur.word(ending)) {
        return Some(Label::Ordinal);
    }
    let letters = cur.here().is_some_and(|c| c.is_ascii_alphabetic());
    let counted = cur.here().is_some_and(scale) || unit::after(&mut cur.clone()).is_some();
    let grouped = cur.here() == Some(',') && digit(cur.ahead(1));
    if counted || grouped {
        return None;
    }
    let spelt: String = (start.at..cur.at).filter_map(|at| cur.text.get(at)).collect();
    let place = length == 6 && spelt.get(..2).is_some_and(is_province);
    let leading = length > 1 && spelt.starts_with('0') && cur.here() != Some('.');
    let after_money = start.back(1).is_some_and(|c| matches!(c, '\u{a5}' | '$' | '€' | '£' | ' ')) && length < 12;
    let long = (length == 12 || length >= 15) && !after_money;
    let word = letters && !scaled_by_letter(cur);
    if word {
        while cur.here().is_some_and(|c| c.is_ascii_alphanumeric()) {
            cur.at += 1;
        }
    }
    (place || leading || long || word).then_some(Label::Code)
}

/// 上午9点, 9点半: a time of day rather than nine points.
fn is_hour(start: &Cursor, end: &Cursor) -> bool {
    let part_of_day = start.back(1).is_some_and(|c| "午晚早晨日".contains(c));
    part_of_day || end.ahead(1).is_some_and(|c| c.is_ascii_digit() || matches!(c, '半' | '整'))
}

/// `8bn`, `3km`: letters that scale a number or are its unit.
fn scaled_by_letter(cur: &Cursor) -> bool {
    ["k", "m", "b", "mn", "mln", "bn", "million", "billion", "thousand", "trillion"].iter().any(|word| cur.sees(word))
}

fn digits(cur: &mut Cursor) -> usize {
    let start = cur.at;
    while cur.here().is_some_and(|c| c.is_ascii_digit()) {
        cur.at += 1;
    }
    cur.at - start
}
