//! The same rules by brute force, for claims of one pairing and one thing: all subsets are tried, and nothing is sorted.

use super::random::claims;
use super::*;
use proptest::prelude::*;

/// A figure that is left when words are merged: its days, its number, and the parts that sources name.
struct Merged {
    days: Option<Days>,
    value: Interval,
    parts: Vec<usize>,
}

struct Oracle<'a> {
    claims: &'a [Claim],
}

impl Oracle<'_> {
    fn amount(&self, at: usize) -> bool {
        self.claims[at].value.published > 0 && !self.claims[at].rate
    }

    fn missing(&self, at: usize) -> bool {
        self.claims[at].value.missing > 0 && !self.claims[at].rate
    }

    /// Sources replace only earlier rows here, so that there are no circles.
    fn later(&self, at: usize) -> usize {
        let fits = |new: &usize| {
            let claim = &self.claims[*new];
            self.amount(*new) && claim.revises == Some(at) && claim.part == self.claims[at].part
        };
        let rank = |a: &usize, b: &usize| self.claims[*a].rank(&self.claims[*b]).then(a.cmp(b));
        let next = (0..self.claims.len()).filter(|new| self.amount(at) && fits(new)).min_by(rank);
        next.map_or(at, |next| self.later(next))
    }

    fn revised(&self, at: usize) -> bool {
        self.later(at) != at
    }

    fn whole(&self, at: usize, may_be: &dyn Fn(usize) -> bool) -> Option<usize> {
        match self.claims[at].part_of? {
            Whole::Elsewhere => None,
            Whole::Listed(whole) if self.amount(whole) && may_be(whole) => Some(whole),
            Whole::Listed(whole) => self.whole(whole, may_be),
        }
    }

    /// Whether it is still in question when the source's own words are heard.
    fn open(&self, at: usize) -> bool {
        self.missing(at) || self.amount(at) && !self.claims[at].part && !self.revised(at)
    }

    fn sum(&self) -> Interval {
        let all = || 0..self.claims.len();
        let days = |at: usize| self.claims[at].extent.days;
        let dated = all()
            .any(|at| self.open(at) && self.amount(at) && days(at).is_some() && self.whole(at, &|_| true).is_none());
        let beside = |at: usize| dated && days(at).is_none() && self.open(at);
        let whole = |at: usize| self.whole(at, &|whole| self.claims[at].part || !beside(self.later(whole)));
        let left: Vec<usize> = all().filter(|at| self.open(*at) && !beside(*at) && whole(*at).is_none()).collect();

        let mut figures: Vec<(Merged, Vec<usize>)> = Vec::new();
        for at in left.iter().copied().filter(|at| self.amount(*at)) {
            let merges = |other: usize| {
                let none = |at: usize| self.claims[at].part_of.is_none();
                days(at).is_some() && days(at) == days(other) && none(at) && none(other)
            };
            match figures.iter_mut().find(|(_, words)| merges(words[0])) {
                Some((_, words)) => words.push(at),
                None => figures.push((Merged { days: days(at), value: Interval::EMPTY, parts: Vec::new() }, vec![at])),
            }
        }
        for (figure, words) in &mut figures {
            let earlier = |at: usize, other: usize| {
                let (said, later) = (self.claims[at].said, self.claims[other].said);
                let same_side = self.claims[at].side == self.claims[other].side;
                same_side && said.zip(later).is_some_and(|(said, later)| said.last_day() < later.first_day())
            };
            let latest = words.iter().filter(|at| !words.iter().any(|other| earlier(**at, *other)));
            let values: Vec<Interval> = latest.map(|at| self.claims[*at].value).collect();
            let low = values.iter().map(|value| value.low).min().unwrap();
            let ends: Option<Vec<i64>> = values.iter().map(|value| value.high).collect();
            figure.value = Interval {
                low,
                high: ends.map(|ends| ends.into_iter().max().unwrap()),
                more_than_low: values.iter().all(|value| value.low > low || value.more_than_low),
                soft: values.iter().any(|value| value.soft),
                ..values[0]
            };
        }
        // A part that is named of a word which is merged or replaced is a part of what counts now.
        for at in all().filter(|at| self.amount(*at) && !self.revised(*at)) {
            let target = whole(at).map(|whole| self.later(whole));
            let figure = figures.iter_mut().find(|(_, words)| target.is_some_and(|target| words.contains(&target)));
            figure.into_iter().for_each(|(figure, _)| figure.parts.push(at));
        }
        let is_part = |words: &[usize]| words.iter().any(|word| self.claims[*word].part_of.is_some());
        let wholes: Vec<_> =
            figures.iter().filter(|(_, words)| !is_part(words)).map(|(figure, _)| figure.days).collect();
        let figures: Vec<Merged> = figures.into_iter().map(|(figure, _)| figure).collect();
        let mut sum = self.of_figures(&figures);
        let held = |at: usize| wholes.iter().any(|whole| holds(*whole, days(at)));
        sum.missing = u32::try_from(left.iter().filter(|at| self.missing(**at) && !held(**at)).count()).unwrap();
        sum
    }

    fn of_figures(&self, figures: &[Merged]) -> Interval {
        let count = figures.len();
        let strictly =
            |a: usize, b: usize| figures[a].days != figures[b].days && holds(figures[a].days, figures[b].days);
        let top = |at: usize| !(0..count).any(|other| strictly(other, at));
        // Whole and parts.
        let mut values: Vec<Interval> = figures.iter().map(|figure| figure.value).collect();
        let mut doubted = vec![false; count];
        for at in (0..count).filter(|at| top(*at)) {
            let held: Vec<usize> = (0..count).filter(|inner| strictly(at, *inner)).collect();
            let parts = figures[at].parts.iter().map(|part| (self.claims[*part].extent.days, self.claims[*part].value));
            let all: Vec<_> =
                held.iter().map(|inner| (figures[*inner].days, figures[*inner].value)).chain(parts).collect();
            let lows = apart(&all).map(|set| (total(&set, |v| v.low), set.iter().any(|(_, v)| v.more_than_low))).max();
            let Some((high, (low, more))) = figures[at].value.high.zip(lows) else { continue };
            if low > high || low == high && more {
                let open = all.iter().any(|(_, value)| value.high.is_none());
                let highs = apart(&all).map(|set| total(&set, |v| v.high.unwrap_or(0))).max();
                values[at].high = if open { None } else { highs };
                values[at].soft |= all.iter().any(|(_, value)| value.soft);
                held.iter().for_each(|inner| doubted[*inner] = true);
            }
        }
        // What is connected, and what it comes to.
        let meets = |a: usize, b: usize| !disjoint(figures[a].days, figures[b].days);
        let mut sum = Interval::EMPTY;
        let mut seen = vec![false; count];
        for from in 0..count {
            if seen[from] {
                continue;
            }
            let mut own = vec![from];
            while let Some(next) = (0..count).find(|at| !own.contains(at) && own.iter().any(|known| meets(*known, *at)))
            {
                own.push(next);
            }
            own.iter().for_each(|at| seen[*at] = true);
            let tops: Vec<usize> = own.iter().copied().filter(|at| top(*at)).collect();
            let value = if let [whole] = *tops {
                values[whole]
            } else {
                let trusted: Vec<_> =
                    own.iter().filter(|at| !doubted[**at]).map(|at| (figures[*at].days, values[*at])).collect();
                let lows =
                    apart(&trusted).map(|set| (total(&set, |v| v.low), set.iter().any(|(_, v)| v.more_than_low)));
                let (low, more_than_low) = lows.max().unwrap();
                let high = tops.iter().map(|at| values[*at].high).sum();
                Interval { low, high, more_than_low, soft: trusted.iter().any(|(_, v)| v.soft), ..Interval::EMPTY }
            };
            sum = sum.plus(value).unwrap();
        }
        sum
    }
}

type Dated = (Option<Days>, Interval);

fn holds(outer: Option<Days>, inner: Option<Days>) -> bool {
    outer
        .zip(inner)
        .is_some_and(|(outer, inner)| (inner.first..=inner.last).all(|day| (outer.first..=outer.last).contains(&day)))
}

/// Days are few here. What has none may lie anywhere.
fn disjoint(a: Option<Days>, b: Option<Days>) -> bool {
    a.zip(b).is_some_and(|(a, b)| (a.first..=a.last).all(|day| !(b.first..=b.last).contains(&day)))
}

/// All subsets of which no two meet, the empty one too.
fn apart(all: &[Dated]) -> impl Iterator<Item = Vec<Dated>> {
    let chosen = |bits: u32| (0..all.len()).filter(move |at| bits >> at & 1 == 1).map(|at| all[at]).collect::<Vec<_>>();
    let fits = |set: &Vec<Dated>| (0..set.len()).all(|a| (0..a).all(|b| disjoint(set[a].0, set[b].0)));
    (0..1u32 << all.len()).map(chosen).filter(fits)
}

fn total(set: &[Dated], end: impl Fn(&Interval) -> i64) -> i64 {
    set.iter().map(|(_, value)| end(value)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn says_what_brute_force_says(claims in claims(true, 8)) {
        let account = settled(&claims);
        let expected = Oracle { claims: &claims }.sum();
        let sum = account.sum.unwrap();
        prop_assert_eq!(sum, Interval { published: sum.published, ..expected }, "{:?}", account);
    }
}
