//! How exact the least exact figure of some rows is: the rows whose figures are not exact, the coarsest first. The first
//! of them that passes tells it, mostly within a few.

use super::marks::{Figured, Mark};
use super::{EngineError, Store};
use format::grain;

/// The rows of each measure whose figures end in zeros and are not exact, the coarsest first.
pub struct Grains(Vec<Vec<(i64, Vec<u32>)>>);

impl Grains {
    /// Of so many measures.
    pub fn new(store: &Store, figures: &[Figured], measures: usize) -> Result<Self, EngineError> {
        let mut all: Vec<Vec<(i64, Vec<u32>)>> = vec![Vec::new(); measures];
        for figure in figures {
            let exact: Vec<bool> = figure.marks.meanings.iter().map(Mark::is_exact).collect();
            if exact.iter().all(|exact| *exact) {
                continue;
            }
            let ints = store.ints(figure.value)?;
            for (row, number) in (0..store.rows()).zip(0..) {
                let mark = figure.marks.of(store, row);
                if exact[mark] {
                    continue;
                }
                let coarse = ints.get(row).map_or(1, grain);
                if coarse > 1 {
                    let own = &mut all[figure.measures[mark]];
                    match own.iter_mut().find(|(known, _)| *known == coarse) {
                        Some((_, rows)) => rows.push(number),
                        None => own.push((coarse, vec![number])),
                    }
                }
            }
        }
        for own in &mut all {
            own.sort_unstable_by_key(|(coarse, _)| std::cmp::Reverse(*coarse));
            own.iter_mut().for_each(|(_, rows)| rows.shrink_to_fit());
        }
        Ok(Self(all))
    }

    /// Of a measure, the last place of the least exact figure among the rows that are in; 1 where all are exact.
    pub fn coarsest(&self, measure: usize, is_in: &dyn Fn(u32) -> bool) -> i64 {
        let own = self.0[measure].iter().find(|(_, rows)| rows.iter().any(|row| is_in(*row)));
        own.map_or(1, |(coarse, _)| *coarse)
    }
}
