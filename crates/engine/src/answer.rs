//! Answers to questions: sums by mark from cubes or from the rows, folded into intervals.

mod layout;
mod pass;

use super::sort::sort_keyed;
use super::{Engine, EngineError, Filter, scan};
use format::{Interval, Overflow};
use layout::{By, Layout};
use ledger::{Answer, Group, Question, Tally};
use pass::{Entry, Pass};

/// What a group adds to the total of a measure.
struct Share {
    group: u64,
    measure: usize,
    interval: Result<Interval, Overflow>,
}

/// The total of a measure while it grows.
#[derive(Clone, Copy)]
struct Growing {
    sum: Result<Interval, Overflow>,
    last: Option<u32>,
}

impl Engine {
    /// What the rows that pass add up to: the same as [`ledger::answer`] says. An error where the question names a column
    /// that is not there.
    pub fn answer(&self, question: &Question) -> Result<Answer, EngineError> {
        let filter = Filter::new(&self.store, &question.tests, &question.any)?;
        let by = question.by.iter().map(|name| By::new(self, name)).collect::<Result<Vec<By<'_>>, EngineError>>()?;
        let skipped: Vec<Vec<u32>> =
            self.figures.iter().map(|figure| self.containment.contained(&self.store, &filter, figure.value)).collect();
        let entries = self.entries(&filter, &by, &skipped)?;

        let mut totals: Vec<Option<Growing>> = vec![None; self.measures.len()];
        let mut shares = Vec::new();
        for (figure, entries) in self.figures.iter().zip(&entries) {
            for Entry { group, mark, sum } in entries {
                let Some(interval) = figure.marks.meanings[*mark].interval(sum) else { continue };
                let measure = figure.measures[*mark];
                let total = totals[measure].get_or_insert(Growing { sum: Ok(Interval::EMPTY), last: None });
                total.sum = total.sum.and_then(|total| total.plus(interval?));
                total.last = total.last.max(sum.last);
                if !by.is_empty() {
                    shares.push(Share { group: *group, measure, interval });
                }
            }
        }

        let mut counts: Vec<(u64, u32)> = entries[0].iter().map(|entry| (entry.group, entry.sum.rows)).collect();
        let first = Layout::new(self, &by, self.figures.first());
        counts.extend(skipped.iter().take(1).flatten().map(|row| (first.group_of(&self.store, *row as usize), 1)));
        let matched = counts.iter().map(|(_, rows)| *rows as usize).sum();
        let groups = if by.is_empty() { Vec::new() } else { self.shared_out(&first, counts, shares) };

        let mut answer = Answer { matched, totals: Vec::new(), groups };
        for (measure, total) in totals.into_iter().enumerate() {
            let Some(Growing { sum, last }) = total else { continue };
            let only = match sum {
                Ok(Interval { published: 1, .. }) => last.or(self.sole(&filter, measure, &skipped)?),
                _ => None,
            };
            let tally = Tally { sum, only: only.map(|row| row as usize) };
            answer.totals.push((self.measures[measure].clone(), tally));
        }
        Ok(answer)
    }

    /// The sums of each figure by group and mark, without the rows that are skipped: from a cube where one has all
    /// columns that are needed, else all together from the rows.
    fn entries(&self, filter: &Filter, by: &[By<'_>], skipped: &[Vec<u32>]) -> Result<Vec<Vec<Entry>>, EngineError> {
        let mut all: Vec<Option<Vec<Entry>>> = Vec::new();
        let (mut passes, mut missing) = (Vec::new(), Vec::new());
        for (at, (figure, skipped)) in self.figures.iter().zip(skipped).enumerate() {
            let layout = Layout::new(self, by, Some(figure));
            let entries = pass::from_cubes(self, figure, filter, &layout, skipped)?;
            if entries.is_none() {
                missing.push(at);
                passes.push(Pass::new(layout, Some(self.store.ints(figure.value)?), skipped)?);
            }
            all.push(entries);
        }
        if self.figures.is_empty() {
            missing.push(0);
            all.push(None);
            passes.push(Pass::new(Layout::new(self, by, None), None, &[])?);
        }
        if !passes.is_empty() {
            scan::matching(&self.store, filter, &mut |rows| {
                passes.iter_mut().for_each(|pass| pass.take(rows));
                Ok(())
            })?;
        }
        for (at, pass) in missing.into_iter().zip(passes) {
            all[at] = Some(pass.finish());
        }
        Ok(all.into_iter().flatten().collect())
    }

    /// The groups in order, each with what it adds to the totals.
    fn shared_out(&self, layout: &Layout<'_>, mut counts: Vec<(u64, u32)>, shares: Vec<Share>) -> Vec<Group> {
        sort_keyed(&mut counts, None);
        // By group, then by measure.
        let measures = self.measures.len() as u64;
        let key = |share: &Share| share.group * measures + share.measure as u64;
        let mut order: Vec<(u64, u32)> = shares.iter().map(key).zip(0..).collect();
        sort_keyed(&mut order, None);
        let mut shares = order.into_iter().map(|(_, at)| &shares[at as usize]).peekable();
        let mut groups = Vec::new();
        for same in counts.chunk_by(|(a, _), (b, _)| a == b) {
            let group = same[0].0;
            let mut totals: Vec<(usize, Result<Interval, Overflow>)> = Vec::new();
            while let Some(share) = shares.next_if(|share| share.group == group) {
                match totals.last_mut().filter(|(measure, _)| *measure == share.measure) {
                    Some((_, sum)) => *sum = sum.and_then(|sum| sum.plus(share.interval?)),
                    None => totals.push((share.measure, share.interval)),
                }
            }
            let matched = same.iter().map(|(_, rows)| *rows as usize).sum();
            if matched > 0 {
                let totals = totals.into_iter().map(|(measure, sum)| (self.measures[measure].clone(), sum)).collect();
                groups.push(Group { keys: layout.keys(group), matched, totals });
            }
        }
        groups
    }

    /// The one row with a number of this measure, which a cube cannot name.
    fn sole(&self, filter: &Filter, measure: usize, skipped: &[Vec<u32>]) -> Result<Option<u32>, EngineError> {
        let mut found = None;
        for (figure, skipped) in
            self.figures.iter().zip(skipped).filter(|(figure, _)| figure.measures.contains(&measure))
        {
            let ints = self.store.ints(figure.value)?;
            let is = |row: &&u32| {
                ints.get(**row as usize).is_some()
                    && figure.measures[figure.marks.of(&self.store, **row as usize)] == measure
                    && skipped.binary_search(row).is_err()
            };
            scan::matching(&self.store, filter, &mut |rows| {
                found = found.or_else(|| rows.iter().find(is).copied());
                Ok(())
            })?;
        }
        Ok(found)
    }
}
