//! The columns that only rows show, which come later and part by part.

use super::{Column, EngineError, Store};
use format::TableSchema;

/// Whether only rows show a column of this name.
pub fn is_detail(schema: &TableSchema, name: &str) -> bool {
    schema.physical().any(|(own, column, _)| own == name && schema.is_detail(&own, column))
}

/// Those of a table, as far as they have come.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// Of each part the number of its last row and one; empty where nothing is to come.
    ends: Vec<usize>,
    parts: Vec<Option<Store>>,
    /// Whether they come in files of their own.
    apart: bool,
}

impl Details {
    /// To come for parts of so many rows each.
    pub fn of(parts: &[usize]) -> Self {
        let mut end = 0;
        let ends = parts.iter().map(|rows| (end += rows, end).1).collect();
        Self { ends, parts: parts.iter().map(|_| None).collect(), apart: true }
    }

    /// Whether some are still to come.
    pub fn is_waiting(&self) -> bool {
        !self.ends.is_empty()
    }

    /// Whether they come in files of their own.
    pub fn apart(&self) -> bool {
        self.apart
    }

    /// Those of a part have come. An error where it has other rows.
    pub fn add(&mut self, part: usize, details: Store) -> Result<(), EngineError> {
        let start = part.checked_sub(1).map_or(0, |before| self.ends[before]);
        let rows = self.ends[part] - start;
        if details.rows() != rows {
            let found = details.rows();
            return Err(EngineError::Length { column: "n".to_owned(), found, rows });
        }
        self.parts[part] = Some(details);
        Ok(())
    }

    /// All of them as one table, once all are there; after that nothing is to come.
    pub fn joined(&mut self) -> Result<Option<Store>, EngineError> {
        if !self.is_waiting() || self.parts.iter().any(Option::is_none) {
            return Ok(None);
        }
        self.ends.clear();
        Store::join(std::mem::take(&mut self.parts).into_iter().flatten().collect()).map(Some)
    }

    /// The part that a row lies in, if those of it are still to come.
    pub fn lacking(&self, row: usize) -> Option<usize> {
        let part = self.ends.partition_point(|end| *end <= row);
        self.parts.get(part).filter(|details| details.is_none()).map(|_| part)
    }

    /// The column of this name that the part of a row has here, and the place of the row in it.
    pub fn column(&self, name: &str, row: usize) -> Option<(&Column, usize)> {
        let part = self.ends.partition_point(|end| *end <= row);
        let details = self.parts.get(part)?.as_ref()?;
        let start = part.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some((details.column(details.find(name).ok()?), row - start))
    }

    /// Those that have come, by part.
    pub fn into_parts(self) -> Vec<Option<Store>> {
        self.parts
    }
}

impl Store {
    /// Puts columns in the place of those of their names.
    pub fn replace(&mut self, other: Self) {
        for (name, column) in other.columns {
            match self.columns.iter_mut().find(|(own, _)| *own == name) {
                Some((_, own)) => *own = column,
                None => self.columns.push((name, column)),
            }
        }
    }

    /// A copy of the columns that only rows show.
    #[must_use]
    pub fn details(&self, schema: &TableSchema) -> Self {
        let own = self.columns.iter().filter(|(name, _)| is_detail(schema, name));
        Self { rows: self.rows, columns: own.cloned().collect() }
    }
}
