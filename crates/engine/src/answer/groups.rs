//! Groups while they grow: numbers all the way, until those that are wanted get their words.

use super::layout::By;
use crate::EngineError;
use crate::numbered::Numbered;
use crate::sort::sort_keyed;
use format::{Interval, Overflow, PairLevel};
use ledger::{Cut, Folding, Group, Measure, Question};
use std::collections::{HashMap, HashSet};

/// What the rows of each group come to, by measure.
pub struct Groups {
    /// The groups that occur, by their numbers.
    numbered: Numbered,
    measures: usize,
    matched: Vec<usize>,
    /// Of each group, one of each measure.
    sums: Vec<Option<Result<Interval, Overflow>>>,
}

/// How two sums of a measure come together.
type Join = fn(Interval, Interval) -> Result<Interval, Overflow>;

/// Groups whose keys belong to those of others.
pub struct FoldedGroups {
    groups: Groups,
    /// The keys of each place in a group, in their order.
    keys: Vec<Vec<Option<String>>>,
}

impl Groups {
    /// None yet, of so many measures.
    pub fn new(by: &[By<'_>], measures: usize) -> Result<Self, EngineError> {
        Self::of(by.iter().map(|by| by.ranks() as u64), measures)
    }

    fn of(slots: impl Iterator<Item = u64>, measures: usize) -> Result<Self, EngineError> {
        Ok(Self { numbered: Numbered::new(slots)?, measures, matched: Vec::new(), sums: Vec::new() })
    }

    fn at(&mut self, group: u64) -> usize {
        let number = self.numbered.number(group) as usize;
        if number == self.matched.len() {
            self.matched.push(0);
            self.sums.resize(self.sums.len() + self.measures, None);
        }
        number
    }

    /// So many rows more are in a group.
    pub fn count(&mut self, group: u64, rows: usize) {
        let number = self.at(group);
        self.matched[number] += rows;
    }

    /// A group comes to so much more of a measure.
    pub fn add(&mut self, group: u64, measure: usize, more: Result<Interval, Overflow>) {
        self.join(group, measure, more, Interval::plus);
    }

    fn join(&mut self, group: u64, measure: usize, more: Result<Interval, Overflow>, join: Join) {
        let at = self.at(group) * self.measures + measure;
        let own = &mut self.sums[at];
        *own = Some(match *own {
            Some(sum) => sum.and_then(|sum| join(sum, more?)),
            None => more,
        });
    }

    fn sums(&self, number: usize) -> &[Option<Result<Interval, Overflow>>] {
        &self.sums[number * self.measures..(number + 1) * self.measures]
    }

    /// The numbers of those that have rows, in the order of their keys.
    fn order(&self) -> Vec<usize> {
        let filled = (0..).zip(&self.matched).filter(|(_, matched)| **matched > 0);
        let mut order: Vec<(u64, u32)> =
            filled.map(|(number, _): (u32, _)| (self.numbered.places()[number as usize], number)).collect();
        sort_keyed(&mut order, None);
        order.into_iter().map(|(_, number)| number as usize).collect()
    }

    fn group(&self, number: usize, keys: Vec<Option<String>>, measures: &[Measure]) -> Group {
        let sums = measures.iter().zip(self.sums(number));
        let totals = sums.filter_map(|(measure, sum)| Some((measure.clone(), (*sum)?))).collect();
        Group { keys, matched: self.matched[number], totals }
    }

    /// All of them in order, with their words.
    pub fn all(&self, measures: &[Measure], keys: &dyn Fn(u64) -> Vec<Option<String>>) -> Vec<Group> {
        let group = |number: usize| self.group(number, keys(self.numbered.places()[number]), measures);
        self.order().into_iter().map(group).collect()
    }

    /// These groups by what their keys belong to.
    pub fn folded(
        &self,
        by: &[By<'_>],
        question: &Question,
        folding: &Folding,
        measures: &[Measure],
    ) -> Result<FoldedGroups, EngineError> {
        // For each key that is wanted: which column it comes from, what its ranks belong to, and what that is called.
        let (mut from, mut places, mut keys) = (Vec::new(), Vec::new(), Vec::new());
        for own in &folding.by {
            let column = question.by.iter().position(|name| *name == own.column);
            let column = column.ok_or_else(|| EngineError::NoColumn(own.column.clone()))?;
            let known: Option<HashMap<&str, &str>> =
                own.keys.as_ref().map(|keys| keys.iter().map(|(value, key)| (&**value, &**key)).collect());
            let belongs = |value: String| match &known {
                Some(known) => known.get(&*value).map(|key| (*key).to_owned()),
                None => Some(value),
            };
            let called: Vec<Option<String>> =
                (0..by[column].ranks()).map(|rank| by[column].key(rank).and_then(belongs)).collect();
            let mut distinct = called.clone();
            distinct.sort_unstable_by(|a, b| a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(b)));
            distinct.dedup();
            let place: HashMap<&Option<String>, u64> = distinct.iter().zip(0..).collect();
            places.push(called.iter().map(|key| place[key]).collect::<Vec<u64>>());
            keys.push(distinct);
            from.push(column);
        }
        // Pairings of one level are apart, but sets of places, and sides of two levels, may lie in each other.
        let meets =
            |measure: &Measure| measure.word("level").and_then(PairLevel::parse).is_some_and(PairLevel::may_meet);
        let join: Vec<Join> =
            measures.iter().map(|own| if meets(own) { Interval::beside } else { Interval::plus } as _).collect();
        let mut folded = Self::of(keys.iter().map(|keys| keys.len() as u64), self.measures)?;
        let mut ranks = vec![0; by.len()];
        for number in self.order() {
            let mut rest = self.numbered.places()[number];
            for (rank, by) in ranks.iter_mut().zip(by).rev() {
                let slots = by.ranks() as u64;
                *rank = usize::try_from(rest % slots).unwrap_or(0);
                rest /= slots;
            }
            let own = from.iter().zip(&places).zip(&keys);
            let group =
                own.fold(0, |group, ((column, places), keys)| group * keys.len() as u64 + places[ranks[*column]]);
            folded.count(group, self.matched[number]);
            for (measure, sum) in self.sums(number).iter().enumerate() {
                if let Some(sum) = sum {
                    folded.join(group, measure, *sum, join[measure]);
                }
            }
        }
        Ok(FoldedGroups { groups: folded, keys })
    }
}

impl FoldedGroups {
    /// Those that are seen, and how many there are in all. The largest are those with most of the measure `first`.
    pub fn seen(&self, measures: &[Measure], folding: &Folding, first: Option<usize>) -> (Vec<Group>, Option<usize>) {
        let groups = &self.groups;
        let mut order = groups.order();
        let said = |number: usize, measure: usize| groups.sums(number)[measure].and_then(Result::ok);
        if let (true, Some(measure)) = (folding.largest_first, first) {
            let low = |number: &usize| said(*number, measure).filter(|sum| sum.published > 0).map(|sum| sum.low);
            order.sort_by_cached_key(|number| std::cmp::Reverse(low(number)));
        }
        let Cut { all, each, firsts } = folding.cut;
        let mut told = vec![0; measures.len()];
        let mut known: HashSet<u64> = HashSet::new();
        let mut seen = Vec::new();
        for (at, number) in order.iter().copied().enumerate() {
            let keys = self.places(number);
            let is_first =
                keys.first().is_some_and(|first| known.contains(first) || known.len() < firsts && known.insert(*first));
            let mut is_seen = at < all || is_first;
            for (measure, told) in told.iter_mut().enumerate() {
                if *told < each && said(number, measure).is_some_and(|sum| sum.published > 0 || sum.missing > 0) {
                    *told += 1;
                    is_seen = true;
                }
            }
            if is_seen {
                let words = keys.iter().zip(&self.keys);
                let words = words.map(|(place, keys)| keys[usize::try_from(*place).unwrap_or(0)].clone());
                seen.push(groups.group(number, words.collect(), measures));
            }
        }
        (seen, Some(order.len()))
    }

    /// The place of each key of a group among all of its kind.
    fn places(&self, number: usize) -> Vec<u64> {
        let mut rest = self.groups.numbered.places()[number];
        let mut places: Vec<u64> =
            self.keys.iter().rev().map(|keys| (rest % keys.len() as u64, rest /= keys.len() as u64).0).collect();
        places.reverse();
        places
    }
}
