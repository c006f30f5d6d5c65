//! A line of a comparison: one measure and time, a cell for each thing.

use super::Covered;
use crate::Measure;
use format::{Interval, Overflow, Period};
use std::mem::take;

/// What is published of some things of one measure and time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub measure: Measure,
    pub time: Time,
    /// One for each thing, in their order; `None` where nothing was published.
    pub cells: Vec<Option<Cell>>,
}

/// Which figures of a measure stand in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// All of them.
    All,
    /// Those that lie in this year.
    Year(u16),
    /// Those that lie in no single year.
    NoYear,
    /// A stated figure of that very stretch of time: it is added to nothing.
    Stated(Option<Period>),
}

/// A total, or a stated figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub sum: Result<Interval, Overflow>,
    /// The rows of the table that the number is made of.
    pub counted: Vec<usize>,
    /// All rows of the measure.
    pub rows: Vec<usize>,
    /// The row that the number rests on alone.
    pub only: Option<usize>,
    /// Of the figures that count, the [`Interval::coarseness`] of the least exact.
    pub coarsest: i64,
    /// Whether figures of places in the thing are counted, which are none of itself.
    pub inside: bool,
    pub covers: Option<Covered>,
}

impl Cell {
    /// Whether it has a number.
    pub fn is_published(&self) -> bool {
        self.sum.is_ok_and(|sum| sum.published > 0)
    }

    /// Whether it covers the same days as another one, both of the things themselves or both of places in them.
    fn is_like(&self, other: &Self) -> bool {
        self.covers.is_some() && self.covers == other.covers && self.inside == other.inside
    }
}

impl Line {
    /// The cells with numbers, by their places.
    fn published(&self) -> Vec<(usize, &Cell)> {
        let cells = self.cells.iter().enumerate();
        cells.filter_map(|(at, cell)| Some((at, cell.as_ref().filter(|cell| cell.is_published())?))).collect()
    }

    /// Whether a cell rests on a record that another one rests on too: of a place and of one in it.
    fn shares(&self, at: usize, cell: &Cell) -> bool {
        let mut others =
            self.cells.iter().enumerate().filter(|(own, _)| *own != at).filter_map(|(_, own)| own.as_ref());
        others.any(|other| other.counted.iter().any(|row| cell.counted.contains(row)))
    }

    /// The places of the cells that may be compared: the most that are alike and rest on records of their own; none where no
    /// two are, or where as many are alike in another way.
    pub fn alike(&self) -> Vec<usize> {
        let published: Vec<_> = self.published().into_iter().filter(|(at, cell)| !self.shares(*at, cell)).collect();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (_, own) in &published {
            let like = published.iter().filter(|(_, other)| own.is_like(other));
            let group: Vec<usize> = like.map(|(at, _)| *at).collect();
            if group.len() > 1 && !groups.contains(&group) {
                groups.push(group);
            }
        }
        let most = groups.iter().map(Vec::len).max().unwrap_or(0);
        groups.retain(|group| group.len() == most);
        if let [group] = &mut groups[..] { take(group) } else { Vec::new() }
    }

    /// The places of the cells that are not like the others; where none are alike, of all that have numbers.
    pub fn unlike(&self) -> Vec<usize> {
        let (published, alike) = (self.published(), self.alike());
        if published.len() < 2 {
            return Vec::new();
        }
        published.into_iter().map(|(at, _)| at).filter(|at| !alike.contains(at)).collect()
    }
}
