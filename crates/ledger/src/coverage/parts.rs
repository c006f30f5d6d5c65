//! Parts by their sources' word, and what states no period.

use super::cover::Cover;
use super::figure::Figure;
use super::links::Links;
use super::settle::contradiction;
use super::{Account, Claim, Fate, Notable, Places, passing, runs, sorted};

impl Account {
    /// What has no period cannot be compared with what has one: it is the total only where there is nothing else. That
    /// goes for rows without a number too. They say that one document gives none, which is no gap in what others give.
    pub(super) fn put_undated_beside(&mut self, claims: &[Claim], group: &[usize], links: &Links) {
        let is_dated = |claim: usize| claims[claim].extent.days.is_some();
        let counts = |claim: usize| {
            is_dated(claim) && self.fates[claim] == Fate::Counted && links.whole(claims, claim, &|_| true).is_none()
        };
        if group.iter().any(|claim| counts(*claim)) {
            for claim in group.iter().filter(|claim| !is_dated(**claim)) {
                if matches!(self.fates[*claim], Fate::Counted | Fate::NotPublished) {
                    self.fates[*claim] = Fate::NoPeriod;
                }
            }
        }
    }

    /// A part by its source's word counts within the whole, but not within one that stands beside the total itself, or
    /// whose later word does. What is of a named part only would count nowhere else.
    pub(super) fn put_parts_inside(&mut self, claims: &[Claim], links: &Links) {
        let counts = |fate: &Fate| match *fate {
            Fate::Revised(by) => self.fates[by],
            fate => fate,
        };
        let beside: Vec<bool> = self.fates.iter().map(|fate| counts(fate) == Fate::NoPeriod).collect();
        for (part, fate) in self.fates.iter_mut().enumerate() {
            if matches!(fate, Fate::Counted | Fate::NotPublished | Fate::NoPeriod | Fate::Part) {
                let whole = links.whole(claims, part, &|whole| claims[part].part || !beside[whole]);
                whole.iter().for_each(|whole| *fate = Fate::Inside(*whole));
            }
        }
    }

    /// Gives the parts by their sources' word to the figures of their wholes.
    pub(super) fn give_parts(&mut self, claims: &[Claim], figures: &mut [Figure], places: &Places<'_>) {
        let mut figure_of = vec![None; claims.len()];
        figures.iter().enumerate().for_each(|(at, figure)| figure_of[figure.claim] = Some(at));
        let is_part = |claim: usize| matches!(self.fates[claim], Fate::Inside(_)) && claims[claim].is_amount();
        let parts = passing(claims.len(), &is_part);
        let wholes: Vec<usize> = self.fates.iter().map(|fate| self.stands_for(*fate)).collect();
        let parts = sorted(parts, &mut |a, b| wholes[a].cmp(&wholes[b]));
        for parts in runs(&parts, &|a, b| wholes[a] == wholes[b]) {
            let whole = wholes[parts[0]];
            if let Some(at) = figure_of[whole] {
                figures[at].parts = parts.to_vec();
                continue;
            }
            // A whole that lies inside another one: the total is not touched, but a reader should know.
            let own: Vec<_> = parts.iter().map(|part| (claims[*part].extent, claims[*part].value)).collect();
            if let Some(value) = contradiction(&claims[whole].value, &own, places) {
                self.note(Notable::Contradiction, [&[whole], parts].concat(), value);
            }
        }
    }

    /// The claim that a fate names in the end: the later word, and that which stands for all.
    fn stands_for(&self, fate: Fate) -> usize {
        match fate {
            Fate::Inside(at) | Fate::Revised(at) | Fate::SameAs(at) => match self.fates[at] {
                next @ (Fate::Revised(_) | Fate::SameAs(_)) => self.stands_for(next),
                _ => at,
            },
            _ => usize::MAX,
        }
    }

    /// Nothing is missing where the number of something larger is known. What lies in several figures only together stays
    /// missing: a lower bound is never wrong.
    pub(super) fn put_missing_inside(
        &mut self,
        claims: &[Claim],
        group: &[usize],
        cover: &Cover<'_>,
        places: &Places<'_>,
    ) {
        for claim in group {
            if self.fates[*claim] == Fate::NotPublished {
                let holder = cover.holder(&claims[*claim].extent, places);
                holder.iter().for_each(|holder| self.fates[*claim] = Fate::Inside(*holder));
            }
        }
    }
}
