//! Sums of a column by the values of a few others, made once at load: questions that need only these columns are
//! answered without looking at a row. Along the last column, the time, the sums run on, so that any span of it is one
//! subtraction.

use super::aggregate::Aggregate;
use super::block::BLOCK;
use super::filter::{Filter, Set};
use super::scan::{each_number, places};
use super::{EngineError, Store};
use std::ops::Range;

/// Sums by some columns.
pub struct Cube {
    /// The columns, and how many values each has with *nothing there*.
    columns: Vec<usize>,
    slots: Vec<usize>,
    /// The column that is summed.
    sum: usize,
    /// For every combination of the columns but the last: of the last, what comes before each value, and at the end all.
    running: Vec<Aggregate>,
}

/// A cube of more sums costs more than it saves.
const LARGEST: usize = 1 << 21;

impl Cube {
    /// The sums of a column by others; `None` where there would be too many, or they do not fit 64 bits.
    pub fn new(store: &Store, columns: &[usize], sum: usize) -> Result<Option<Self>, EngineError> {
        let mut dimensions = Vec::new();
        for column in columns {
            let (codes, dictionary) = store.codes(*column)?;
            dimensions.push((codes, dictionary.len() + 1));
        }
        let slots: Vec<usize> = dimensions.iter().map(|(_, slots)| *slots).collect();
        let Some((last, leads)) = slots.split_last() else { return Ok(None) };
        let step = last + 1;
        let size = leads.iter().try_fold(step, |size: usize, slots| size.checked_mul(*slots));
        let Some(size) = size.filter(|size| *size <= LARGEST) else { return Ok(None) };
        let mut running = vec![Aggregate::default(); size];

        let ints = store.ints(sum)?;
        let mut at = vec![0; BLOCK];
        for start in (0..store.rows()).step_by(BLOCK) {
            let block = start..(start + BLOCK).min(store.rows());
            let at = &mut at[..block.len()];
            at.fill(0);
            for (nth, (codes, slots)) in dimensions.iter().enumerate() {
                let slots = if nth + 1 == dimensions.len() { step } else { *slots };
                places(codes, slots, block.clone(), at);
            }
            if each_number(ints, block, at, |place, value| running[place + 1].count(value)).is_err() {
                return Ok(None);
            }
        }
        Ok(run_on(&mut running, step).ok().map(|()| Self { columns: columns.to_vec(), slots, sum, running }))
    }

    /// How many sums a question would look at, if the cube has all columns that it needs.
    pub fn cost(&self, filter: &Filter, by: &[usize], sum: usize) -> Option<usize> {
        let has = |column: &usize| self.columns.contains(column);
        let fits = sum == self.sum && filter.any.is_empty();
        let fits = fits && by.iter().chain(filter.sets.iter().map(|(column, _)| column)).all(has);
        fits.then_some(self.running.len())
    }

    /// The sums by some columns of the cube, over the rows that the filter holds for: one for every combination of their
    /// values, *nothing there* last in each, the values of the last column side by side.
    pub fn groups(&self, filter: &Filter, by: &[usize]) -> Result<Vec<Aggregate>, EngineError> {
        let allowed: Vec<Allowed> = (0..self.columns.len()).map(|nth| self.allowed(filter, nth)).collect();
        // How far apart the values of a column lie among the groups; 0 where it makes no groups.
        let mut strides = vec![0; self.columns.len()];
        let mut stride = 1;
        for column in by.iter().rev() {
            let nth = self.position(*column);
            strides[nth] = stride;
            stride *= self.slots[nth];
        }
        let mut groups = vec![Aggregate::default(); stride];
        if filter.never {
            return Ok(groups);
        }
        self.walk(&allowed, &strides, 0, 0, 0, &mut groups)?;
        Ok(groups)
    }

    /// Goes through the allowed values of a column and those after it.
    fn walk(
        &self,
        allowed: &[Allowed],
        strides: &[usize],
        depth: usize,
        lead: usize,
        group: usize,
        groups: &mut [Aggregate],
    ) -> Result<(), EngineError> {
        let (allowed_here, stride, slots) = (&allowed[depth], strides[depth], self.slots[depth]);
        if depth + 1 < allowed.len() {
            return allowed_here.each(&mut |code| {
                self.walk(allowed, strides, depth + 1, lead * slots + code, group + code * stride, groups)
            });
        }
        let line = &self.running[lead * (slots + 1)..(lead + 1) * (slots + 1)];
        match (allowed_here, stride) {
            (Allowed::Span(span), 0) => groups[group].add(line[span.end].without(line[span.start])?),
            (Allowed::Span(span), 1) => {
                let side_by_side = &mut groups[group + span.start..group + span.end];
                let bounds = &line[span.start..=span.end];
                let mut pairs = side_by_side.iter_mut().zip(bounds.windows(2));
                pairs.try_for_each(|(own, bound)| own.add(bound[1].without(bound[0])?))
            }
            (codes, stride) => {
                codes.each(&mut |code| groups[group + code * stride].add(line[code + 1].without(line[code])?))
            }
        }
    }

    fn position(&self, column: usize) -> usize {
        self.columns.iter().position(|own| *own == column).unwrap_or(0)
    }

    /// The values that a filter allows in a column of the cube.
    fn allowed(&self, filter: &Filter, nth: usize) -> Allowed {
        let set = filter.sets.iter().find(|(column, _)| *column == self.columns[nth]).map(|(_, set)| set);
        let Some(Set::Codes(allowed)) = set else { return Allowed::Span(0..self.slots[nth]) };
        let first = allowed.iter().position(|allowed| *allowed).unwrap_or(0);
        let end = allowed.iter().rposition(|allowed| *allowed).map_or(0, |last| last + 1);
        if allowed[first..end].iter().all(|allowed| *allowed) {
            return Allowed::Span(first..end);
        }
        Allowed::Codes((first..end).filter(|code| allowed[*code]).collect())
    }
}

/// The codes that a filter allows.
enum Allowed {
    Span(Range<usize>),
    Codes(Vec<usize>),
}

impl Allowed {
    fn each(&self, take: &mut dyn FnMut(usize) -> Result<(), EngineError>) -> Result<(), EngineError> {
        match self {
            Self::Span(span) => span.clone().try_for_each(take),
            Self::Codes(codes) => codes.iter().copied().try_for_each(take),
        }
    }
}

/// Makes each line of sums run on: every one becomes the sum of all up to it.
fn run_on(sums: &mut [Aggregate], step: usize) -> Result<(), EngineError> {
    for line in sums.chunks_exact_mut(step) {
        let mut before = Aggregate::default();
        for own in line {
            before.add(*own)?;
            *own = before;
        }
    }
    Ok(())
}
