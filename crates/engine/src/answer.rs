//! Answers to questions: sums by mark from cubes or from the rows, folded into intervals.

mod layout;
mod pass;

use super::marks::Mark;
use super::sort::sort_keyed;
use super::{Engine, EngineError, Filter, scan};
use format::{Interval, Overflow, grain};
use layout::{By, Layout};
use ledger::{Answer, Group, Left, Measure, Question, Tally};
use pass::{Entry, Pass};

/// What a group adds to the total of a measure.
struct Share {
    group: u64,
    measure: usize,
    interval: Result<Interval, Overflow>,
}

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

impl Engine {
    /// What the rows that pass add up to: the same as [`ledger::answer`] says. An error where the question names a column
    /// that is not there.
    pub fn answer(&self, question: &Question) -> Result<Answer, EngineError> {
        let filter = Filter::new(&self.store, &question.tests, &question.any)?;
        let by = question.by.iter().map(|name| By::new(self, name)).collect::<Result<Vec<By<'_>>, EngineError>>()?;
        let clustered = self.clusters.passing(&self.store, &filter);
        let entries = self.entries(&filter, &by, &clustered)?;

        let mut totals: Vec<Option<Growing>> = vec![None; self.measures.len()];
        let mut shares = Vec::new();
        for (figure, entries) in self.figures.iter().zip(&entries) {
            for Entry { group, mark, sum } in entries {
                let Some(interval) = figure.marks.meanings[*mark].interval(sum) else { continue };
                let measure = figure.measures[*mark];
                let total = totals[measure].get_or_insert_with(Growing::default);
                total.sum = total.sum.and_then(|total| total.plus(interval?));
                total.last = total.last.max(sum.last);
                if !by.is_empty() {
                    shares.push(Share { group: *group, measure, interval });
                }
            }
        }

        let mut counts: Vec<(u64, u32)> = entries[0].iter().map(|entry| (entry.group, entry.sum.rows)).collect();
        let first = Layout::new(self, &by, self.figures.first());
        let mut grouped: Vec<(u64, u32)> =
            clustered.iter().map(|row| (first.group_of(&self.store, *row as usize), *row)).collect();
        counts.extend(grouped.iter().map(|(group, _)| (*group, 1)));
        let matched = counts.iter().map(|(_, rows)| *rows as usize).sum();
        for reckoned in self.clusters.settle(&clustered) {
            let total = totals[self.place_of(&reckoned.measure)].get_or_insert_with(Growing::default);
            total.sum = total.sum.and_then(|total| total.plus(reckoned.account.sum?));
            total.coarsest = reckoned.coarsest;
            total.left = reckoned.left(&|row| clustered[row] as usize);
            total.settled = reckoned.account.sum.is_ok_and(|sum| sum.published > 0);
            total.alone = reckoned.alone.map(|row| clustered[row]);
        }
        if !by.is_empty() {
            sort_keyed(&mut grouped, None);
            for same in grouped.chunk_by(|(a, _), (b, _)| a == b) {
                let rows: Vec<u32> = same.iter().map(|(_, row)| *row).collect();
                for reckoned in self.clusters.settle(&rows) {
                    let (measure, interval) = (self.place_of(&reckoned.measure), reckoned.account.sum);
                    shares.push(Share { group: same[0].0, measure, interval });
                }
            }
        }
        let groups = if by.is_empty() { Vec::new() } else { self.shared_out(&first, counts, shares) };

        let coarse = self.coarsest(&filter, &clustered)?;
        let mut answer = Answer { matched, totals: Vec::new(), groups };
        for (measure, total) in totals.into_iter().enumerate() {
            let Some(Growing { sum, last, left, settled, alone, coarsest }) = total else { continue };
            let only = match (sum, settled) {
                (Ok(Interval { published: 1, .. }), false) => last.or(self.sole(&filter, measure, &clustered)?),
                (Ok(Interval { published: 1, .. }), true) => alone,
                _ => None,
            };
            let coarsest = coarsest.max(coarse[measure]);
            let tally = Tally { sum, only: only.map(|row| row as usize), left, coarsest };
            answer.totals.push((self.measures[measure].clone(), tally));
        }
        Ok(answer)
    }

    /// The sums of each figure by group and mark, without the rows that are skipped: from a cube where one has all
    /// columns that are needed, else all together from the rows.
    fn entries(&self, filter: &Filter, by: &[By<'_>], skipped: &[u32]) -> Result<Vec<Vec<Entry>>, EngineError> {
        let mut all: Vec<Option<Vec<Entry>>> = Vec::new();
        let (mut passes, mut missing) = (Vec::new(), Vec::new());
        for (at, figure) in self.figures.iter().enumerate() {
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
            passes.push(Pass::new(Layout::new(self, by, None), None, skipped)?);
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

    /// Of each measure, the last place of the least exact figure among the rows that simply add; 1 where all are exact.
    fn coarsest(&self, filter: &Filter, skipped: &[u32]) -> Result<Vec<i64>, EngineError> {
        let mut coarsest = vec![1_i64; self.measures.len()];
        for figure in &self.figures {
            let exact: Vec<bool> = figure.marks.meanings.iter().map(Mark::is_exact).collect();
            if exact.iter().all(|exact| *exact) {
                continue;
            }
            let ints = self.store.ints(figure.value)?;
            scan::matching(&self.store, filter, &mut |rows| {
                for row in rows {
                    let mark = figure.marks.of(&self.store, *row as usize);
                    let (known, value) = (&mut coarsest[figure.measures[mark]], ints.get(*row as usize));
                    // Most are no coarser than what is known, which one division tells.
                    let Some(value) = value.filter(|value| !exact[mark] && value % known.saturating_mul(10) == 0)
                    else {
                        continue;
                    };
                    if skipped.binary_search(row).is_err() {
                        *known = grain(value).max(*known);
                    }
                }
                Ok(())
            })?;
        }
        Ok(coarsest)
    }

    /// The place of a measure that some row has.
    fn place_of(&self, measure: &Measure) -> usize {
        self.measures.iter().position(|own| own == measure).unwrap_or(0)
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
    fn sole(&self, filter: &Filter, measure: usize, skipped: &[u32]) -> Result<Option<u32>, EngineError> {
        let mut found = None;
        for figure in self.figures.iter().filter(|figure| figure.measures.contains(&measure)) {
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
