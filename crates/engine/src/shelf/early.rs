//! The first rows of a table whose other parts are on their way: rows stand in the order of the parts, so those of the first
//! part that pass are the first of all that pass. What they add up to, and how many there are, nobody knows yet.

use super::super::Store;
use super::super::columnar::as_json;
use super::super::details::{Details, is_detail};
use super::super::mentioned::Mentioned;
use super::super::ranks::RankCache;
use super::super::selection::Selection;
use super::{Came, Half, Shelf};
use ledger::Question;

impl<T: Clone> Shelf<T> {
    /// So many of the rows that pass, from one on, as far as they lie in the first part, as a columnar table. `None` while that
    /// part is not whole, once the engine is there, and where one part cannot say which rows are the first: of another
    /// order, or with words that only rows show.
    pub fn early(&self, question: &Question, (from, count): (usize, usize)) -> Option<String> {
        let part = self.parts.first().filter(|_| self.engine.is_none())?;
        let answers = here(&part.answers)?;
        let own = part.rows.as_ref().map(|rows| here(rows).ok_or(())).transpose().ok()?;
        let is_plain = question.sort.is_none() && question.any.is_empty();
        if !is_plain || question.tests.iter().any(|test| is_detail(self.schema, &test.column)) {
            return None;
        }
        let mut store = answers.clone();
        store.complete(self.schema);
        let mut details = Details::default();
        if let Some(own) = own {
            details = Details::of(&[store.rows()]);
            details.add(0, own.clone()).ok()?;
        }
        let mut selection = Selection::new(&store, &Mentioned::default(), question).ok()?;
        let rows = selection.window(&store, &RankCache::new(0), None, (from, count)).ok()?;
        Some(as_json(&store, store.columns().count(), &details, &rows))
    }
}

fn here<T>(half: &Half<T>) -> Option<&Store> {
    match &half.came {
        Came::Here(store) => Some(store),
        _ => None,
    }
}
