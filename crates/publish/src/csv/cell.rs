//! One cell of a CSV file as a value of its column.

use super::spoilt::spoilt;
use crate::address::fault;
use crate::visible::{described, is_invisible};
use format::{Fen, Kind, ProblemKind, Version};

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
