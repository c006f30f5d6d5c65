//! A whole table as columns.

use super::{Codes, Column, Dictionary, EngineError, Ints, Texts, ranks};
use format::{TRANSLATIONS, TableSchema};

/// A column as its file has it: codes are numbers still.
pub enum RawColumn {
    Ints(Ints),
    Texts(Texts),
}

/// The columns of a table, all of one length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    pub(super) rows: usize,
    pub(super) columns: Vec<(String, Column)>,
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
        dictionaries.retain(|(name, words)| !store.translate(name, words));
        match dictionaries.pop() {
            Some((name, _)) => Err(EngineError::NoColumn(name)),
            None => Ok(store),
        }
    }

    /// Adds the translation of a column whose words these follow; `false` where it has none with as many words.
    fn translate(&mut self, name: &str, words: &[Box<str>]) -> bool {
        let base = TRANSLATIONS.iter().find_map(|ending| self.find(name.strip_suffix(ending)?).ok());
        let Some((codes, own)) = base.and_then(|base| self.codes(base).ok()) else { return false };
        if own.len() != words.len() || self.find(name).is_ok() {
            return false;
        }
        // A word that has no translation has no code either.
        let (mut known, mut code_of) = (Vec::new(), Vec::new());
        for word in words {
            code_of.push(if word.is_empty() { u32::MAX } else { u32::try_from(known.len()).unwrap_or(u32::MAX) });
            known.extend(Some(word).filter(|word| !word.is_empty()).cloned());
        }
        code_of.push(u32::MAX);
        let codes = if known.len() == words.len() {
            Some(codes.clone())
        } else {
            let raw: Vec<u32> = (0..codes.len()).map(|row| code_of[codes.get(row)]).collect();
            Codes::new(&raw, known.len())
        };
        let Some(codes) = codes else { return false };
        self.columns.push((name.to_owned(), Column::Coded(codes, Dictionary::Words(known))));
        true
    }

    /// Parts of one table, one after another. A column that a part does not have is empty there. An error where the parts have
    /// numbers and texts in one column.
    pub fn join(mut parts: Vec<Self>) -> Result<Self, EngineError> {
        let names: Vec<String> =
            parts.iter().flat_map(|part| part.columns.iter().map(|(name, _)| name.clone())).collect();
        for part in &mut parts {
            for name in &names {
                if part.find(name).is_err() {
                    part.columns.push((name.clone(), Column::Ints(Ints::none(part.rows))));
                }
            }
        }
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
                Column::Ints(Ints::none(self.rows))
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
