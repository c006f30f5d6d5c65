//! Extents that meet, directly or through others.

use super::unions::Unions;
use super::{Extent, Places, sorted};

/// The places of the extents in the list, those together that are connected.
pub fn components(extents: &[Extent], places: &Places<'_>) -> Vec<Vec<usize>> {
    let order = sorted((0..extents.len()).collect(), &mut |a, b| extents[a].first().cmp(&extents[b].first()));
    let mut unions = Unions::new(extents.len());
    // Those that have begun and not ended; of those that differ in time alone, the one that ends last.
    let mut open: Vec<usize> = Vec::new();
    for at in order {
        let own = &extents[at];
        open.retain(|other| extents[*other].last() >= own.first());
        open.iter().filter(|other| extents[**other].meets(own, places)).for_each(|other| unions.unite(*other, at));
        match open.iter_mut().find(|other| extents[**other].differs_in_time_alone(own)) {
            Some(other) if extents[*other].last() < own.last() => *other = at,
            Some(_) => {}
            None => open.push(at),
        }
    }
    unions.sets()
}
