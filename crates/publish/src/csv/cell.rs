//! One cell of a CSV file as a value of its column.

use super::spoilt::spoilt;
use crate::address::fault;
use crate::visible::{described, is_invisible};
use format::{Fen, Id, Kind, ProblemKind, Version};

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    None,
    Int(i64),
    Text(&'a str),
}

/// Reads a cell of a release of that version. What is wrong is handed to `refuse` with the value; a wrong value reads as
/// none.
pub fn read<'a>(kind: Kind, version: Version, text: &'a str, refuse: &mut impl FnMut(&str, ProblemKind)) -> Value<'a> {
    plain(kind, text).unwrap_or_else(|| looked_at(kind, version, text, refuse))
}

/// The value of a cell in which nothing can be wrong, told at a glance: nothing, a key with a digit, an amount, a count.
fn plain(kind: Kind, text: &str) -> Option<Value<'_>> {
    if text.is_empty() {
        return Some(Value::None);
    }
    match kind {
        // What programs write for nothing has none.
        Kind::Key | Kind::Ref(_) if text.bytes().any(|byte| byte.is_ascii_digit()) => {
            Id::parse(text).map(|_| Value::Text(text))
        }
        Kind::Yuan if text.starts_with(|c: char| c.is_ascii_digit()) => {
            Fen::parse_yuan(text).map(|fen| Value::Int(fen.0))
        }
        Kind::Count => count(text).map(Value::Int),
        _ => None,
    }
}

/// The value of a cell that is looked at character by character.
fn looked_at<'a>(kind: Kind, version: Version, text: &'a str, refuse: &mut impl FnMut(&str, ProblemKind)) -> Value<'a> {
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if trimmed.len() != text.len() {
        let mend = match trimmed {
            "" => "empty the cell".to_owned(),
            _ => format!("write \"{trimmed}\" without them"),
        };
        let what = match text.chars().find(|c| is_invisible(*c)) {
            Some(c) => format!("an invisible character ({}) beside the value", described(c)),
            None => "blanks around the value".to_owned(),
        };
        refuse(text, ProblemKind::rule(what, mend));
    }
    if trimmed.is_empty() {
        return Value::None;
    }
    if let Some((what, mend)) = spoilt(kind, trimmed) {
        refuse(text, ProblemKind::rule(what, mend));
        return Value::None;
    }
    if let Some((what, mend)) = (kind == Kind::Url).then(|| fault(trimmed)).flatten() {
        refuse(text, ProblemKind::rule(what, mend));
        return Value::None;
    }
    let value = match kind {
        Kind::Yuan => Fen::parse_yuan(trimmed).map(|fen| Value::Int(fen.0)),
        Kind::Count => count(trimmed).map(Value::Int),
        Kind::Flag => flag(trimmed).map(|flag| Value::Int(flag.into())),
        _ => kind.accepts(trimmed, version).then_some(Value::Text(trimmed)),
    };
    value.unwrap_or_else(|| {
        refuse(trimmed, kind.refusal(trimmed, version));
        Value::None
    })
}

/// Digits only: no sign, no separators, no unit.
fn count(text: &str) -> Option<i64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

/// `true` or `false`; spreadsheets write them in capitals.
fn flag(text: &str) -> Option<bool> {
    match text {
        "true" | "TRUE" => Some(true),
        "false" | "FALSE" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_told_at_a_glance_is_what_a_closer_look_tells(
            text in prop_oneof!["[a-z0-9.-]{0,12}", "(null|nan|nat|12|1\\.5|0)[-. ?a0]?", "\\PC{0,4}"]
        ) {
            let mut glances = 0;
            for schema in tables::ALL {
                for (_, column, _) in schema.physical() {
                    let Some(glance) = plain(column.kind, &text) else { continue };
                    let mut wrong = 0;
                    let value = looked_at(column.kind, Version::NEWEST, &text, &mut |_, _| wrong += 1);
                    prop_assert_eq!((glance, wrong), (value, 0), "{:?} {}", column.kind, text);
                    glances += 1;
                }
            }
            prop_assert!(glances > 0 || !text.is_empty());
        }
    }
}
