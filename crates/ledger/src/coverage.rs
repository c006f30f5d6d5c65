//! Totals by coverage: no money is counted twice, whoever says it, however often and for whatever stretch of time.
//!
//! The claims are those of one measure: one figure column, kind, stage, unit and level. Each covers an [`Extent`]: a
//! pairing, some days, some thing. What covers the same is one figure; what lies inside another counts within it; what
//! meets another without lying inside it can only be bounded; what does not meet adds.

mod account;
mod claim;
mod cluster;
mod connected;
mod cover;
mod extent;
mod figure;
mod groups;
mod links;
mod most;
mod nest;
mod parts;
mod places;
mod settle;
#[cfg(test)]
mod tests;
pub(crate) mod unions;

pub use account::{Account, Fate, Finding, Notable};
pub use claim::{Claim, Whole};
pub use cluster::clusters;
pub use extent::{Days, Extent, NAMES, Names};
pub use places::{Places, Relation};

use crate::sort::{passing, runs};
use crate::sort_rows;
use cover::Cover;
use format::Interval;
use links::Links;
use std::cmp::Ordering;

/// What the claims of one measure come to. Of `n` claims it takes the time `n log n`, and that of looking at every two
/// that meet.
pub fn account(claims: &[Claim], places: &Places<'_>) -> Account {
    let links = Links::new(claims);
    let fates = claims.iter().zip(&links.revised).map(|(claim, revised)| at_sight(claim, *revised)).collect();
    let mut account = Account { sum: Ok(Interval::EMPTY), fates, findings: Vec::new() };
    let groups = groups::groups(claims, places);
    groups.iter().for_each(|group| account.put_undated_beside(claims, group, &links));
    account.put_parts_inside(claims, &links);
    // The figures of each group end where those of the next begin.
    let (mut figures, mut ends) = (Vec::new(), Vec::new());
    for group in &groups {
        figures.append(&mut figure::figures(claims, group, &mut account));
        ends.push(figures.len());
    }
    account.give_parts(claims, &mut figures, places);
    let mut from = 0;
    for (group, to) in groups.iter().zip(ends) {
        settle::settle(claims, &figures[from..to], places, &mut account);
        // A part of a whole that gives no number says nothing of the rest of it.
        let wholes = figures[from..to].iter().filter(|figure| claims[figure.claim].part_of.is_none()).collect();
        account.put_missing_inside(claims, group, &Cover::new(wholes), places);
        from = to;
    }
    account.finish(claims)
}

/// What becomes of a claim, as far as it can be told from itself.
fn at_sight(claim: &Claim, revised: Option<usize>) -> Fate {
    match revised {
        Some(by) => Fate::Revised(by),
        None if claim.is_empty() => Fate::NotApplicable,
        None if claim.rate => Fate::Rate,
        None if claim.is_missing() => Fate::NotPublished,
        None if claim.part => Fate::Part,
        None => Fate::Counted,
    }
}

/// Places of a list, sorted.
fn sorted(mut places: Vec<usize>, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    sort_rows(&mut places, order);
    places
}
