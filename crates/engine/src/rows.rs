//! Some rows as a columnar table, which a page reads like any other.

use super::columnar::as_json;
use super::details::{Details, is_detail};
use super::{Column, Dictionary, Engine, EngineError, Store};
use ledger::Question;

impl Engine {
    /// These rows, in this order.
    pub fn rows_json(&self, rows: &[u32]) -> String {
        as_json(&self.store, self.shown, &self.details, rows)
    }

    /// Says that the columns which only rows show are still to come, for parts of so many rows each.
    pub fn await_details(&mut self, parts: &[usize]) {
        self.details = Details::of(parts);
    }

    /// Takes those of a part; once all are there, they are columns like the others.
    pub fn add_details(&mut self, part: usize, details: Store) -> Result<(), EngineError> {
        self.details.add(part, details)?;
        if let Some(details) = self.details.joined()? {
            for (name, column) in details.columns {
                let at = self.store.find(&name)?;
                self.set_column(at, column);
            }
        }
        Ok(())
    }

    /// Whether a question looks at columns that are still to come.
    pub fn lacks(&self, question: &Question) -> bool {
        let Question { tests, any, by, sort } = question;
        let tested = tests.iter().chain(any.iter().flatten()).map(|test| test.column.as_str());
        let sorted = sort.iter().map(|(column, _)| column.as_str());
        let mut looked_at = tested.chain(by.iter().map(String::as_str)).chain(sorted);
        self.details.is_waiting() && looked_at.any(|name| is_detail(self.schema, name))
    }

    /// The parts of which these rows show more than has come.
    pub fn lacking(&self, rows: &[u32]) -> Vec<usize> {
        let mut parts: Vec<usize> = rows.iter().filter_map(|row| self.details.lacking(*row as usize)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The parts of so many rows each that it was made of, with what has come of the columns that only rows show.
    pub fn into_parts(mut self, parts: &[usize]) -> Vec<(Store, Option<Store>)> {
        self.store.keep(self.shown);
        let (is_waiting, apart, schema) = (self.details.is_waiting(), self.details.apart(), self.schema);
        let split = self.store.split(parts).into_iter();
        if is_waiting {
            return split.zip(self.details.into_parts()).collect();
        }
        split.map(|part| (apart.then(|| part.details(schema)), part)).map(|(details, part)| (part, details)).collect()
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
