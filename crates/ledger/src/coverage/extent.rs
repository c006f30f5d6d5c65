//! What a figure is a figure of: a pairing, a stretch of time, a thing.

use super::{Places, Relation};
use format::Period;

/// What one figure of a measure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extent {
    /// The pairing, by a number that the caller gives it.
    pub place: u32,
    /// `None` where no period is stated: it may meet any other, and neither holds nor lies inside one.
    pub days: Option<Days>,
    pub names: Names,
}

/// The first and the last day as `yyyymmdd`, so that 2019 is the same as 2019-01/2019-12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// 0 where the start is not stated: it reaches back without end.
    pub first: u32,
    pub last: u32,
}

/// So many columns can name a part of what a measure is about: a product and a channel, a project and a purpose.
pub const NAMES: usize = 3;

/// The thing that the figure is of, a number for each word of each column. A column that names nothing means all.
/// Two figures that name two different things in one column have nothing in common.
pub type Names = [Option<u32>; NAMES];

impl From<Period> for Days {
    fn from(period: Period) -> Self {
        Self { first: period.first_day().unwrap_or(0), last: period.last_day() }
    }
}

impl Extent {
    /// The first day that it may cover.
    pub fn first(&self) -> u32 {
        self.days.map_or(0, |days| days.first)
    }

    /// The last day that it may cover.
    pub fn last(&self) -> u32 {
        self.days.map_or(u32::MAX, |days| days.last)
    }

    /// Whether the other one lies inside this one; the same lies inside itself.
    pub fn holds(&self, other: &Self, places: &Places<'_>) -> bool {
        let (Some(own), Some(days)) = (self.days, other.days) else { return false };
        own.first <= days.first
            && days.last <= own.last
            && self.names.iter().zip(&other.names).all(|(own, name)| own.is_none() || own == name)
            && (self.place == other.place || places.relation(self.place, other.place) == Relation::Holds)
    }

    /// Whether the other one lies inside this one, and this is more.
    pub fn encloses(&self, other: &Self, places: &Places<'_>) -> bool {
        self != other && self.holds(other, places)
    }

    /// Whether both differ in time alone.
    pub fn differs_in_time_alone(&self, other: &Self) -> bool {
        self.place == other.place && self.names == other.names
    }

    /// Whether both may speak of the same money.
    pub fn meets(&self, other: &Self, places: &Places<'_>) -> bool {
        let parted = |(own, name): (&Option<u32>, &Option<u32>)| own.is_some() && name.is_some() && own != name;
        self.first() <= other.last()
            && other.first() <= self.last()
            && !self.names.iter().zip(&other.names).any(parted)
            && (self.place == other.place || places.relation(self.place, other.place) != Relation::Apart)
    }
}
