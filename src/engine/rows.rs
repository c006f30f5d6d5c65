//! Some rows as a columnar table of format 1, which a page reads like any other.

use super::Engine;
use super::messages::Writer;

impl Engine {
    /// These rows, in this order. Every word is spelt out: windows are short.
    pub fn rows_json(&self, rows: &[u32]) -> Vec<u8> {
        let mut columns = Writer::default();
        for (name, column) in self.store.columns().take(self.shown) {
            columns.list(name, rows, |json, row| match (column.int(*row as usize), column.text(*row as usize)) {
                (Some(number), _) => json.raw(number),
                (None, Some(text)) => json.quoted(text),
                (None, None) => json.raw("null"),
            });
        }
        let mut json = Writer::default();
        json.plain("n", rows.len());
        json.plain("columns", columns.finish());
        json.finish().into_bytes()
    }
}
