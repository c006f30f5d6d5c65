//! The rows of a question in their order, kept as long as the question stays. What is asked for mostly are the first of
//! them, and these are found without sorting the others.

use super::bits::{Bits, rows_of};
use super::block::BLOCK;
use super::mentioned::Mentioned;
use super::ranks::{RankCache, Ranks};
use super::{Column, Dictionary, EngineError, Filter, Store, scan, sort};
use ledger::{Question, Test};
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The rows that a question is about.
pub struct Selection {
    tests: Vec<Test>,
    any: Vec<Vec<Test>>,
    pub filter: Filter,
    /// Those that pass, once all of them are needed.
    bits: OnceCell<Bits>,
    /// All of them in an order, once so many are needed.
    sorted: OnceCell<((String, bool), Vec<u32>)>,
}

/// So many of the first rows are found without sorting all.
const FIRST: usize = 4096;

impl Selection {
    /// What a question asks for. An error where it names a column that is not there.
    pub fn new(store: &Store, mentioned: &Mentioned, question: &Question) -> Result<Self, EngineError> {
        let filter = Filter::new(store, mentioned, &question.tests, &question.any)?;
        let (bits, sorted) = (OnceCell::new(), OnceCell::new());
        Ok(Self { tests: question.tests.clone(), any: question.any.clone(), filter, bits, sorted })
    }

    /// Whether these are the rows of this question, in whatever order.
    pub fn is_of(&self, question: &Question) -> bool {
        self.tests == question.tests && self.any == question.any
    }

    /// Those that pass.
    pub fn bits(&self, store: &Store) -> &Bits {
        self.bits.get_or_init(|| scan::passing(store, &self.filter))
    }

    /// Calls `take` for every block with the rows that pass, in their order.
    pub fn each(
        &self,
        store: &Store,
        take: &mut dyn FnMut(&[u32]) -> Result<(), EngineError>,
    ) -> Result<(), EngineError> {
        scan::among(self.bits(store), store.rows(), take)
    }

    /// Whether a row passes.
    pub fn has(&self, store: &Store, row: u32) -> bool {
        match self.bits.get() {
            Some(bits) => bits.has(row as usize),
            None => self.filter.holds(store, row as usize),
        }
    }

    /// So many rows from one on, in an order: by a column, and whether from the largest down. An error where there is no
    /// such column.
    pub fn window(
        &mut self,
        store: &Store,
        ranks: &RankCache,
        sort: Option<&(String, bool)>,
        (from, count): (usize, usize),
    ) -> Result<Vec<u32>, EngineError> {
        let Some(sort) = sort else { return Ok(self.as_they_stand(store, from, count)) };
        let number = store.find(&sort.0)?;
        let (column, down) = (store.column(number), sort.1);
        let ranks = || ranks.get(number, column);
        let is_sorted = self.sorted.get().is_some_and(|(own, _)| own == sort);
        let until = from.saturating_add(count);
        if !is_sorted && until <= FIRST && !matches!(column, Column::Texts(_)) {
            let first = match column {
                Column::Coded(_, dictionary) => {
                    let order = order(dictionary, ranks(), down);
                    let key = |row: u32| column_code(column, row).and_then(|code| order.get(code).copied());
                    self.first(store, until, &key)
                }
                _ => self.first(store, until, &|row| {
                    column.int(row as usize).map(sort::key).map(|key| if down { !key } else { key })
                }),
            };
            return Ok(first.into_iter().skip(from).collect());
        }
        if !is_sorted {
            let rows: Vec<u32> = self.bits(store).rows().collect();
            let rows = match column {
                Column::Coded(_, dictionary) => dealt(&rows, column, dictionary, ranks(), down),
                _ => sorted(rows, column, down),
            };
            self.sorted = OnceCell::from((sort.clone(), rows));
        }
        let rows = self.sorted.get().map_or(&[][..], |(_, rows)| rows);
        Ok(rows.iter().skip(from).take(count).copied().collect())
    }

    /// A window in the order of the table: looked for block by block, until it is full.
    fn as_they_stand(&self, store: &Store, from: usize, count: usize) -> Vec<u32> {
        let (mut found, mut before) = (Vec::with_capacity(count.min(store.rows())), from);
        for start in (0..store.rows()).step_by(BLOCK) {
            let made;
            let words = if let Some(bits) = self.bits.get() {
                bits.from(start)
            } else {
                made = scan::block(store, &self.filter, start);
                &made[..]
            };
            for (at, word) in words.iter().enumerate().take(BLOCK / 64) {
                if found.len() == count {
                    return found;
                }
                let own = word.count_ones() as usize;
                if own <= before {
                    before -= own;
                    continue;
                }
                let first = u32::try_from(start + at * 64).unwrap_or(u32::MAX); // rows are numbered in 32 bits
                found.extend(rows_of(first, *word).skip(before).take(count - found.len()));
                before = 0;
            }
        }
        found
    }

    /// The first so many rows by a key, those without one last; rows of one key as they stand.
    fn first(&self, store: &Store, count: usize, key: &dyn Fn(u32) -> Option<u64>) -> Vec<u32> {
        if count == 0 {
            return Vec::new();
        }
        let (mut best, mut without) = (BinaryHeap::with_capacity(count + 1), Vec::new());
        // What comes later must be before the last one to be among them.
        let mut limit = u64::MAX;
        for row in self.bits(store).rows() {
            match key(row) {
                Some(key) if best.len() < count => {
                    best.push((key, row));
                    limit = best.peek().map_or(u64::MAX, |(key, _)| *key);
                }
                Some(key) if key < limit => {
                    best.pop();
                    best.push((key, row));
                    limit = best.peek().map_or(u64::MAX, |(key, _)| *key);
                }
                None if without.len() < count => without.push(row),
                _ => {}
            }
        }
        let mut best: Vec<(u64, u32)> = best.into_vec();
        sort::sort_keyed(&mut best, None);
        best.into_iter().map(|(_, row)| row).chain(without).take(count).collect()
    }
}

/// The code of a row.
fn column_code(column: &Column, row: u32) -> Option<usize> {
    match column {
        Column::Coded(codes, _) => Some(codes.get(row as usize)),
        _ => None,
    }
}

/// The place of each code in an order; that of *nothing there* has none.
fn order(dictionary: &Dictionary, ranks: &Ranks, descending: bool) -> Vec<u64> {
    let last = ranks.count() - 1;
    let place = |code| if descending { last - 1 - ranks.of_code(code) } else { ranks.of_code(code) };
    (0..dictionary.len()).map(|code| place(code) as u64).collect()
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
