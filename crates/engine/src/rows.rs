//! Some rows as a columnar table, which a page reads like any other.

use super::writer::Writer;
use super::{Column, Dictionary, Engine, Store};

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

impl Engine {
    /// These rows, in this order.
    pub fn rows_json(&self, rows: &[u32]) -> String {
        as_json(&self.store, self.shown, rows)
    }

    /// The words of each column that has at most so many, sorted.
    pub fn words(&self, most: usize) -> Vec<(String, Vec<String>)> {
        let mut all = Vec::new();
        for (number, (name, column)) in self.store.columns().take(self.shown).enumerate() {
            let Column::Coded(_, Dictionary::Words(words)) = column else { continue };
            if words.len() <= most {
                let mut words: Vec<String> =
                    self.ranks(number).order().iter().map(|code| words[*code].to_string()).collect();
                words.dedup();
                all.push((name.to_owned(), words));
            }
        }
        all
    }
}
