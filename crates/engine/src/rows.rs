//! Some rows as a columnar table, which a page reads like any other.

use super::columnar::as_json;
use super::{Column, Dictionary, Engine};

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
