//! A table with its indexes, and which of them answers a question.

use super::cube::Cube;
use super::filter::Filter;
use super::ladder::Ladder;
use super::{Column, Dictionary, EngineError, GroupQuery, Groups, Ints, Ranking, RowsQuery, Store, Test, scan};
use std::borrow::Cow;
use std::cmp::Reverse;

/// Which indexes to make at load.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The column of numbers that is summed and by which rows are ordered.
    pub amount: String,
    /// The columns of each cube, the time last.
    pub cubes: Vec<Vec<String>>,
}

/// A table that can be asked.
pub struct Engine {
    store: Store,
    amount: usize,
    cubes: Vec<Cube>,
    /// By column.
    rankings: Vec<(usize, Ranking)>,
    ladder: Ladder,
    /// For every column: its codes in the order of their words or numbers, and the place of each code in it.
    orders: Vec<(Vec<usize>, Vec<usize>)>,
}

impl Engine {
    pub fn new(mut store: Store, plan: &Plan) -> Result<Self, EngineError> {
        let amount = store.place(&plan.amount)?;
        store.ints(amount)?;
        let mut cubes = Vec::new();
        for names in &plan.cubes {
            let mut columns = Vec::new();
            for name in names {
                let place = store.place(name)?;
                store.encode(place);
                columns.push(place);
            }
            // Numbers that lie too far apart for codes make no cube, and are found by looking at the rows.
            if columns.iter().all(|place| store.codes(*place).is_ok()) {
                cubes.extend(Cube::new(&store, &columns, amount)?);
            }
        }
        let ladder = Ladder::new(store.ints(amount)?);
        let orders = store.columns().map(|(_, column)| order(column)).collect();
        let mut engine = Self { store, amount, cubes, rankings: Vec::new(), ladder, orders };
        engine.add_margins()?;
        Ok(engine)
    }

    /// Every column of a cube gets a cube and a ranking of its own, made from the larger one.
    fn add_margins(&mut self) -> Result<(), EngineError> {
        for at in 0..self.cubes.len() {
            for place in self.cubes[at].columns().to_vec() {
                if !self.cubes.iter().any(|cube| cube.columns() == [place]) {
                    let margin = self.cubes[at].margin(place)?;
                    self.cubes.push(margin);
                }
                if !self.rankings.iter().any(|(own, _)| *own == place) {
                    let groups = self.grouped(&Filter::default(), &[place], self.amount)?;
                    let ranking = Ranking::new(&groups, usize::MAX, |code| self.rank(place, code))?;
                    self.rankings.push((place, ranking));
                }
            }
        }
        Ok(())
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    pub fn filter(&self, tests: &[Test]) -> Result<Filter, EngineError> {
        Filter::new(&self.store, tests)
    }

    /// The place of a code of a column in the order of its words or numbers.
    pub fn rank(&self, column: usize, code: usize) -> usize {
        self.orders[column].1.get(code).copied().unwrap_or(usize::MAX)
    }

    /// The codes of a column in the order of its words or numbers.
    pub fn order(&self, column: usize) -> &[usize] {
        &self.orders[column].0
    }

    pub fn groups(&self, query: &GroupQuery) -> Result<Groups, EngineError> {
        let filter = self.filter(&query.tests)?;
        let mut by = Vec::with_capacity(query.by.len());
        for name in &query.by {
            by.push(self.store.place(name)?);
        }
        self.grouped(&filter, &by, self.store.place(&query.sum)?)
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
        let ranking = self.rankings.iter().find(|(place, _)| *place == by && sum == self.amount);
        match ranking {
            Some((_, ranking)) if filter.sets.is_empty() => Ok(Cow::Borrowed(ranking)),
            _ => {
                let groups = self.grouped(filter, &[by], sum)?;
                Ranking::new(&groups, limit, |code| self.rank(by, code)).map(Cow::Owned)
            }
        }
    }

    /// The rows with the largest amounts; of one amount, those with the smaller `id`, or that come first.
    pub fn top(&self, query: &RowsQuery) -> Result<Vec<u32>, EngineError> {
        let filter = self.filter(&query.tests)?;
        let wanted = query.skip.saturating_add(query.limit);
        let mut found = if self.few(&filter, wanted) { self.picked(&filter)? } else { self.climbed(&filter, wanted) };
        found.sort_unstable_by_key(|row| self.precedence(*row));
        found.truncate(wanted);
        found.drain(..query.skip.min(found.len()));
        Ok(found)
    }

    /// What rows are ordered by.
    fn precedence(&self, row: u32) -> (Reverse<i64>, i64, u32) {
        let amount = self.store.column(self.amount).int(row as usize).unwrap_or(Ints::NONE);
        let id = self.store.place("id").ok().and_then(|place| self.store.column(place).int(row as usize));
        (Reverse(amount), id.unwrap_or(0), row)
    }

    /// Whether so few rows match that going down the ladder would look at most of it, row by row and all over the
    /// memory: then it is better to look at all rows in their order. Only a cube can tell.
    fn few(&self, filter: &Filter, wanted: usize) -> bool {
        let cube = self.cubes.iter().find(|cube| cube.cost(filter, &[], self.amount).is_some());
        let total = cube.and_then(|cube| cube.groups(filter, &[]).ok()).map(|groups| groups.cells[0].rows as usize);
        total.is_some_and(|total| total / 8 < wanted)
    }

    /// All rows that the filter holds for.
    fn picked(&self, filter: &Filter) -> Result<Vec<u32>, EngineError> {
        let mut found = Vec::new();
        scan::matching(&self.store, filter, &mut |rows| {
            found.extend_from_slice(rows);
            Ok(())
        })?;
        Ok(found)
    }

    /// At least as many of the largest rows as are wanted, if there are so many.
    fn climbed(&self, filter: &Filter, wanted: usize) -> Vec<u32> {
        let columns: Vec<_> = filter.sets.iter().map(|(place, set)| (self.store.column(*place), set)).collect();
        let mut found = Vec::new();
        for step in self.ladder.steps() {
            if found.len() >= wanted {
                break;
            }
            let holds = |row: &&u32| columns.iter().all(|(column, set)| set.holds(column, **row as usize));
            found.extend(step.iter().filter(holds));
        }
        found
    }
}

/// The codes of a column in the order of its words or numbers, and the place of each code in it.
fn order(column: &Column) -> (Vec<usize>, Vec<usize>) {
    let Column::Coded(_, dictionary) = column else { return Default::default() };
    let mut order: Vec<usize> = (0..dictionary.len()).collect();
    if let Dictionary::Words(words) = dictionary {
        order.sort_by(|a, b| words[*a].cmp(&words[*b]));
    }
    let mut ranks = vec![0; order.len()];
    order.iter().enumerate().for_each(|(rank, code)| ranks[*code] = rank);
    (order, ranks)
}
