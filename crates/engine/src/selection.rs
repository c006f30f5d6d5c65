//! The rows of a question in their order, kept as long as the question stays: a window of them is a slice.

use super::ranks::{RankCache, Ranks};
use super::{Column, Dictionary, EngineError, Filter, Store, scan, sort};
use ledger::{Question, Test};
use std::cmp::Ordering;

/// The rows that a question is about.
pub struct Selection {
    tests: Vec<Test>,
    any: Vec<Vec<Test>>,
    sort: Option<(String, bool)>,
    /// `None` for all rows as they stand.
    rows: Option<Vec<u32>>,
}

impl Selection {
    /// Looks for the rows, and sorts them. An error where the question names a column that is not there.
    pub fn new(store: &Store, ranks: &RankCache, question: &Question) -> Result<Self, EngineError> {
        let filter = Filter::new(store, &question.tests, &question.any)?;
        let rows = match &question.sort {
            None if filter.is_empty() => None,
            None => Some(passing(store, &filter)?),
            Some((name, descending)) => {
                let number = store.find(name)?;
                let (rows, column) = (passing(store, &filter)?, store.column(number));
                Some(match column {
                    Column::Coded(_, dictionary) => {
                        dealt(&rows, column, dictionary, ranks.get(number, column), *descending)
                    }
                    _ => sorted(rows, column, *descending),
                })
            }
        };
        Ok(Self { tests: question.tests.clone(), any: question.any.clone(), sort: question.sort.clone(), rows })
    }

    /// Whether these are the rows of this question, in its order.
    pub fn is_of(&self, question: &Question) -> bool {
        self.tests == question.tests && self.any == question.any && self.sort == question.sort
    }

    /// So many rows from one on, of a table of so many.
    pub fn window(&self, table: usize, from: usize, count: usize) -> Vec<u32> {
        match &self.rows {
            Some(rows) => rows.iter().skip(from).take(count).copied().collect(),
            None => (0..).take(table).skip(from).take(count).collect(),
        }
    }
}

/// All rows that the filter holds for.
fn passing(store: &Store, filter: &Filter) -> Result<Vec<u32>, EngineError> {
    let mut found = Vec::new();
    scan::matching(store, filter, &mut |rows| {
        found.extend_from_slice(rows);
        Ok(())
    })?;
    Ok(found)
}

/// Sorts rows that stand in the order of the table by a column without codes: what has nothing there comes last.
fn sorted(rows: Vec<u32>, column: &Column, descending: bool) -> Vec<u32> {
    let filled = |row: &u32| column.int(*row as usize).is_some() || column.text(*row as usize).is_some();
    let (filled, empty): (Vec<u32>, Vec<u32>) = rows.into_iter().partition(filled);
    let text = |row: u32| column.text(row as usize).unwrap_or_default();
    // A key of 64 bits tells most rows apart without a look at the column; upside down for the largest first.
    let key = |row: u32| {
        let key = column.int(row as usize).map_or_else(|| beginning(text(row)), sort::key);
        if descending { !key } else { key }
    };
    let mut keyed: Vec<(u64, u32)> = filled.into_iter().map(|row| (key(row), row)).collect();
    let texts = |a: u32, b: u32| if descending { text(b).cmp(text(a)) } else { text(a).cmp(text(b)) };
    let ties: Option<&dyn Fn(u32, u32) -> Ordering> = match column {
        Column::Texts(_) => Some(&texts),
        _ => None,
    };
    sort::sort_keyed(&mut keyed, ties);
    keyed.into_iter().map(|(_, row)| row).chain(empty).collect()
}

/// Deals rows out to the ranks of their words, and takes these in order.
fn dealt(rows: &[u32], column: &Column, dictionary: &Dictionary, ranks: &Ranks, descending: bool) -> Vec<u32> {
    let Column::Coded(codes, _) = column else { return Vec::new() };
    let last = ranks.count() - 1; // that of nothing there
    let order = |code: usize| {
        let rank = ranks.of_code(code);
        if descending && code < dictionary.len() { last - 1 - rank } else { rank }
    };
    let rank_of: Vec<usize> = (0..=dictionary.len()).map(order).collect();
    let mut next = vec![0; last + 2];
    rows.iter().for_each(|row| next[rank_of[codes.get(*row as usize)] + 1] += 1);
    (1..next.len()).for_each(|at| next[at] += next[at - 1]);
    let mut sorted = vec![0; rows.len()];
    for row in rows {
        let at = &mut next[rank_of[codes.get(*row as usize)]];
        sorted[*at] = *row;
        *at += 1;
    }
    sorted
}

/// The first bytes of a text, as a number that grows with it.
fn beginning(text: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(text.bytes()).for_each(|(byte, own)| *byte = own);
    u64::from_be_bytes(bytes)
}
