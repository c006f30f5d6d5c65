//! The few rows that must not simply be added: the ledger settles them, while all others are summed up as they stand.

use super::columnar::as_json;
use super::{EngineError, Store};
use format::{Row, Table, TableSchema, Version};
use ledger::{Accounting, Reckoned};
use std::collections::HashSet;

/// The rows that do not simply add, as a table of their own.
pub struct Clusters {
    accounting: Accounting,
    /// Their places in the store, ascending.
    rows: Vec<u32>,
    table: Table,
}

impl Clusters {
    /// `shown` are the columns that the table has itself. An error where one is lacking that the schema needs.
    pub fn new(
        store: &Store,
        shown: usize,
        schema: &'static TableSchema,
        accounting: Accounting,
    ) -> Result<Self, EngineError> {
        let has = |name: &str| schema.column(name).is_some();
        let filled = |name: &str| -> Result<Vec<u32>, EngineError> {
            let column = store.column(store.find(name)?);
            let is_filled = |row: &u32| column.int(*row as usize).is_some() || column.text(*row as usize).is_some();
            Ok((0..).take(store.rows()).filter(is_filled).collect())
        };
        let rows = match accounting.version {
            Version::One if has("part_of") => linked(store)?,
            Version::Two if has("cluster") => filled("cluster")?,
            // What is a standard or an average enters no sum.
            Version::Two if has("basis") => filled("basis")?,
            _ => Vec::new(),
        };
        if rows.is_empty() {
            return Ok(Self { accounting, rows, table: Table::empty(schema) });
        }
        let json = as_json(store, shown, &rows);
        let table = Table::from_json(schema, Version::NEWEST, json.as_bytes())
            .map_err(|error| EngineError::Rows(error.to_string()))?;
        Ok(Self { accounting, rows, table })
    }

    /// Those that are in, ascending.
    pub fn among(&self, is_in: &dyn Fn(u32) -> bool) -> Vec<u32> {
        self.rows.iter().copied().filter(|row| is_in(*row)).collect()
    }

    /// What some of them come to, ascending; rows are named by their places among these.
    pub fn settle(&self, rows: &[u32]) -> Vec<Reckoned> {
        let own = |row: &u32| Some(self.table.row(self.rows.binary_search(row).ok()?));
        self.accounting.reckon(&rows.iter().filter_map(own).collect::<Vec<Row<'_>>>())
    }
}

/// The rows that are a part of another row of the table, and those.
fn linked(store: &Store) -> Result<Vec<u32>, EngineError> {
    let part_of = store.column(store.find("part_of")?);
    let whole = |row: &u32| part_of.text(*row as usize);
    let rows = || (0..).take(store.rows());
    let wholes: HashSet<&str> = rows().filter_map(|row| whole(&row)).collect();
    if wholes.is_empty() {
        return Ok(Vec::new());
    }
    let ids = store.column(store.find("id")?);
    let is_whole = |row: &u32| ids.text(*row as usize).is_some_and(|id| wholes.contains(id));
    Ok(rows().filter(|row| whole(row).is_some() || is_whole(row)).collect())
}
