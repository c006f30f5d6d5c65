//! Which claims have to do with each other, whatever is selected of them.

use super::connected::components;
use super::places::groups;
use super::unions::Unions;
use super::{Claim, Extent, Places};

/// A number for each claim: those of one number must be settled together. 0 is for those that simply add, in whatever
/// selection they stand: the sum of a selection is that of its plain claims, and of the account of each number.
pub fn clusters(claims: &[Claim], places: &Places<'_>) -> Vec<u32> {
    let mut unions = Unions::new(claims.len());
    for group in groups(claims, places) {
        // What has no period has to do with all that has one.
        let undated = group.iter().any(|claim| claims[*claim].extent.days.is_none());
        let extents: Vec<Extent> = group.iter().map(|claim| claims[*claim].extent).collect();
        let joined = if undated { vec![(0..group.len()).collect()] } else { components(&extents, places) };
        joined.iter().flat_map(|set| set.windows(2)).for_each(|two| unions.unite(group[two[0]], group[two[1]]));
    }
    for (at, claim) in claims.iter().enumerate() {
        claim.listed_whole().into_iter().chain(claim.revises).for_each(|other| unions.unite(at, other));
    }
    let (mut numbers, mut number) = (vec![0; claims.len()], 0);
    for set in unions.sets() {
        // Rates and parts have a number or lack one, and neither enters a sum.
        let plain = matches!(*set, [alone] if claims[alone].has_a_part() || claims[alone].is_empty());
        if !plain {
            number += 1;
            set.iter().for_each(|claim| numbers[*claim] = number);
        }
    }
    numbers
}
