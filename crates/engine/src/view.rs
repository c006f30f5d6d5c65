//! The rows of a question in their order, kept as long as the question stays: a window of them is a slice.

use super::{Column, Dictionary, Engine, EngineError, Filter, Ranks, scan, sort};
use ledger::{Question, Test};
use std::cmp::Ordering;

/// The rows that the newest question is about.
pub struct View {
    tests: Vec<Test>,
    any: Vec<Test>,
    sort: Option<(String, bool)>,
    /// `None` for all rows as they stand.
    rows: Option<Vec<u32>>,
}

impl Engine {
    /// So many rows of those that pass, from one on, in the order that the question wants.
    pub fn window(&self, question: &Question, from: usize, count: usize) -> Result<Vec<u32>, EngineError> {
        let mut kept = self.view.borrow_mut();
        let view = match kept.take().filter(|view| view.is_of(question)) {
            Some(view) => view,
            None => self.look(question)?,
        };
        let window = match &view.rows {
            Some(rows) => rows.iter().skip(from).take(count).copied().collect(),
            None => (0..).take(self.store.rows()).skip(from).take(count).collect(),
        };
        *kept = Some(view);
        Ok(window)
    }

    fn look(&self, question: &Question) -> Result<View, EngineError> {
        let filter = self.filter(&question.tests, &question.any)?;
        let rows = match &question.sort {
            None if filter.is_empty() => None,
            None => Some(self.passing(&filter)?),
            Some((column, descending)) => {
                let place = self.store.place(column)?;
                Some(self.sorted(self.passing(&filter)?, place, *descending))
            }
        };
        Ok(View { tests: question.tests.clone(), any: question.any.clone(), sort: question.sort.clone(), rows })
    }

    /// All rows that the filter holds for.
    pub(super) fn passing(&self, filter: &Filter) -> Result<Vec<u32>, EngineError> {
        let mut found = Vec::new();
        scan::matching(&self.store, filter, &mut |rows| {
            found.extend_from_slice(rows);
            Ok(())
        })?;
        Ok(found)
    }

    /// Sorts rows that stand in the order of the table: what has nothing in the column comes last.
    fn sorted(&self, rows: Vec<u32>, place: usize, descending: bool) -> Vec<u32> {
        let column = self.store.column(place);
        if let Column::Coded(_, dictionary) = column {
            return dealt(&rows, column, dictionary, self.ranks(place), descending);
        }
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
}

impl View {
    fn is_of(&self, question: &Question) -> bool {
        self.tests == question.tests && self.any == question.any && self.sort == question.sort
    }
}

/// Deals rows out to the places of their words, and takes these in order.
fn dealt(rows: &[u32], column: &Column, dictionary: &Dictionary, ranks: &Ranks, descending: bool) -> Vec<u32> {
    let Column::Coded(codes, _) = column else { return Vec::new() };
    let last = ranks.count() - 1; // that of nothing there
    let order = |code: usize| {
        let place = ranks.place(code);
        if descending && code < dictionary.len() { last - 1 - place } else { place }
    };
    let places: Vec<usize> = (0..=dictionary.len()).map(order).collect();
    let mut next = vec![0; last + 2];
    rows.iter().for_each(|row| next[places[codes.get(*row as usize)] + 1] += 1);
    (1..next.len()).for_each(|at| next[at] += next[at - 1]);
    let mut sorted = vec![0; rows.len()];
    for row in rows {
        let at = &mut next[places[codes.get(*row as usize)]];
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
