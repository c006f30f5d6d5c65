//! Rows as CSV (RFC 4180, UTF-8): the columns and wording of the published CSV, and what a download adds.

use super::columns::{Cell, Columns};
use format::Table;

pub fn head(columns: &Columns, mark: bool) -> Vec<u8> {
    let mut csv = String::from(if mark { "\u{feff}" } else { "" });
    for (at, name) in columns.names().enumerate() {
        separate(&mut csv, at);
        csv.push_str(name);
    }
    csv.push_str("\r\n");
    csv.into_bytes()
}

pub fn rows(columns: &Columns, chunk: &Table) -> Vec<u8> {
    let mut csv = String::new();
    let data = columns.of(chunk);
    for row in 0..chunk.rows {
        columns.cells(&data, row, &mut |at, cell| {
            separate(&mut csv, at);
            value(cell, &mut csv);
        });
        csv.push_str("\r\n");
    }
    csv.into_bytes()
}

/// What stands in a cell.
pub(super) fn value(cell: Cell<'_>, csv: &mut String) {
    match cell {
        Cell::None => {}
        Cell::Text(text) => quote(text, csv),
        Cell::Yuan(fen) => csv.push_str(&fen.to_string()),
        Cell::Count(count) => csv.push_str(&count.to_string()),
        Cell::Flag(flag) => csv.push_str(if flag { "true" } else { "false" }),
    }
}

pub(super) fn separate(csv: &mut String, at: usize) {
    if at > 0 {
        csv.push(',');
    }
}

fn quote(text: &str, csv: &mut String) {
    let formula = is_formula(text);
    // Blanks at the ends are lost in some readers unless quotes hold them.
    let quotes = text.contains(['"', ',', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
    let quote = if quotes { "\"" } else { "" };
    csv.push_str(quote);
    if formula {
        csv.push('\'');
    }
    let mut parts = text.split('"');
    csv.push_str(parts.next().unwrap_or_default());
    for part in parts {
        csv.push_str("\"\"");
        csv.push_str(part);
    }
    csv.push_str(quote);
}

/// Whether a spreadsheet might run the text: it begins with a sign that begins a formula, in either width, be it
/// behind blanks or characters that nobody sees, which spreadsheets drop; or with a tab or a line break, behind which
/// some of them begin a new cell. Quotes do not help: they are gone before the cell is read.
pub(super) fn is_formula(text: &str) -> bool {
    for c in text.chars() {
        match c {
            '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n' => return true,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            c if c.is_whitespace() || c.is_control() => {}
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_begins_with_an_apostrophe() {
        let written = |text: &str| {
            let mut csv = String::new();
            quote(text, &mut csv);
            csv
        };
        for text in ["=1+1", "+86", "-5", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "  =1", "\u{feff}=1", "\u{3000}@a"]
        {
            assert!(written(text).trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(written("\t=1"), "'\t=1");
        assert_eq!(written("\r\"x\""), "\"'\r\"\"x\"\"\"");
        for text in ["800余万元", "¶20", "a=b", "1-2", "'=1", "2021-04", " "] {
            assert!(!written(text).replace("'=1", "").contains('\''), "{text:?}");
        }
    }
}
