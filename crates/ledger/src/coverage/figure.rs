//! What is said of one extent, by whomever: one figure.

use super::{Account, Claim, Extent, Fate, Notable, runs, sorted};
use format::Interval;
use std::cmp::Ordering;

/// A figure that stands for all words for it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub extent: Extent,
    /// The hull of what is said.
    pub value: Interval,
    /// The claim that stands for all.
    pub claim: usize,
    /// The claims that are parts of it by their sources' word.
    pub parts: Vec<usize>,
}

/// The figures of the claims of a group that are still to be counted.
pub fn figures(claims: &[Claim], group: &[usize], account: &mut Account) -> Vec<Figure> {
    let mut counted = group.to_vec();
    counted.retain(|claim| account.fates[*claim] == Fate::Counted);
    let key = |claim: usize| (claims[claim].extent, claims[claim].part_of.is_some());
    let order = sorted(counted, &mut |a, b| key(a).cmp(&key(b)).then_with(|| claims[a].rank(&claims[b])));
    let mut figures = Vec::new();
    for words in runs(&order, &|a, b| one_figure(&claims[a], &claims[b])) {
        figures.push(of_words(claims, words, account));
    }
    figures
}

/// Whether both can only be words for the same. Two parts of something larger may well be two parts, and nobody knows
/// what two figures without a period cover.
fn one_figure(a: &Claim, b: &Claim) -> bool {
    a.extent == b.extent && a.extent.days.is_some() && a.part_of.is_none() && b.part_of.is_none()
}

/// The figure of some words for the same, the latest first. Of each side the later word counts.
fn of_words(claims: &[Claim], words: &[usize], account: &mut Account) -> Figure {
    let mut latest: Vec<usize> = Vec::new();
    let mut heads: Vec<usize> = Vec::new();
    for word in words {
        let claim = &claims[*word];
        let known = latest.iter().copied().find(|known| claims[*known].side == claim.side);
        match known.filter(|known| claim.is_before(&claims[*known]) && claim.value != claims[*known].value) {
            Some(later) => account.fates[*word] = Fate::Revised(later),
            None => heads.push(*word),
        }
        if known.is_none() {
            latest.push(*word);
        }
    }
    let first = heads[0];
    heads[1..].iter().for_each(|head| account.fates[*head] = Fate::SameAs(first));
    let value = heads.iter().fold(claims[first].value, |hull, head| of_both(hull, claims[*head].value));
    if heads.iter().any(|head| claims[*head].value != claims[first].value) {
        account.note(Notable::Differ, heads, value);
    }
    Figure { extent: claims[first].extent, value, claim: first, parts: Vec::new() }
}

/// What the truth may be if one of two words for it is right.
fn of_both(a: Interval, b: Interval) -> Interval {
    Interval {
        low: a.low.min(b.low),
        high: a.high.zip(b.high).map(|(a, b)| a.max(b)),
        more_than_low: match a.low.cmp(&b.low) {
            Ordering::Less => a.more_than_low,
            Ordering::Greater => b.more_than_low,
            Ordering::Equal => a.more_than_low && b.more_than_low,
        },
        soft: a.soft || b.soft,
        ..a
    }
}
