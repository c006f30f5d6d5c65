//! Answers to questions: sums by mark from cubes or from the rows, folded into intervals.

mod groups;
mod layout;
mod pass;

use super::clusters::Settled;
use super::selection::Selection;
use super::sort::sort_keyed;
use super::{Engine, EngineError};
use format::{Interval, Overflow};
use groups::Groups;
use layout::{By, Layout};
use ledger::{Answer, Folding, Left, Measure, Question, Tally};
use pass::{Entry, Pass};

/// The total of a measure while it grows.
#[derive(Clone)]
struct Growing {
    sum: Result<Interval, Overflow>,
    last: Option<u32>,
    left: Left,
    /// Whether anything that was settled is published, and the row that it rests on alone, if one does.
    settled: bool,
    alone: Option<u32>,
    coarsest: i64,
}

impl Default for Growing {
    fn default() -> Self {
        Self { sum: Ok(Interval::EMPTY), last: None, left: Left::default(), settled: false, alone: None, coarsest: 1 }
    }
}

impl Growing {
    /// Adds what rows come to that do not simply add.
    fn settle(&mut self, own: &Settled) {
        self.sum = self.sum.and_then(|sum| sum.plus(own.sum?));
        self.coarsest = self.coarsest.max(own.coarsest);
        self.left.counts.iter_mut().zip(own.left.counts).for_each(|(count, more)| *count += more);
        self.left.told.extend_from_slice(&own.left.told);
        if own.sum.is_ok_and(|sum| sum.published > 0) {
            self.settled = true;
            self.alone = own.alone;
        }
    }
}

impl Engine {
    /// What the rows that pass add up to: the same as [`ledger::answer`] says. An error where the question names a column
    /// that is not there.
    pub fn answer(&self, question: &Question) -> Result<Answer, EngineError> {
        self.selected(question, &mut |selection| self.of_selected(question, selection, None))
    }

    /// The same, with the groups that are seen. An error too where the folding names a column that the question does not
    /// group by.
    pub fn folded(&self, question: &Question, folding: &Folding) -> Result<Answer, EngineError> {
        self.selected(question, &mut |selection| self.of_selected(question, selection, Some(folding)))
    }

    fn of_selected(
        &self,
        question: &Question,
        selection: &Selection,
        folding: Option<&Folding>,
    ) -> Result<Answer, EngineError> {
        let by = question.by.iter().map(|name| By::new(self, name)).collect::<Result<Vec<By<'_>>, EngineError>>()?;
        let clustered = self.clusters.among(&|row| selection.has(&self.store, row));
        let entries = self.entries(selection, &by, &clustered)?;

        let mut totals: Vec<Option<Growing>> = vec![None; self.measures.len()];
        let mut groups = Groups::new(&by, self.measures.len())?;
        for (figure, entries) in self.figures.iter().zip(&entries) {
            for Entry { group, mark, sum } in entries {
                let Some(interval) = figure.marks.meanings[*mark].interval(sum) else { continue };
                let measure = figure.measures[*mark];
                let total = totals[measure].get_or_insert_with(Growing::default);
                total.sum = total.sum.and_then(|total| total.plus(interval?));
                total.last = total.last.max(sum.last);
                if !by.is_empty() {
                    groups.add(*group, measure, interval);
                }
            }
        }

        let first = Layout::new(self, &by, self.figures.first());
        let mut grouped: Vec<(u64, u32)> =
            clustered.iter().map(|row| (first.group_of(&self.store, *row as usize), *row)).collect();
        let counts = entries[0].iter().map(|entry| (entry.group, entry.sum.rows));
        let mut matched = 0;
        for (group, rows) in counts.chain(grouped.iter().map(|(group, _)| (*group, 1))) {
            matched += rows as usize;
            groups.count(group, rows as usize);
        }
        for own in self.clusters.settle(&clustered).iter().flat_map(|settled| settled.iter()) {
            totals[self.place_of(&own.measure)].get_or_insert_with(Growing::default).settle(own);
        }
        if !by.is_empty() {
            sort_keyed(&mut grouped, None);
            for same in grouped.chunk_by(|(a, _), (b, _)| a == b) {
                let rows: Vec<u32> = same.iter().map(|(_, row)| *row).collect();
                for own in self.clusters.settle(&rows).iter().flat_map(|settled| settled.iter()) {
                    groups.add(same[0].0, self.place_of(&own.measure), own.sum);
                }
            }
        }

        let mut answer = Answer { matched, ..Answer::default() };
        for (measure, total) in totals.into_iter().enumerate() {
            let Some(Growing { sum, last, mut left, settled, alone, coarsest }) = total else { continue };
            // The first ones in the order of the table.
            left.told.sort_by_key(|told| told.row);
            left.told.truncate(Left::TOLD);
            let only = match (sum, settled) {
                (Ok(Interval { published: 1, .. }), false) => last.or(self.sole(selection, measure, &clustered)?),
                (Ok(Interval { published: 1, .. }), true) => alone,
                _ => None,
            };
            let simply = |row| selection.has(&self.store, row) && clustered.binary_search(&row).is_err();
            let coarsest = coarsest.max(self.grains.coarsest(measure, &simply));
            let tally = Tally { sum, only: only.map(|row| row as usize), left, coarsest };
            answer.totals.push((self.measures[measure].clone(), tally));
        }
        let keys = |group| first.keys(group);
        match folding {
            _ if by.is_empty() => {}
            None => answer.groups = groups.all(&self.measures, &keys),
            Some(folding) => {
                let folded = groups.folded(&by, question, folding, &self.measures)?;
                // The largest is the one with most of what comes first among the totals.
                let first =
                    answer.totals.first().and_then(|(measure, _)| self.measures.iter().position(|own| own == measure));
                (answer.groups, answer.folded) = folded.seen(&self.measures, folding, first);
            }
        }
        Ok(answer)
    }

    /// The sums of each figure by group and mark, without the rows that are skipped: from a cube where one has all
    /// columns that are needed, else all together from the rows.
    fn entries(&self, selection: &Selection, by: &[By<'_>], skipped: &[u32]) -> Result<Vec<Vec<Entry>>, EngineError> {
        if selection.filter.never {
            return Ok((0..self.figures.len().max(1)).map(|_| Vec::new()).collect());
        }
        let mut all: Vec<Option<Vec<Entry>>> = Vec::new();
        let (mut passes, mut missing) = (Vec::new(), Vec::new());
        for (at, figure) in self.figures.iter().enumerate() {
            let layout = Layout::new(self, by, Some(figure));
            let entries = pass::from_cubes(self, figure, &selection.filter, &layout, skipped)?;
            if entries.is_none() {
                missing.push(at);
                passes.push(Pass::new(layout, Some(self.store.ints(figure.value)?), skipped)?);
            }
            all.push(entries);
        }
        if self.figures.is_empty() {
            missing.push(0);
            all.push(None);
            passes.push(Pass::new(Layout::new(self, by, None), None, skipped)?);
        }
        if !passes.is_empty() {
            selection.each(&self.store, &mut |rows| {
                passes.iter_mut().for_each(|pass| pass.take(rows));
                Ok(())
            })?;
        }
        for (at, pass) in missing.into_iter().zip(passes) {
            all[at] = Some(pass.finish());
        }
        Ok(all.into_iter().flatten().collect())
    }

    /// The place of a measure that some row has.
    fn place_of(&self, measure: &Measure) -> usize {
        self.measures.iter().position(|own| own == measure).unwrap_or(0)
    }

    /// The one row with a number of this measure, which a cube cannot name.
    fn sole(&self, selection: &Selection, measure: usize, skipped: &[u32]) -> Result<Option<u32>, EngineError> {
        let mut found = None;
        for figure in self.figures.iter().filter(|figure| figure.measures.contains(&measure)) {
            let ints = self.store.ints(figure.value)?;
            let is = |row: &&u32| {
                ints.get(**row as usize).is_some()
                    && figure.measures[figure.marks.of(&self.store, **row as usize)] == measure
                    && skipped.binary_search(row).is_err()
            };
            selection.each(&self.store, &mut |rows| {
                found = found.or_else(|| rows.iter().find(is).copied());
                Ok(())
            })?;
        }
        Ok(found)
    }
}
