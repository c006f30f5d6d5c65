//! A whole table as columns.

use super::{Codes, Column, Dictionary, EngineError, Ints, Texts, ranks};
use format::TableSchema;

/// A column as its file has it: codes are numbers still.
pub enum RawColumn {
    Ints(Ints),
    Texts(Texts),
}

/// The columns of a table, all of one length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    rows: usize,
    columns: Vec<(String, Column)>,
}

impl Store {
    /// Columns by name, and the dictionaries of those that hold codes. An error where they do not fit each other.
    pub(super) fn new(
        rows: usize,
        columns: Vec<(String, RawColumn)>,
        mut dictionaries: Vec<(String, Vec<Box<str>>)>,
    ) -> Result<Self, EngineError> {
        if u32::try_from(rows).is_err() {
            return Err(EngineError::Overflow);
        }
        let mut store = Self { rows, columns: Vec::with_capacity(columns.len()) };
        for (name, values) in columns {
            let at = dictionaries.iter().position(|(own, _)| *own == name);
            let words = at.map(|at| dictionaries.swap_remove(at).1);
            let column = match (values, words) {
                (RawColumn::Texts(texts), None) => Column::Texts(texts),
                (RawColumn::Ints(ints), None) => Column::Ints(ints),
                (RawColumn::Ints(Ints::Small(raw)), Some(words)) => match Codes::new(&raw, words.len()) {
                    Some(codes) => Column::Coded(codes, Dictionary::Words(words)),
                    None => return Err(EngineError::Code { column: name }),
                },
                _ => return Err(EngineError::Code { column: name }),
            };
            if column.len() != rows {
                return Err(EngineError::Length { column: name, found: column.len(), rows });
            }
            store.columns.push((name, column));
        }
        match dictionaries.pop() {
            Some((name, _)) => Err(EngineError::NoColumn(name)),
            None => Ok(store),
        }
    }

    /// Parts of one table, one after another. An error unless they have the same columns.
    pub fn join(parts: Vec<Self>) -> Result<Self, EngineError> {
        let mut parts = parts.into_iter();
        let Some(mut joined) = parts.next() else { return Ok(Self { rows: 0, columns: Vec::new() }) };
        let rest: Vec<Self> = parts.collect();
        joined.rows += rest.iter().map(|part| part.rows).sum::<usize>();
        if u32::try_from(joined.rows).is_err() {
            return Err(EngineError::Overflow);
        }
        for (name, column) in &mut joined.columns {
            let mut others = Vec::with_capacity(rest.len());
            for part in &rest {
                others.push(part.column(part.find(name)?));
            }
            column.append(&others).ok_or_else(|| EngineError::Code { column: name.clone() })?;
        }
        Ok(joined)
    }

    /// Adds the columns of a table that the version of its release does not have, with nothing in them: whoever asks need
    /// not know of versions.
    pub fn complete(&mut self, schema: &TableSchema) {
        for (name, column, _) in schema.physical() {
            if self.find(&name).is_ok() {
                continue;
            }
            let column = if column.kind.is_number() {
                let mut ints = Ints::with_capacity(self.rows);
                (0..self.rows).for_each(|_| ints.push(Ints::NONE));
                Column::Ints(ints)
            } else {
                // The code after the last one of no words.
                Column::Coded(Codes::Short(vec![0; self.rows]), Dictionary::Words(Vec::new()))
            };
            self.columns.push((name, column));
        }
    }

    /// How many rows the table has.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Every column with its name, in the order of the file.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &Column)> {
        self.columns.iter().map(|(name, column)| (name.as_str(), column))
    }

    /// The number of the column of this name, by which the others know it; [`EngineError::NoColumn`] if there is none.
    pub fn find(&self, name: &str) -> Result<usize, EngineError> {
        let column = self.columns.iter().position(|(own, _)| own == name);
        column.ok_or_else(|| EngineError::NoColumn(name.to_owned()))
    }

    /// The column with this number, which [`Store::find`] gave.
    pub fn column(&self, column: usize) -> &Column {
        &self.columns[column].1
    }

    /// The codes of a column and what they stand for; [`EngineError::NoColumn`] if it has none.
    pub fn codes(&self, column: usize) -> Result<(&Codes, &Dictionary), EngineError> {
        match &self.columns[column] {
            (_, Column::Coded(codes, dictionary)) => Ok((codes, dictionary)),
            (name, _) => Err(EngineError::NoColumn(name.clone())),
        }
    }

    /// A column of numbers; [`EngineError::NoColumn`] if it is none.
    pub fn ints(&self, column: usize) -> Result<&Ints, EngineError> {
        match &self.columns[column] {
            (_, Column::Ints(ints)) => Ok(ints),
            (name, _) => Err(EngineError::NoColumn(name.clone())),
        }
    }

    /// Turns a column of numbers that lie close together into codes, and one of at most so many texts.
    pub fn encode(&mut self, column: usize, most: usize) {
        self.change(column, |values| values.coded(most));
    }

    /// Makes the codes of a column grow with the words that they stand for.
    pub fn sort_words(&mut self, column: usize) {
        self.change(column, ranks::in_order);
    }

    fn change(&mut self, column: usize, change: impl FnOnce(Column) -> Column) {
        let values = &mut self.columns[column].1;
        let old = std::mem::replace(values, Column::Ints(Ints::with_capacity(0)));
        *values = change(old);
    }

    /// One column more; it has as many rows as the others. Returns its number.
    pub(super) fn add(&mut self, name: String, values: Column) -> usize {
        self.columns.push((name, values));
        self.columns.len() - 1
    }
}
