//! Rows that are parts of other rows: totals count the whole or its parts, never both.

use super::{EngineError, Filter, Store};
use std::collections::HashMap;

/// The rows that are a part of another row of the table, in their order, each with its whole. They are few.
#[derive(Default)]
pub struct Containment(Vec<(u32, u32)>);

/// No table has that many rows.
const NOWHERE: u32 = u32::MAX;

impl Containment {
    /// `part_of` is the column with the `id` of the whole, if the table has one.
    pub fn new(store: &Store, part_of: Option<&str>) -> Result<Self, EngineError> {
        let Some(part_of) = part_of else { return Ok(Self::default()) };
        let part_of = store.column(store.find(part_of)?);
        let wanted = |row: u32| part_of.text(row as usize);
        let rows = || (0..).take(store.rows());
        // The row of each whole, once it is found.
        let mut wholes: HashMap<&str, u32> = rows().filter_map(wanted).map(|id| (id, NOWHERE)).collect();
        if wholes.is_empty() {
            return Ok(Self::default());
        }
        let ids = store.column(store.find("id")?);
        for row in rows() {
            if let Some(whole) = ids.text(row as usize).and_then(|id| wholes.get_mut(id)) {
                *whole = row;
            }
        }
        let whole = |row| wholes.get(wanted(row)?).filter(|whole| **whole != NOWHERE).map(|whole| (row, *whole));
        Ok(Self(rows().filter_map(whole).collect()))
    }

    fn whole(&self, row: u32) -> Option<u32> {
        self.0.binary_search_by_key(&row, |(part, _)| *part).ok().map(|at| self.0[at].1)
    }

    /// Of the rows that the filter holds for, those that do not count towards the total of a column of numbers: a row
    /// that contains them, however far up, passes too and has a number. In their order.
    pub fn contained(&self, store: &Store, filter: &Filter, column: usize) -> Vec<u32> {
        let holds = |row: u32| filter.holds(store, row as usize);
        let contained = |part: u32| {
            let mut whole = self.whole(part);
            // Counting the steps keeps a circle from going on for ever.
            for _ in 0..=self.0.len() {
                let Some(row) = whole.filter(|row| holds(*row)) else { return false };
                if store.column(column).int(row as usize).is_some() {
                    return true;
                }
                whole = self.whole(row);
            }
            false
        };
        self.0.iter().map(|(part, _)| *part).filter(|part| holds(*part) && contained(*part)).collect()
    }
}
