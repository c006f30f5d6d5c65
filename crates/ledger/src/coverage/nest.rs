//! Which extents lie inside which.

use super::{Extent, Places, Relation, runs, sorted};
use std::cmp::Reverse;

/// For every extent of a list, by places in the list.
pub struct Nest {
    /// The outermost one that it lies inside.
    pub top: Vec<Option<usize>>,
    /// All that lie inside it and are not the same, the larger ones first.
    pub held: Vec<Vec<usize>>,
}

impl Nest {
    pub fn new(extents: &[Extent], places: &Places<'_>) -> Self {
        let depths = depths(extents, places);
        // What holds another one stands before it.
        let key = |at: usize| {
            let extent = &extents[at];
            let named = extent.names.iter().flatten().count();
            (extent.first(), Reverse(extent.last()), depths[at] + named)
        };
        let order = sorted((0..extents.len()).collect(), &mut |a, b| key(a).cmp(&key(b)));
        let mut nest = Self { top: vec![None; extents.len()], held: vec![Vec::new(); extents.len()] };
        for (at, outer) in order.iter().enumerate() {
            let begun = order[at + 1..].iter().take_while(|inner| extents[**inner].first() <= extents[*outer].last());
            for inner in begun {
                if extents[*outer].encloses(&extents[*inner], places) {
                    nest.held[*outer].push(*inner);
                    nest.top[*inner].get_or_insert(*outer);
                }
            }
        }
        nest
    }

    /// Of those that lie inside one, those that lie in none of the others.
    pub fn next_inside(&self, outer: usize, extents: &[Extent], places: &Places<'_>) -> Vec<usize> {
        let mut next: Vec<usize> = Vec::new();
        for inner in &self.held[outer] {
            if !next.iter().any(|known| extents[*known].encloses(&extents[*inner], places)) {
                next.push(*inner);
            }
        }
        next
    }
}

/// By extent, how many of the pairings hold its own.
fn depths(extents: &[Extent], places: &Places<'_>) -> Vec<usize> {
    let order = sorted((0..extents.len()).collect(), &mut |a, b| extents[a].place.cmp(&extents[b].place));
    let same = runs(&order, &|a, b| extents[a].place == extents[b].place);
    let place = |same: &&[usize]| extents[same[0]].place;
    let mut depths = vec![0; extents.len()];
    for own in &same {
        let holds = |other: &&&[usize]| {
            place(own) != place(other) && places.relation(place(other), place(own)) == Relation::Holds
        };
        let depth = same.iter().filter(holds).count();
        own.iter().for_each(|at| depths[*at] = depth);
    }
    depths
}
