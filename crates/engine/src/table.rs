//! A table with its indexes, and which of them answers a question.

use super::cube::Cube;
use super::filter::Filter;
use super::ladder::Ladder;
use super::marks::{Mark, Marks};
use super::parts::Parts;
use super::view::View;
use super::{EngineError, Groups, Ints, Ranking, Ranks, Shape, Store, scan, sort};
use ledger::{Measure, Test};
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

/// A figure of the table.
pub(super) struct Figured {
    /// The column of its numbers.
    pub value: usize,
    pub marks: Marks,
    /// For every mark, the place of its measure among all.
    pub measures: Vec<usize>,
}

/// A table that can be asked.
pub struct Engine {
    pub(super) store: Store,
    /// How many columns the table has itself; those of the marks come after them.
    pub(super) shown: usize,
    pub(super) figures: Vec<Figured>,
    /// All that adds, in the order of reading.
    pub(super) measures: Vec<Measure>,
    pub(super) parts: Parts,
    pub(super) cubes: Vec<Cube>,
    /// By column, of the principal figure.
    rankings: Vec<(usize, Ranking)>,
    ladder: Option<Ladder>,
    /// The order of the words of each column, made when it is first asked for.
    ranks: Vec<OnceCell<Ranks>>,
    pub(super) view: RefCell<Option<View>>,
}

/// A column of more different texts than these makes no cube.
const MOST_WORDS: usize = 1 << 16;

impl Engine {
    pub fn new(mut store: Store, shape: &Shape) -> Result<Self, EngineError> {
        let shown = store.columns().count();
        let mut figures = Vec::new();
        for figure in &shape.figures {
            let value = store.place(&figure.value)?;
            let ints = store.ints(value)?;
            // No row speaks of it.
            if figure.optional && (0..ints.len()).all(|row| ints.get(row).is_none()) {
                continue;
            }
            let marks = Marks::new(&mut store, shape, figure)?;
            figures.push(Figured { value, marks, measures: Vec::new() });
        }
        let measures = number_measures(&mut figures, shape);
        let parts = Parts::new(&store, shape.part_of.as_ref())?;
        let mut cubes = Vec::new();
        for names in &shape.cubes {
            let mut columns = Vec::new();
            for name in names {
                let place = store.place(name)?;
                store.encode(place, MOST_WORDS);
                columns.push(place);
            }
            // Spans of time become spans of codes.
            columns.last().into_iter().for_each(|time| store.sort_words(*time));
            // What lies too far apart for codes makes no cube, and is found by looking at the rows.
            if columns.iter().any(|place| store.codes(*place).is_err()) {
                continue;
            }
            for figure in &figures {
                let mut columns: Vec<usize> =
                    columns.iter().filter(|place| !figure.marks.columns.contains(place)).copied().collect();
                columns.splice(columns.len().saturating_sub(1)..columns.len().saturating_sub(1), figure.marks.place);
                cubes.extend(Cube::new(&store, &columns, figure.value)?);
            }
        }
        let ranks = store.columns().map(|_| OnceCell::new()).collect();
        let (rankings, ladder, view) = (Vec::new(), None, RefCell::default());
        Ok(Self { store, shown, figures, measures, parts, cubes, rankings, ladder, ranks, view })
    }

    /// Makes the indexes that the largest groups and rows are found by. Every column of a cube of the principal figure
    /// gets a cube and a ranking of its own, made from the larger one.
    pub fn rank(mut self) -> Result<Self, EngineError> {
        let Some(amount) = self.amount() else { return Ok(self) };
        self.ladder = Some(Ladder::new(self.store.ints(amount)?));
        for at in 0..self.cubes.len() {
            if self.cubes[at].sum() != amount {
                continue;
            }
            for place in self.cubes[at].columns().to_vec() {
                if !self.cubes.iter().any(|cube| cube.sum() == amount && cube.columns() == [place]) {
                    let margin = self.cubes[at].margin(place)?;
                    self.cubes.push(margin);
                }
                if !self.rankings.iter().any(|(own, _)| *own == place) {
                    let groups = self.grouped(&Filter::default(), &[place], amount)?;
                    let ranking = Ranking::new(&groups, usize::MAX, |code| self.ranks(place).place(code))?;
                    self.rankings.push((place, ranking));
                }
            }
        }
        Ok(self)
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// All of the tests must hold, and one of `any`, if there are any.
    pub fn filter(&self, tests: &[Test], any: &[Test]) -> Result<Filter, EngineError> {
        Filter::new(&self.store, tests, any)
    }

    /// The order of the words or numbers of a column with codes.
    pub fn ranks(&self, column: usize) -> &Ranks {
        self.ranks[column].get_or_init(|| Ranks::of(self.store.column(column)))
    }

    /// The sums of a column by others, from the smallest cube that has them all, or from the rows.
    pub fn grouped(&self, filter: &Filter, by: &[usize], sum: usize) -> Result<Groups, EngineError> {
        let fitting = self.cubes.iter().filter_map(|cube| Some((cube.cost(filter, by, sum)?, cube)));
        match fitting.min_by_key(|(cost, _)| *cost) {
            Some((_, cube)) => cube.groups(filter, by),
            None => scan::groups(&self.store, filter, by, sum),
        }
    }

    /// The largest groups of one column (at least as many as are wanted, if there are so many), and all rows together.
    pub fn largest(
        &self,
        filter: &Filter,
        by: usize,
        sum: usize,
        limit: usize,
    ) -> Result<Cow<'_, Ranking>, EngineError> {
        let ranking = self.rankings.iter().find(|(place, _)| *place == by && Some(sum) == self.amount());
        match ranking {
            Some((_, ranking)) if filter.is_empty() => Ok(Cow::Borrowed(ranking)),
            _ => {
                let groups = self.grouped(filter, &[by], sum)?;
                Ranking::new(&groups, limit, |code| self.ranks(by).place(code)).map(Cow::Owned)
            }
        }
    }

    /// The rows with the largest amounts; of one amount, those with the smaller `id`, or that come first.
    pub fn top(&self, tests: &[Test], wanted: usize) -> Result<Vec<u32>, EngineError> {
        let filter = self.filter(tests, &[])?;
        let found = match &self.ladder {
            Some(ladder) if !self.few(&filter, wanted) => self.climbed(ladder, &filter, wanted),
            _ => self.passing(&filter)?,
        };
        let amounts = self.amount().map(|place| self.store.column(place));
        let amount = |row: &u32| amounts.and_then(|column| column.int(*row as usize)).unwrap_or(Ints::NONE);
        let mut keyed: Vec<(u64, u32)> = found.iter().map(|row| (!sort::key(amount(row)), *row)).collect();
        let ids = self.store.place("id").ok().map(|place| self.store.column(place));
        let id = |row: u32| ids.and_then(|column| column.int(row as usize));
        sort::sort_keyed(&mut keyed, Some(&|a, b| id(a).cmp(&id(b))));
        Ok(keyed.into_iter().take(wanted).map(|(_, row)| row).collect())
    }

    /// The column of the principal figure.
    fn amount(&self) -> Option<usize> {
        self.figures.first().map(|figure| figure.value)
    }

    /// Whether so few rows match that going down the ladder would look at most of it, row by row and all over the
    /// memory: then it is better to look at all rows in their order. Only a cube can tell.
    fn few(&self, filter: &Filter, wanted: usize) -> bool {
        let Some(amount) = self.amount() else { return true };
        let cube = self.cubes.iter().find(|cube| cube.cost(filter, &[], amount).is_some());
        let total = cube.and_then(|cube| cube.groups(filter, &[]).ok()).map(|groups| groups.cells[0].rows as usize);
        total.is_some_and(|total| total / 8 < wanted)
    }

    /// At least as many of the largest rows as are wanted, if there are so many.
    fn climbed(&self, ladder: &Ladder, filter: &Filter, wanted: usize) -> Vec<u32> {
        let columns: Vec<_> = filter.sets.iter().map(|(place, set)| (self.store.column(*place), set)).collect();
        let mut found = Vec::new();
        for step in ladder.steps() {
            if found.len() >= wanted {
                break;
            }
            let holds = |row: &&u32| columns.iter().all(|(column, set)| set.holds(column, **row as usize));
            found.extend(step.iter().filter(holds));
        }
        found
    }
}

/// All measures of some figures in the order of reading; each mark learns the place of its own.
fn number_measures(figures: &mut [Figured], shape: &Shape) -> Vec<Measure> {
    let names: Vec<&str> = shape.figures.iter().map(|figure| figure.value.as_str()).collect();
    let kinds = shape.kind.as_ref().map_or(&[] as &[&str], |(_, words)| words);
    let marks = figures.iter().flat_map(|figure| &figure.marks.meanings);
    let mut measures: Vec<Measure> = Vec::new();
    for mark in marks {
        if let Err(at) = measures.binary_search_by(|measure| measure.order(&mark.measure, &names, kinds)) {
            measures.insert(at, mark.measure.clone());
        }
    }
    for figure in figures {
        let place = |mark: &Mark| measures.iter().position(|measure| *measure == mark.measure).unwrap_or(0); // it is one of them
        figure.measures = figure.marks.meanings.iter().map(place).collect();
    }
    measures
}
