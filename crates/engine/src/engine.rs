//! A table that can be asked, with what is made of it at load so that questions need not look at every row.

use super::clusters::Clusters;
use super::cube::Cube;
use super::details::Details;
use super::grains::Grains;
use super::marks::{Figured, Mark, Marks};
use super::mentioned::Mentioned;
use super::ranks::{RankCache, Ranks};
use super::selection::Selection;
use super::{Column, EngineError, Store};
use format::TableSchema;
use ledger::{Accounting, Measure, Question};
use std::cell::RefCell;

/// A table that can be asked. Its answers are those of the ledger; they come from its columns, its cubes and its ranks.
pub struct Engine {
    pub(super) store: Store,
    pub(super) schema: &'static TableSchema,
    pub(super) details: Details,
    /// How many columns the table has itself; those of the marks come after them.
    pub(super) shown: usize,
    pub(super) figures: Vec<Figured>,
    /// All that adds, in the order of reading.
    pub(super) measures: Vec<Measure>,
    pub(super) clusters: Clusters,
    pub(super) cubes: Vec<Cube>,
    pub(super) grains: Grains,
    ranks: RankCache,
    mentioned: Mentioned,
    /// Of the newest question.
    selection: RefCell<Option<Selection>>,
}

/// The columns by which tables are mostly filtered and grouped: where a table has some of a line and `period`, these make
/// a cube of each of its figures.
const CUBES: [&[&str]; 3] = [&["pairing"], &["channel", "product", "direction", "status"], &["pairing", "channel"]];

/// A column of more different texts than these makes no cube.
const MOST_WORDS: usize = 1 << 16;

impl Engine {
    /// Makes the marks and the cubes of a table, whose figures are added in that way. An error where it lacks a column that
    /// its schema needs.
    pub fn new(mut store: Store, schema: &'static TableSchema, accounting: Accounting) -> Result<Self, EngineError> {
        let shown = store.columns().count();
        let version = accounting.version;
        let mut figures = Vec::new();
        for figure in schema.figures {
            let value = store.find(figure.value)?;
            let ints = store.ints(value)?;
            // No row speaks of it.
            if figure.optional && (0..ints.len()).all(|row| ints.get(row).is_none()) {
                continue;
            }
            let marks = Marks::new(&mut store, schema, figure, version)?;
            figures.push(Figured { value, marks, measures: Vec::new() });
        }
        let measures = number_measures(&mut figures, schema);
        let clusters = Clusters::new(&store, shown, schema, accounting)?;
        let cubes = cubes(&mut store, schema, &figures)?;
        let grains = Grains::new(&store, &figures, measures.len())?;
        let (ranks, mentioned) = (RankCache::new(store.columns().count()), Mentioned::default());
        let (selection, details) = (RefCell::default(), Details::default());
        Ok(Self {
            store,
            schema,
            details,
            shown,
            figures,
            measures,
            clusters,
            cubes,
            grains,
            ranks,
            mentioned,
            selection,
        })
    }

    /// How many rows the table has.
    pub fn rows(&self) -> usize {
        self.store.rows()
    }

    /// So many rows of those that pass, from one on, in the order that the question wants. An error where it names a
    /// column that is not there.
    pub fn window(&self, question: &Question, from: usize, count: usize) -> Result<Vec<u32>, EngineError> {
        self.selected(question, &mut |selection| {
            selection.window(&self.store, &self.ranks, question.sort.as_ref(), (from, count))
        })
    }

    /// Looks at the rows that a question asks for, which are looked for once as long as the next questions ask for the
    /// same.
    pub(super) fn selected<T>(
        &self,
        question: &Question,
        look: &mut dyn FnMut(&mut Selection) -> Result<T, EngineError>,
    ) -> Result<T, EngineError> {
        let mut kept = self.selection.borrow_mut();
        let selection = match kept.take().filter(|selection| selection.is_of(question)) {
            Some(selection) => selection,
            None => Selection::new(&self.store, &self.mentioned, question)?,
        };
        look(kept.insert(selection))
    }

    /// Puts other values in the place of a column's: what was known of these is forgotten.
    pub(super) fn set_column(&mut self, column: usize, values: Column) {
        self.store.columns[column].1 = values;
        self.ranks = RankCache::new(self.store.columns().count());
        self.mentioned = Mentioned::default();
        self.selection.take();
    }

    /// The order of the words or numbers of a column with codes.
    pub(super) fn ranks(&self, column: usize) -> &Ranks {
        self.ranks.get(column, self.store.column(column))
    }
}

/// All measures of some figures in the order of reading; each mark learns the place of its own.
fn number_measures(figures: &mut [Figured], schema: &TableSchema) -> Vec<Measure> {
    let marks = figures.iter().flat_map(|figure| &figure.marks.meanings);
    let mut measures: Vec<Measure> = Vec::new();
    for mark in marks {
        if let Err(at) = measures.binary_search_by(|measure| measure.order(&mark.measure, schema)) {
            measures.insert(at, mark.measure.clone());
        }
    }
    for figure in figures {
        let place = |mark: &Mark| measures.iter().position(|measure| *measure == mark.measure).unwrap_or(0); // it is one of them
        figure.measures = figure.marks.meanings.iter().map(place).collect();
    }
    measures
}

/// The cubes that the table has the columns for, and that are not too large.
fn cubes(store: &mut Store, schema: &TableSchema, figures: &[Figured]) -> Result<Vec<Cube>, EngineError> {
    let (mut cubes, mut known) = (Vec::new(), Vec::new());
    let Some(period) = schema.column("period") else { return Ok(cubes) };
    let period = store.find(period.name)?;
    for names in CUBES {
        let mut columns = Vec::new();
        for name in names.iter().filter(|name| schema.column(name).is_some()) {
            columns.push(store.find(name)?);
        }
        // A table without some of these columns has the same cube already.
        if columns.is_empty() || known.contains(&columns) {
            continue;
        }
        known.push(columns.clone());
        columns.iter().chain([&period]).for_each(|column| store.encode(*column, MOST_WORDS));
        // Spans of time become spans of codes.
        store.sort_words(period);
        // What has too many different texts for codes makes no cube, and is found by looking at the rows.
        if columns.iter().chain([&period]).any(|column| store.codes(*column).is_err()) {
            continue;
        }
        for Figured { value, marks, .. } in figures {
            let told = |column: &usize| !marks.columns.contains(column);
            let own = columns.iter().copied().filter(told).chain(marks.column).chain([period]);
            cubes.extend(Cube::new(store, &own.collect::<Vec<_>>(), *value)?);
        }
    }
    Ok(cubes)
}
