//! What must not be published of a person: telephone numbers, identity numbers, e-mail addresses, bank cards.

use std::ops::Range;

/// What kind of number or address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdentifierKind {
    /// A mobile number of the mainland.
    Mobile,
    /// A landline or service number, perhaps of an office.
    Landline,
    /// An identity number of 18 characters whose check digit is right, or an old one of 15.
    IdentityCard,
    Email,
    /// Digits with the length, beginning and check digit of a bank card.
    BankCard,
}

/// An identifier and the bytes that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    pub kind: IdentifierKind,
    pub at: Range<usize>,
}

/// Every identifier of a text, in its order.
pub fn identifiers(text: &str) -> Vec<Identifier> {
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, narrow(c))).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match identifier(&chars, at) {
            Some((kind, length)) => {
                let end = chars.get(at + length).map_or(text.len(), |(end, _)| *end);
                found.push(Identifier { kind, at: chars[at].0..end });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{a0}' | '\u{3000}' => ' ',
        _ => c,
    }
}

/// What begins here, and how many characters it has.
fn identifier(chars: &[(usize, char)], at: usize) -> Option<(IdentifierKind, usize)> {
    let before = at.checked_sub(1).map(|before| chars[before].1);
    let here = chars[at].1;
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    if here.is_ascii_alphanumeric()
        && !before.is_some_and(local)
        && let Some(length) = email(chars, at)
    {
        return Some((IdentifierKind::Email, length));
    }
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/');
    if !(here.is_ascii_digit() || matches!(here, '+' | '(')) || before.is_some_and(inside) {
        return None;
    }
    let run = Run::of(chars, at);
    // A number with a unit, or one that goes on in letters, is none.
    if run.next.is_some_and(|c| c.is_ascii_alphabetic() || "元万亿千百个人名家次户吨亩%".contains(c)) {
        return None;
    }
    run.kind().map(|kind| (kind, run.length))
}

/// Digits with the marks that part them.
struct Run {
    digits: String,
    /// The lengths of its groups.
    groups: Vec<usize>,
    bracket: bool,
    length: usize,
    next: Option<char>,
}

impl Run {
    /// More digits than these no identifier has.
    const MOST: usize = 24;

    fn of(chars: &[(usize, char)], start: usize) -> Self {
        let get = |at: usize| chars.get(at).map(|(_, c)| *c);
        let mut run = Self { digits: String::new(), groups: vec![0], bracket: false, length: 0, next: None };
        let mut at = start;
        if get(at) == Some('+') {
            at += 1;
        }
        if get(at) == Some('(') {
            run.bracket = true;
            at += 1;
        }
        while let Some(c) = get(at).filter(|_| run.digits.len() <= Self::MOST) {
            let digit_next = get(at + 1).is_some_and(|c| c.is_ascii_digit());
            if c.is_ascii_digit() || (matches!(c, 'x' | 'X') && run.digits.len() == 17) {
                run.digits.push(c.to_ascii_uppercase());
                *run.groups.last_mut().unwrap_or(&mut 0) += 1;
            } else if (matches!(c, '-' | ' ') || (c == ')' && run.bracket))
                && (digit_next || c == ')')
                && !run.digits.is_empty()
            {
                run.groups.push(0);
            } else {
                break;
            }
            at += 1;
        }
        run.groups.retain(|group| *group > 0);
        run.length = at - start;
        run.next = get(at);
        run
    }

    fn kind(&self) -> Option<IdentifierKind> {
        let digits = self
            .digits
            .strip_prefix("0086")
            .or_else(|| self.digits.strip_prefix("86").filter(|rest| rest.len() == 11 && rest.starts_with('1')));
        let digits = digits.unwrap_or(&self.digits);
        let whole = self.groups.len() == 1;
        let bytes = digits.as_bytes();
        if bytes.len() == 11 && bytes[0] == b'1' && (b'3'..=b'9').contains(&bytes[1]) && self.mobile_groups() {
            return Some(IdentifierKind::Mobile);
        }
        if whole && is_identity_card(digits) {
            return Some(IdentifierKind::IdentityCard);
        }
        if self.is_landline() {
            return Some(IdentifierKind::Landline);
        }
        let fours = whole || self.groups.iter().rev().skip(1).all(|group| *group == 4);
        let card = fours && (16..=19).contains(&bytes.len()) && matches!(bytes[0], b'3'..=b'6') && luhn(digits);
        card.then_some(IdentifierKind::BankCard)
    }

    fn mobile_groups(&self) -> bool {
        let groups = if self.groups.first() == Some(&2) { &self.groups[1..] } else { &self.groups };
        matches!(groups, [11 | 13 | 15] | [3, 4, 4] | [4, 4, 3] | [3, 8] | [4, 3, 4])
    }

    /// 029-88888888, (0914)2222222, 400-888-8888
    fn is_landline(&self) -> bool {
        let service = matches!(self.groups.as_slice(), [3, 3, 4] | [3, 4, 3] | [3, 7])
            && (self.digits.starts_with("400") || self.digits.starts_with("800"));
        let area = self.digits.starts_with('0') && matches!(self.groups.as_slice(), [3 | 4, 7 | 8] | [3 | 4, 4 | 3, 4]);
        service || area
    }
}

/// Eighteen characters with a date of birth and the right check digit, or fifteen with a date of birth.
fn is_identity_card(digits: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &[u8; 11] = b"10X98765432";
    let date = |year: &str, month: &str, day: &str| {
        let number = |text: &str| text.parse::<u16>().ok();
        let part = |text: &str| text.parse::<u8>().ok();
        let date = || crate::Date::new(number(year)?, Some(part(month)?), Some(part(day)?)).ok();
        date().is_some()
    };
    let place = digits.get(..2).is_some_and(is_province);
    match digits.len() {
        18 => {
            let weighed =
                digits.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight);
            let check = CHECKS[(weighed.sum::<u32>() % 11) as usize];
            place && date(&digits[6..10], &digits[10..12], &digits[12..14]) && digits.as_bytes()[17] == check
        }
        15 => place && date(&format!("19{}", &digits[6..8]), &digits[8..10], &digits[10..12]),
        _ => false,
    }
}

/// Whether two digits begin the division codes of a province.
pub fn is_province(digits: &str) -> bool {
    const PROVINCES: [&str; 34] = [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];
    PROVINCES.contains(&digits)
}

/// The check that bank cards pass.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (u32::from(digit.wrapping_sub(b'0')), at % 2) {
            (digit, 0) => digit,
            (digit, _) => digit * 2 - if digit > 4 { 9 } else { 0 },
        })
        .sum();
    sum.is_multiple_of(10)
}

/// How many characters the e-mail address that begins here has.
fn email(chars: &[(usize, char)], start: usize) -> Option<usize> {
    let rest = || chars[start..].iter().map(|(_, c)| *c);
    let local = rest().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')).count();
    if rest().nth(local) != Some('@') {
        return None;
    }
    let host: String =
        rest().skip(local + 1).take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let host = host.trim_end_matches(['.', '-']);
    let ending = host.rsplit_once('.').map(|(name, ending)| (!name.is_empty(), ending))?;
    (ending.0 && ending.1.len() >= 2 && ending.1.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .then_some(local + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(IdentifierKind, &str)> {
        identifiers(text).into_iter().map(|found| (found.kind, &text[found.at])).collect()
    }

    #[test]
    fn finds_each_kind() {
        use IdentifierKind::{BankCard, Email, IdentityCard, Landline, Mobile};
        for (text, kind, part) in [
            ("请致电13800138000。", Mobile, "13800138000"),
            ("手机：138-0013-8000", Mobile, "138-0013-8000"),
            ("+86 138 0013 8000 或", Mobile, "+86 138 0013 8000"),
            ("１３８００１３８０００", Mobile, "１３８００１３８０００"),
            ("身份证11010519491231002X。", IdentityCard, "11010519491231002X"),
            ("证号 610830900101123", IdentityCard, "610830900101123"),
            ("电话029-88888888", Landline, "029-88888888"),
            ("(0914)2345678", Landline, "(0914)2345678"),
            ("热线400-123-4567", Landline, "400-123-4567"),
            ("写信到zhang.san_1@mail.example.cn。", Email, "zhang.san_1@mail.example.cn"),
            ("卡号6222 0212 3456 7890 128", BankCard, "6222 0212 3456 7890 128"),
        ] {
            assert_eq!(kinds(text), [(kind, part)], "{text}");
        }
    }

    #[test]
    fn leaves_other_numbers_alone() {
        for text in [
            "13800138000元",
            "投入13800000000万元",
            "区划代码610830000000",
            "11010519491231002Y",
            "110105194912310021",
            "2021-04-08",
            "2021-2025",
            "国办发〔2018〕129号",
            "6222021234567890123",
            "共 8000 人 3000 户",
            "https://x.example/13800138000.html",
            "@某某",
            "a@b",
            "",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
