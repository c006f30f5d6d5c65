//! The figures of a group by time, to find one that another extent lies inside.

use super::figure::Figure;
use super::{Extent, Places, sorted};
use std::cmp::Reverse;

pub struct Cover<'a> {
    /// By their first day; of one day, the longest first.
    figures: Vec<&'a Figure>,
    /// Up to each of them, the last day that is reached.
    reach: Vec<u32>,
}

impl<'a> Cover<'a> {
    pub fn new(figures: Vec<&'a Figure>) -> Self {
        let key = |at: usize| (figures[at].extent.first(), Reverse(figures[at].extent.last()));
        let order = sorted((0..figures.len()).collect(), &mut |a, b| key(a).cmp(&key(b)));
        let mut reached = 0;
        let reach = order.iter().map(|at| (reached = figures[*at].extent.last().max(reached), reached).1).collect();
        Self { figures: order.into_iter().map(|at| figures[at]).collect(), reach }
    }

    /// The claim of the last figure to begin that holds an extent.
    pub fn holder(&self, extent: &Extent, places: &Places<'_>) -> Option<usize> {
        let begun = self.figures.partition_point(|figure| figure.extent.first() <= extent.first());
        let reaching = (0..begun).rev().take_while(|at| self.reach[*at] >= extent.last());
        reaching
            .map(|at| self.figures[at])
            .find(|figure| figure.extent.holds(extent, places))
            .map(|figure| figure.claim)
    }
}
