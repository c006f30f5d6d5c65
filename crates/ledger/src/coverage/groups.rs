//! Claims whose pairings have to do with each other: what can meet, and what cannot.

use super::unions::Unions;
use super::{Claim, Places, Relation, passing, runs, sorted};

/// The claims that have a part in a sum, by pairings that have to do with each other.
pub(super) fn groups(claims: &[Claim], places: &Places<'_>) -> Vec<Vec<usize>> {
    let relevant = passing(claims.len(), &|claim| claims[claim].has_a_part());
    let order = sorted(relevant, &mut |a, b| claims[a].extent.place.cmp(&claims[b].extent.place));
    let place = |claim: usize| claims[claim].extent.place;
    let own = runs(&order, &|a, b| place(a) == place(b));
    let mut unions = Unions::new(own.len());
    for a in 0..own.len() {
        for b in 0..a {
            if places.relation(place(own[a][0]), place(own[b][0])) != Relation::Apart {
                unions.unite(a, b);
            }
        }
    }
    let mut groups = Vec::new();
    for set in unions.sets() {
        let mut group = Vec::new();
        set.iter().for_each(|at| group.extend_from_slice(own[*at]));
        groups.push(group);
    }
    groups
}
