//! What sources themselves say of their figures: this one replaces that one, this one is a part of that one.

use super::Claim;
use std::cmp::Ordering;

pub struct Links {
    /// For every claim, the one that replaces it in the end.
    pub revised: Vec<Option<usize>>,
    /// For every claim, the next one that it is a part of, whether that gives a number or not.
    above: Vec<Option<usize>>,
}

impl Links {
    pub fn new(claims: &[Claim]) -> Self {
        let mut next: Vec<Option<usize>> = vec![None; claims.len()];
        for (new, claim) in claims.iter().enumerate() {
            // A figure of a part is no later word for the whole.
            let fits = |old: &usize| claims[*old].is_amount() && claims[*old].part == claim.part;
            if let Some(old) = claim.revises.filter(|old| claim.is_amount() && fits(old)) {
                let earlier = next[old].is_none_or(|known| claim.rank(&claims[known]) == Ordering::Less);
                next[old] = if earlier { Some(new) } else { next[old] };
            }
        }
        let above: Vec<Option<usize>> = claims.iter().map(Claim::listed_whole).collect();
        let in_line = |at: usize| above[at].filter(|_| end(&above, at).is_some());
        let ids = 0..claims.len();
        Self { revised: ids.clone().map(|at| end(&next, at)).collect(), above: ids.map(in_line).collect() }
    }

    /// The nearest claim with a number that this one is a part of, among those that may be.
    pub fn whole(&self, claims: &[Claim], part: usize, may_be: &dyn Fn(usize) -> bool) -> Option<usize> {
        let mut whole = self.above[part];
        while let Some(at) = whole.filter(|at| !claims[*at].is_amount() || !may_be(*at)) {
            whole = self.above[at];
        }
        whole
    }
}

/// What follows a thing in the end. Nothing does where that leads round in a circle: the checker refuses circles, and they
/// must not make money disappear.
fn end(next: &[Option<usize>], from: usize) -> Option<usize> {
    let mut at = next[from]?;
    for _ in 0..next.len() {
        let Some(on) = next[at] else { return Some(at) };
        at = on;
    }
    None
}
