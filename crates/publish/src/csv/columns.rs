//! The columns of a table while they grow, each distinct text kept once.

use super::cell::Value;
use format::{Data, Table, TableSchema};
use std::collections::HashMap;

pub struct Columns {
    schema: &'static TableSchema,
    columns: Vec<(String, Growing)>,
}

enum Growing {
    Ints(Vec<i64>),
    Texts { codes: Vec<u32>, words: Vec<Box<str>>, known: HashMap<Box<str>, u32> },
}

impl Columns {
    pub fn new(schema: &'static TableSchema) -> Self {
        let texts = || Growing::Texts { codes: Vec::new(), words: Vec::new(), known: HashMap::new() };
        let empty = |number| if number { Growing::Ints(Vec::new()) } else { texts() };
        let columns = schema.physical().map(|(name, column, _)| (name, empty(column.kind.is_number()))).collect();
        Self { schema, columns }
    }

    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Appends a value to a column; a value of the wrong type cannot come out of `cell::read`.
    pub fn push(&mut self, column: usize, value: Value<'_>) {
        match (&mut self.columns[column].1, value) {
            (Growing::Ints(ints), Value::Int(int)) => ints.push(int),
            (Growing::Ints(ints), _) => ints.push(Data::NO_INT),
            (Growing::Texts { codes, words, known }, Value::Text(text)) => {
                let code = known.get(text).copied().unwrap_or_else(|| {
                    let code = u32::try_from(words.len()).unwrap_or(Data::NO_CODE);
                    words.push(text.into());
                    known.insert(text.into(), code);
                    code
                });
                codes.push(code);
            }
            (Growing::Texts { codes, .. }, _) => codes.push(Data::NO_CODE),
        }
    }

    pub fn finish(self, rows: usize) -> Table {
        let data = |growing| match growing {
            Growing::Ints(ints) => Data::Ints(ints),
            Growing::Texts { codes, words, .. } => Data::Codes { codes, words },
        };
        let columns = self.columns.into_iter().map(|(name, growing)| (name, data(growing))).collect();
        Table::unchecked(self.schema, rows, columns)
    }
}
