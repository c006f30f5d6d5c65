//! Rows as JSON: `{"release":…,"sha256":…,"synthetic":…,…,"columns":[{"name":…,"type":…}],"rows":[{…}]}`.
//!
//! Amounts (type `yuan`) are texts of yuan with at most two decimals, as in the CSV: a JSON number would become a
//! float in most programs. Counts are whole numbers. What a row does not have is `null`; its `missing` says why a
//! figure has no number (`null` there: not published). JSON is no spreadsheet, so texts stand as published.

use super::About;
use super::columns::{Cell, Columns};
use format::Table;

/// A list of rows that is being written.
#[derive(Default)]
pub struct Json {
    begun: bool,
}

pub fn head(columns: &Columns, about: &About) -> Vec<u8> {
    let mut json = String::from("{");
    for (name, value) in about.properties() {
        string(name, &mut json);
        json.push(':');
        match value {
            Some(value) => string(value, &mut json),
            None => json.push_str("null"),
        }
        json.push(',');
    }
    json.push_str("\"synthetic\":");
    json.push_str(boolean(about.synthetic()));
    json.push_str(",\"columns\":[");
    for (at, (name, kind)) in columns.types().enumerate() {
        json.push_str(if at > 0 { "},{\"name\":" } else { "{\"name\":" });
        string(name, &mut json);
        json.push_str(",\"type\":");
        string(kind, &mut json);
    }
    json.push_str("}],\n\"rows\":[");
    json.into_bytes()
}

pub fn end() -> Vec<u8> {
    b"\n]}\n".to_vec()
}

impl Json {
    pub fn rows(&mut self, columns: &Columns, chunk: &Table) -> Vec<u8> {
        let mut json = String::new();
        let data = columns.of(chunk);
        let mut keys = Vec::new();
        for name in columns.names() {
            let mut key = String::from(if keys.is_empty() { "{" } else { "," });
            string(name, &mut key);
            key.push(':');
            keys.push(key);
        }
        for row in 0..chunk.rows {
            json.push_str(if self.begun { ",\n" } else { "\n" });
            self.begun = true;
            columns.cells(&data, row, &mut |at, cell| {
                json.push_str(&keys[at]);
                value(cell, &mut json);
            });
            json.push('}');
        }
        json.into_bytes()
    }
}

/// What stands in a cell.
pub(super) fn value(cell: Cell<'_>, json: &mut String) {
    match cell {
        Cell::None => json.push_str("null"),
        Cell::Text(text) => string(text, json),
        Cell::Yuan(fen) => string(&fen.to_string(), json),
        Cell::Count(count) => json.push_str(&count.to_string()),
        Cell::Flag(flag) => json.push_str(boolean(flag)),
    }
}

pub(super) const fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// A text between quotes.
pub(super) fn string(text: &str, json: &mut String) {
    json.push('"');
    let mut rest = text;
    // Whole runs of ordinary characters: a million rows have hundreds of megabytes of them.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
        let (run, special) = rest.split_at(at);
        json.push_str(run);
        let c = special.as_bytes()[0];
        rest = &special[1..];
        match c {
            b'"' => json.push_str("\\\""),
            b'\\' => json.push_str("\\\\"),
            c => {
                json.push_str("\\u00");
                for digit in [c >> 4, c & 15] {
                    json.extend(char::from_digit(digit.into(), 16));
                }
            }
        }
    }
    json.push_str(rest);
    json.push('"');
}
