//! Rows as columnar JSON.

use super::Store;
use super::writer::Writer;

/// These rows of the first columns, in this order. Every word is spelt out: windows are short.
pub fn as_json(store: &Store, shown: usize, rows: &[u32]) -> String {
    let mut columns = Writer::default();
    for (name, column) in store.columns().take(shown) {
        columns.list(name, rows, |json, row| match (column.int(*row as usize), column.text(*row as usize)) {
            (Some(number), _) => json.raw(number),
            (None, Some(text)) => json.quoted(text),
            (None, None) => json.raw("null"),
        });
    }
    let mut json = Writer::default();
    json.plain("n", rows.len());
    json.plain("columns", columns.finish());
    json.finish()
}
