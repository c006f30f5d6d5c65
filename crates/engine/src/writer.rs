//! An object of JSON that grows.

use std::fmt::{Display, Write as _};

/// The text of an object so far.
#[derive(Default)]
pub struct Writer(String);

impl Writer {
    /// A key, whose value must follow.
    pub fn key(&mut self, key: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.quoted(key);
        self.0.push(':');
    }

    /// A key with what is JSON already.
    pub fn plain(&mut self, key: &str, value: impl Display) {
        self.key(key);
        self.raw(value);
    }

    /// A key with a text.
    pub fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.quoted(text);
    }

    /// A key with texts.
    pub fn texts(&mut self, key: &str, texts: &[String]) {
        self.list(key, texts, |json, text| json.quoted(text));
    }

    /// A key with an array.
    pub fn list<T>(&mut self, key: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.key(key);
        self.array(items, write);
    }

    /// An array, of which `write` writes each item.
    pub fn array<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.0.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            write(self, item);
        }
        self.0.push(']');
    }

    /// What is JSON already.
    pub fn raw(&mut self, value: impl Display) {
        let _ = write!(self.0, "{value}"); // writing to a String cannot fail
    }

    /// A number, or null.
    pub fn maybe(&mut self, value: Option<impl Display>) {
        match value {
            Some(value) => self.raw(value),
            None => self.raw("null"),
        }
    }

    /// A text, or null.
    pub fn maybe_quoted(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.quoted(text),
            None => self.raw("null"),
        }
    }

    /// A text.
    pub fn quoted(&mut self, text: &str) {
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

    /// The whole object.
    pub fn finish(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }
}
