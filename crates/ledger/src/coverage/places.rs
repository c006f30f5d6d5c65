//! How the pairings of a measure lie to each other.

use super::unions::Unions;
use super::{Claim, sorted};

/// What one pairing is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// No money belongs to both.
    Apart,
    /// All money of the other one is money of this one: both sides are the same or lie inside.
    Holds,
    /// The other way round.
    Within,
    /// Some money may belong to both: two sets of places that share some, or do not name all.
    Meets,
}

/// Says what the pairing of one number is to that of another. Only asked of two different ones; what holds another holds
/// what that one holds.
#[derive(Clone, Copy)]
pub struct Places<'a>(pub &'a dyn Fn(u32, u32) -> Relation);

impl Places<'static> {
    /// Pairings of one level without sets.
    pub const APART: Self = Self(&apart);
}

fn apart(_: u32, _: u32) -> Relation {
    Relation::Apart
}

impl Places<'_> {
    pub fn relation(&self, a: u32, b: u32) -> Relation {
        (self.0)(a, b)
    }
}

/// The claims that have a part in a sum, by pairings that have to do with each other.
pub(super) fn groups(claims: &[Claim], places: &Places<'_>) -> Vec<Vec<usize>> {
    let relevant = (0..claims.len()).filter(|claim| claims[*claim].has_a_part()).collect();
    let order = sorted(relevant, &mut |a, b| claims[a].extent.place.cmp(&claims[b].extent.place));
    let place = |claim: usize| claims[claim].extent.place;
    let own: Vec<&[usize]> = order.chunk_by(|a, b| place(*a) == place(*b)).collect();
    let mut unions = Unions::new(own.len());
    for a in 0..own.len() {
        for b in 0..a {
            if places.relation(place(own[a][0]), place(own[b][0])) != Relation::Apart {
                unions.unite(a, b);
            }
        }
    }
    let together = |set: Vec<usize>| set.into_iter().flat_map(|at| own[at]).copied().collect();
    unions.sets().into_iter().map(together).collect()
}
