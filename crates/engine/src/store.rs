//! A whole table as columns.

use super::stream::Values;
use super::{Codes, Column, Dictionary, EngineError, Ints};
use format::TableSchema;

/// The columns of a table, all of one length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    rows: usize,
    columns: Vec<(String, Column)>,
}

impl Store {
    pub(super) fn new(
        rows: usize,
        columns: Vec<(String, Values)>,
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
                (Values::Texts(texts), None) => Column::Texts(texts),
                (Values::Ints(ints), None) => Column::Ints(ints),
                (Values::Ints(Ints::Small(raw)), Some(words)) => match Codes::new(&raw, words.len()) {
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

    /// Parts of one table, one after another. They must have the same columns.
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
                others.push(part.column(part.place(name)?));
            }
            column.append(&others).ok_or_else(|| EngineError::Code { column: name.clone() })?;
        }
        Ok(joined)
    }

    /// Adds the columns of a table that the version of its release does not have, with nothing in them: whoever asks need
    /// not know of versions.
    pub fn complete(&mut self, schema: &TableSchema) {
        for (name, column, _) in schema.physical() {
            if self.place(&name).is_ok() {
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

    pub fn rows(&self) -> usize {
        self.rows
    }

    pub fn columns(&self) -> impl Iterator<Item = (&str, &Column)> {
        self.columns.iter().map(|(name, column)| (name.as_str(), column))
    }

    /// The place of a column.
    pub fn place(&self, name: &str) -> Result<usize, EngineError> {
        let at = self.columns.iter().position(|(own, _)| own == name);
        at.ok_or_else(|| EngineError::NoColumn(name.to_owned()))
    }

    pub fn column(&self, place: usize) -> &Column {
        &self.columns[place].1
    }

    /// The codes of a column and the number of words or numbers that they stand for.
    pub fn codes(&self, place: usize) -> Result<(&Codes, &Dictionary), EngineError> {
        match &self.columns[place] {
            (_, Column::Coded(codes, dictionary)) => Ok((codes, dictionary)),
            (name, _) => Err(EngineError::NoColumn(name.clone())),
        }
    }

    /// A column of numbers.
    pub fn ints(&self, place: usize) -> Result<&Ints, EngineError> {
        match &self.columns[place] {
            (_, Column::Ints(ints)) => Ok(ints),
            (name, _) => Err(EngineError::NoColumn(name.clone())),
        }
    }

    /// Turns a column of numbers that lie close together into codes, and one of at most so many texts.
    pub fn encode(&mut self, place: usize, most: usize) {
        self.change(place, |column| column.coded(most));
    }

    /// Makes the codes of a column grow with the words that they stand for.
    pub fn sort_words(&mut self, place: usize) {
        self.change(place, Column::in_order);
    }

    fn change(&mut self, place: usize, change: impl FnOnce(Column) -> Column) {
        let column = &mut self.columns[place].1;
        let old = std::mem::replace(column, Column::Ints(Ints::with_capacity(0)));
        *column = change(old);
    }

    /// One column more; it has as many rows as the others. Returns its place.
    pub(super) fn add(&mut self, name: String, column: Column) -> usize {
        self.columns.push((name, column));
        self.columns.len() - 1
    }
}
