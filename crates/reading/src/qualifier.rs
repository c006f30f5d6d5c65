//! Words that say how exact a number is: 余, 约, 近, 以上, 不超过.

use crate::cursor::Cursor;
use crate::numeral::is_chinese_numeral;

use Qualifier::{About, AtLeast, AtMost, Nearly, Over};

/// How exact a number is, as its text words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// No word qualifies it; it may still be rounded.
    Stated,
    /// More than the number: 余, 多, 超, 突破, over.
    Over,
    /// The number or more: 以上, 不少于, at least.
    AtLeast,
    /// Near the number, either side: 约, 左右, about.
    About,
    /// Less than the number, though near it: 近, 不足, nearly.
    Nearly,
    /// The number or less: 以内, 不超过, at most.
    AtMost,
}

/// Words before a number, each before those that it begins with.
const BEFORE: &[(&str, Qualifier)] = &[
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("不小于", AtLeast),
    ("不下于", AtLeast),
    ("不下", AtLeast),
    ("至少", AtLeast),
    ("最少", AtLeast),
    ("≥", AtLeast),
    (">=", AtLeast),
    ("不超过", AtMost),
    ("不超", AtMost),
    ("不多于", AtMost),
    ("不高于", AtMost),
    ("不大于", AtMost),
    ("至多", AtMost),
    ("最多", AtMost),
    ("≤", AtMost),
    ("<=", AtMost),
    ("不止", Over),
    ("超过", Over),
    ("超出", Over),
    ("超", Over),
    ("突破", Over),
    ("逾", Over),
    ("多于", Over),
    ("高于", Over),
    ("大于", Over),
    ("过", Over),
    (">", Over),
    ("将近", Nearly),
    ("接近", Nearly),
    ("近乎", Nearly),
    ("近", Nearly),
    ("不足", Nearly),
    ("不到", Nearly),
    ("不满", Nearly),
    ("未到", Nearly),
    ("少于", Nearly),
    ("低于", Nearly),
    ("小于", Nearly),
    ("<", Nearly),
    ("大约", About),
    ("约为", About),
    ("约", About),
    ("大概", About),
    ("≈", About),
    ("~", About),
    ("at least", AtLeast),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("no fewer than", AtLeast),
    ("not fewer than", AtLeast),
    ("a minimum of", AtLeast),
    ("at most", AtMost),
    ("no more than", AtMost),
    ("not more than", AtMost),
    ("up to", AtMost),
    ("a maximum of", AtMost),
    ("more than", Over),
    ("greater than", Over),
    ("upwards of", Over),
    ("in excess of", Over),
    ("exceeding", Over),
    ("exceeded", Over),
    ("surpassing", Over),
    ("surpassed", Over),
    ("over", Over),
    ("above", Over),
    ("just under", Nearly),
    ("nearly", Nearly),
    ("almost", Nearly),
    ("close to", Nearly),
    ("less than", Nearly),
    ("fewer than", Nearly),
    ("approaching", Nearly),
    ("under", Nearly),
    ("below", Nearly),
    ("approximately", About),
    ("approx.", About),
    ("approx", About),
    ("about", About),
    ("around", About),
    ("roughly", About),
    ("some", About),
];

/// Words after a number or its unit.
const AFTER: &[(&str, Qualifier)] = &[
    ("及以上", AtLeast),
    ("以上", AtLeast),
    ("or more", AtLeast),
    ("or above", AtLeast),
    ("and above", AtLeast),
    ("及以下", AtMost),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("or less", AtMost),
    ("or fewer", AtMost),
    ("左右", About),
    ("上下", About),
    ("or so", About),
    ("有余", Over),
    ("余", Over),
    ("多", Over),
    ("+", Over),
];

/// Characters with which a word for a qualifier makes another word: 节约 is saved, 最近 is lately.
const COMPOUNDS: &[(&str, &str)] = &[
    ("约", "节签预合条契公违特制盟邀毁赴践履爽婚失"),
    ("近", "最附亲邻远靠临就晚"),
    ("超", "赶反高"),
    ("过", "通经不超胜难渡"),
    ("至少", "乃"),
    ("逾", "不"),
];

/// The word before a number that begins here.
pub fn before(cur: &mut Cursor) -> Option<Qualifier> {
    let back = cur.back(1);
    let compound = |word: &str| {
        let with = COMPOUNDS.iter().find(|(own, _)| *own == word).map_or("", |(_, with)| with);
        cur.text.prose && back.is_some_and(|c| with.contains(c))
    };
    let letters = back.is_some_and(|c| c.is_ascii_alphanumeric());
    let begins = |word: &str| !(letters && word.starts_with(|c: char| c.is_ascii_alphabetic()));
    let (word, qualifier) = BEFORE.iter().find(|(word, _)| cur.sees(word) && begins(word) && !compound(word))?;
    // "some" says about how many only before a number.
    let mut next = *cur;
    next.at += word.chars().count();
    let after = next;
    next.blanks();
    if *word == "some" && !next.here().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    *cur = after;
    Some(*qualifier)
}

/// The word after a number that begins here.
pub fn after(cur: &mut Cursor) -> Option<Qualifier> {
    let mut next = *cur;
    next.blanks();
    let here = next;
    let qualifier = next.one_of(AFTER)?;
    // In running text 多 after a unit is rather "mostly", 余 the rest, and 以上 may begin what is said of it.
    let adverb = here.here().is_some_and(|c| matches!(c, '多' | '余')) && !at_pause(&next);
    if cur.text.prose && adverb {
        return None;
    }
    // Between two numbers + adds.
    if here.here() == Some('+') && adds(&next) {
        return None;
    }
    *cur = next;
    Some(qualifier)
}

/// Whether another number follows, perhaps with its words.
fn adds(cur: &Cursor) -> bool {
    let mut next = *cur;
    next.blanks();
    before(&mut next);
    next.blanks();
    next.here().is_some_and(|c| c.is_ascii_digit() || is_chinese_numeral(c) || matches!(c, '\u{a5}' | '$'))
}

/// Whether nothing follows, or a mark that ends a part of a sentence.
fn at_pause(cur: &Cursor) -> bool {
    cur.here().is_none_or(|c| matches!(c, '\n' | ',' | '、' | '。' | ';' | ':' | '.' | ')' | '”' | '」' | '!' | '?'))
}

/// What two words say together; `None` where they contradict each other.
pub fn together(one: Qualifier, other: Qualifier) -> Option<Qualifier> {
    match (one, other) {
        (Qualifier::Stated, other) => Some(other),
        (one, Qualifier::Stated) => Some(one),
        (one, other) => (one == other).then_some(one),
    }
}
