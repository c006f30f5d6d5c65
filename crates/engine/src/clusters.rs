//! The few rows that must not simply be added: the ledger settles them, while all others are summed up as they stand.

use super::columnar::as_json;
use super::details::Details;
use super::sort::sort_keyed;
use super::{EngineError, Store};
use format::{Interval, Overflow, Row, Table, TableSchema, Version};
use ledger::{Accounting, Left, Measure};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The rows that do not simply add, as a table of their own.
pub struct Clusters {
    accounting: Accounting,
    /// Their places in the store, ascending.
    rows: Vec<u32>,
    /// For each of them the number of those that it must be settled with; none where nobody numbered them.
    numbers: Option<Vec<u64>>,
    table: Table,
    /// What some rows of one number came to: of two, there are three ways to pass a filter.
    known: RefCell<HashMap<Vec<u32>, Rc<[Settled]>>>,
}

/// What some rows come to of a measure.
pub struct Settled {
    pub measure: Measure,
    pub sum: Result<Interval, Overflow>,
    /// The row that the sum rests on alone.
    pub alone: Option<u32>,
    pub coarsest: i64,
    /// Rows are named by their places in the store.
    pub left: Left,
}

/// So many are kept.
const KNOWN: usize = 1 << 14;

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
            Version::Two | Version::Three if has("cluster") => filled("cluster")?,
            // What is a standard or an average enters no sum.
            Version::Two | Version::Three if has("basis") => filled("basis")?,
            _ => Vec::new(),
        };
        let known = RefCell::default();
        if rows.is_empty() {
            return Ok(Self { accounting, rows, numbers: None, table: Table::empty(schema), known });
        }
        let numbers = if accounting.version > Version::One && has("cluster") {
            let column = store.column(store.find("cluster")?);
            let number = |row: &u32| column.int(*row as usize).unwrap_or(0).cast_unsigned();
            Some(rows.iter().map(number).collect())
        } else {
            None
        };
        let json = as_json(store, shown, &Details::default(), &rows);
        let table = Table::from_json(schema, Version::NEWEST, json.as_bytes())
            .map_err(|error| EngineError::Rows(error.to_string()))?;
        Ok(Self { accounting, rows, numbers, table, known })
    }

    /// Those that are in, ascending.
    pub fn among(&self, is_in: &dyn Fn(u32) -> bool) -> Vec<u32> {
        self.rows.iter().copied().filter(|row| is_in(*row)).collect()
    }

    /// What some of them come to, ascending: those of one number together, and apart from those of others.
    pub fn settle(&self, rows: &[u32]) -> Vec<Rc<[Settled]>> {
        let Some(numbers) = &self.numbers else { return vec![self.reckon(rows)] };
        let number = |row: &u32| Some((numbers[self.rows.binary_search(row).ok()?], *row));
        let mut numbered: Vec<(u64, u32)> = rows.iter().filter_map(number).collect();
        sort_keyed(&mut numbered, None);
        let mut known = self.known.borrow_mut();
        if known.len() > KNOWN {
            known.clear();
        }
        let mut settled = Vec::new();
        for same in numbered.chunk_by(|(a, _), (b, _)| a == b) {
            let rows: Vec<u32> = same.iter().map(|(_, row)| *row).collect();
            settled.push(Rc::clone(known.entry(rows).or_insert_with_key(|rows| self.reckon(rows))));
        }
        settled
    }

    fn reckon(&self, rows: &[u32]) -> Rc<[Settled]> {
        let own = |row: &u32| Some(self.table.row(self.rows.binary_search(row).ok()?));
        let reckoned = self.accounting.reckon(&rows.iter().filter_map(own).collect::<Vec<Row<'_>>>());
        let settled = reckoned.into_iter().map(|own| Settled {
            sum: own.account.sum,
            alone: own.alone.map(|row| rows[row]),
            coarsest: own.coarsest,
            left: own.left(&|row| rows[row] as usize),
            measure: own.measure,
        });
        settled.collect()
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
