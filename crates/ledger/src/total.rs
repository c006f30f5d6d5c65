//! Totals as pages show them: one for each measure, with what it rests on.

use super::Measure;
use format::{Interval, Overflow, Row};

/// A sum over rows that add.
#[derive(Clone, Copy, Debug)]
pub struct Sum<'a> {
    pub interval: Interval,
    pub basis: Basis<'a>,
    /// Of the figures that count, the [`Interval::coarseness`] of the least exact.
    pub coarsest: i64,
}

/// What the published part of a sum rests on.
#[derive(Clone, Copy, Debug)]
pub enum Basis<'a> {
    /// Nothing was published.
    Nothing,
    /// One figure, which says what the sum covers and where it comes from: a row of the table itself, or the row of
    /// the summary that repeats it.
    One { row: Row<'a>, printed: Option<&'a str> },
    /// Several, each with its own period and source.
    Many,
}

/// A sum, where it fits 64 bits.
pub type Total<'a> = Result<Sum<'a>, Overflow>;

impl<'a> Sum<'a> {
    const EMPTY: Self = Self { interval: Interval::EMPTY, basis: Basis::Nothing, coarsest: 1 };

    fn plus(self, interval: Interval, basis: Basis<'a>, coarsest: i64) -> Total<'a> {
        let basis = match (self.basis, interval.published) {
            (kept, 0) => kept,
            (Basis::Nothing, 1) => basis,
            _ => Basis::Many,
        };
        Ok(Self { interval: self.interval.plus(interval)?, basis, coarsest: self.coarsest.max(coarsest) })
    }
}

/// Adds an interval to the total of its measure; `basis` is what it rests on if that is one figure. The totals stand in the
/// order in which their measure first came.
pub fn add<'a>(
    totals: &mut Vec<(Measure, Total<'a>)>,
    measure: &Measure,
    interval: Interval,
    basis: Basis<'a>,
    coarsest: i64,
) {
    let at = totals.iter().position(|(known, _)| known == measure).unwrap_or_else(|| {
        totals.push((measure.clone(), Ok(Sum::EMPTY)));
        totals.len() - 1
    });
    let total = &mut totals[at].1;
    *total = total.and_then(|sum| sum.plus(interval, basis, coarsest));
}
