//! Claims whose pairings have to do with each other: what can meet, and what cannot.

use super::unions::Unions;
use super::{Claim, Places, Relation, sorted};

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
