//! A table in pieces again, for others to come between them.

use super::{Codes, Column, Dictionary, Ints, Store, Texts};
use std::ops::Range;

impl Store {
    /// The first so many columns alone.
    pub fn keep(&mut self, columns: usize) {
        self.columns.truncate(columns);
    }

    /// The rows of these parts, which lie one after another, each as a table of its own.
    pub fn split(self, parts: &[usize]) -> Vec<Self> {
        let mut start = 0;
        let mut part = |rows: &usize| {
            let range = start..(start + rows).min(self.rows);
            start = range.end;
            let columns =
                self.columns.iter().map(|(name, column)| (name.clone(), column.slice(range.clone()))).collect();
            Self { rows: range.len(), columns }
        };
        parts.iter().map(&mut part).collect()
    }
}

impl Column {
    /// The values of these rows. Numbers that were made codes are numbers again, as parts have them.
    fn slice(&self, rows: Range<usize>) -> Self {
        match self {
            Self::Ints(Ints::Small(ints)) => Self::Ints(Ints::Small(ints[rows].to_vec())),
            Self::Ints(Ints::Large(ints)) => Self::Ints(Ints::Large(ints[rows].to_vec())),
            Self::Coded(_, Dictionary::Numbers(_)) => {
                let mut ints = Ints::with_capacity(rows.len());
                rows.for_each(|row| ints.push(self.int(row).unwrap_or(Ints::NONE)));
                Self::Ints(ints)
            }
            Self::Coded(Codes::Short(codes), words) => Self::Coded(Codes::Short(codes[rows].to_vec()), words.clone()),
            Self::Coded(Codes::Long(codes), words) => Self::Coded(Codes::Long(codes[rows].to_vec()), words.clone()),
            Self::Texts(texts) => {
                let mut own = Texts::default();
                // They had room together.
                rows.for_each(|row| _ = own.push(texts.get(row)));
                Self::Texts(own)
            }
        }
    }
}
