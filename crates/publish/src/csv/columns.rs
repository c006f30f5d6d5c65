//! The columns of a table while they grow, each distinct text kept once.

use super::cell::Value;
use super::words::Words;
use crate::parallel;
use format::{Data, Table, TableSchema};

/// Those that stand in a file; the others of the table are empty.
pub struct Columns {
    columns: Vec<Growing>,
}

enum Growing {
    Ints(Vec<i64>),
    Texts { codes: Vec<u32>, words: Words },
}

impl Columns {
    /// Of these kinds: whether each is of numbers.
    pub fn new(numbers: impl IntoIterator<Item = bool>) -> Self {
        let texts = || Growing::Texts { codes: Vec::new(), words: Words::default() };
        let empty = |number| if number { Growing::Ints(Vec::new()) } else { texts() };
        Self { columns: numbers.into_iter().map(empty).collect() }
    }

    /// Appends a text that the column has already, if it has; what was right once is right again.
    pub fn push_known(&mut self, column: usize, text: &str) -> bool {
        let Growing::Texts { codes, words } = &mut self.columns[column] else { return false };
        let known = words.find(text);
        codes.extend(known);
        known.is_some()
    }

    /// Appends a value to a column; a value of the wrong type cannot come out of `cell::read`.
    pub fn push(&mut self, column: usize, value: Value<'_>) {
        match (&mut self.columns[column], value) {
            (Growing::Ints(ints), Value::Int(int)) => ints.push(int),
            (Growing::Ints(ints), _) => ints.push(Data::NO_INT),
            (Growing::Texts { codes, words }, Value::Text(text)) => codes.push(words.number(text)),
            (Growing::Texts { codes, .. }, _) => codes.push(Data::NO_CODE),
        }
    }

    /// Appends nothing to every column.
    pub fn push_nothing(&mut self) {
        (0..self.columns.len()).for_each(|column| self.push(column, Value::None));
    }

    /// The table of so many rows of these pieces, one behind the other; `places` says where each of their columns stands among
    /// all of the table.
    pub fn finish(schema: &'static TableSchema, rows: usize, places: &[usize], pieces: Vec<Self>) -> Table {
        let mut of_column: Vec<Vec<Growing>> = places.iter().map(|_| Vec::new()).collect();
        for piece in pieces {
            of_column.iter_mut().zip(piece.columns).for_each(|(own, column)| own.push(column));
        }
        let whole = parallel::map(of_column, |pieces| join(pieces, rows));
        let mut found: Vec<(usize, Data)> = places.iter().copied().zip(whole).collect();
        let mut data = |at: usize| {
            let own = found.iter().position(|(place, _)| *place == at);
            own.map(|own| found.swap_remove(own).1)
        };
        let columns = schema.physical().enumerate();
        let columns = columns.map(|(at, (name, column, _))| {
            let data = data(at).unwrap_or_else(|| Data::none(column.kind, rows));
            (name, data)
        });
        Table::unchecked(schema, rows, columns.collect())
    }
}

/// The pieces of a column as one.
fn join(pieces: Vec<Growing>, rows: usize) -> Data {
    let mut pieces = pieces.into_iter();
    let Some(first) = pieces.next() else { return Data::Ints(Vec::new()) };
    match first {
        Growing::Ints(mut ints) => {
            ints.reserve_exact(rows - ints.len());
            for piece in pieces {
                if let Growing::Ints(more) = piece {
                    ints.extend(more);
                }
            }
            Data::Ints(ints)
        }
        Growing::Texts { mut codes, mut words } => {
            codes.reserve_exact(rows - codes.len());
            for piece in pieces {
                let Growing::Texts { codes: more, words: new } = piece else { continue };
                let numbers: Vec<u32> = new.into_words().into_iter().map(|word| words.take(word)).collect();
                codes.extend(more.into_iter().map(|code| numbers.get(code as usize).copied().unwrap_or(Data::NO_CODE)));
            }
            Data::Codes { codes, words: words.into_words() }
        }
    }
}
