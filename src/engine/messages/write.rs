//! Messages as JSON.

use super::{Report, Request, Value};
use crate::engine::{Cell, Is, Test};
use std::fmt::{Display, Write as _};

impl Request {
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        match self {
            Self::Load { urls, plan } => {
                json.texts("load", urls);
                json.text("amount", &plan.amount);
                json.list("cubes", &plan.cubes, |json, columns| json.array(columns, |json, text| json.quoted(text)));
            }
            Self::Groups { number, tests, by, sum, largest } => {
                json.plain("groups", number);
                json.list("tests", tests, test);
                json.texts("by", by);
                json.text("sum", sum);
                if let Some(largest) = largest {
                    json.plain("largest", largest);
                }
            }
            Self::Rows { number, tests, columns, skip, limit } => {
                json.plain("rows", number);
                json.list("tests", tests, test);
                json.texts("columns", columns);
                json.plain("skip", skip);
                json.plain("limit", limit);
            }
            Self::Cancel { number } => json.plain("cancel", number),
            Self::Stop => json.plain("stop", true),
        }
        json.finish()
    }
}

impl Report {
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        match self {
            Self::Progress { rows, bytes } => {
                json.plain("progress", rows);
                json.plain("bytes", bytes);
            }
            Self::Loaded { rows } => json.plain("loaded", rows),
            Self::Groups { number, total, groups } => {
                json.plain("groups", number);
                json.key("total");
                cell(&mut json, total);
                json.list("values", groups, |json, (values, _)| json.array(values, value));
                json.list("cells", groups, |json, (_, own)| cell(json, own));
            }
            Self::Rows { number, rows } => {
                json.plain("rows", number);
                json.list("values", rows, |json, values| json.array(values, value));
            }
            Self::Cancelled { number } => json.plain("cancelled", number),
            Self::Stopped => json.plain("stopped", true),
            Self::Fault { number, what } => {
                json.text("fault", what);
                if let Some(number) = number {
                    json.plain("number", number);
                }
            }
        }
        json.finish()
    }
}

fn test(outer: &mut Writer, test: &Test) {
    let mut inner = Writer::default();
    inner.text("column", &test.column);
    match &test.is {
        Is::OneOf(words) => inner.texts("one_of", words),
        Is::Contains(part) => inner.text("contains", part),
        Is::Between(from, to) => inner.list("between", &[from, to], |json, number| json.raw(number)),
    }
    outer.raw(inner.finish());
}

fn cell(json: &mut Writer, cell: &Cell) {
    json.array(&[cell.sum, cell.rows.into(), cell.missing.into()], |json, number| json.raw(number));
}

fn value(json: &mut Writer, value: &Value) {
    match value {
        Value::Nothing => json.raw("null"),
        Value::Number(number) => json.raw(number),
        Value::Text(text) => json.quoted(text),
    }
}

/// An object that grows.
#[derive(Default)]
struct Writer(String);

impl Writer {
    fn key(&mut self, key: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.quoted(key);
        self.0.push(':');
    }

    fn plain(&mut self, key: &str, value: impl Display) {
        self.key(key);
        self.raw(value);
    }

    fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.quoted(text);
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        self.list(key, texts, |json, text| json.quoted(text));
    }

    fn list<T>(&mut self, key: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.key(key);
        self.array(items, write);
    }

    fn array<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.0.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            write(self, item);
        }
        self.0.push(']');
    }

    fn raw(&mut self, value: impl Display) {
        let _ = write!(self.0, "{value}"); // writing to a String cannot fail
    }

    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\0'..'\x20' => self.raw(format_args!("\\u{:04x}", u32::from(c))),
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    fn finish(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
