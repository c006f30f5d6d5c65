//! Figures that are connected: one that holds all is the total; what overlaps otherwise has bounds.

use super::connected::components;
use super::figure::Figure;
use super::most::{Weight, most};
use super::nest::Nest;
use super::{Account, Claim, Extent, Fate, Notable, Places, passing};
use format::{Interval, Overflow};

/// Adds the figures of a group to the account.
pub fn settle(claims: &[Claim], figures: &[Figure], places: &Places<'_>, account: &mut Account) {
    let extents: Vec<Extent> = figures.iter().map(|figure| figure.extent).collect();
    for component in components(&extents, places) {
        let figures: Vec<&Figure> = component.into_iter().map(|at| &figures[at]).collect();
        let own = of_connected(claims, &figures, places, account);
        account.sum = account.sum.and_then(|sum| sum.plus(own?));
    }
}

/// What connected figures come to.
fn of_connected(
    claims: &[Claim],
    figures: &[&Figure],
    places: &Places<'_>,
    account: &mut Account,
) -> Result<Interval, Overflow> {
    let extents: Vec<Extent> = figures.iter().map(|figure| figure.extent).collect();
    let nest = Nest::new(&extents, places);
    let tops = passing(figures.len(), &|at| nest.top[at].is_none());
    for (at, figure) in figures.iter().enumerate() {
        account.fates[figure.claim] = match (&*tops, nest.top[at]) {
            ([whole], Some(_)) => Fate::Inside(figures[*whole].claim),
            ([_], None) => Fate::Counted,
            _ => Fate::Overlaps,
        };
    }
    let mut values: Vec<Interval> = figures.iter().map(|figure| figure.value).collect();
    // What a larger figure contradicts is trusted no more than that one.
    let mut doubted = vec![false; figures.len()];
    for (at, figure) in figures.iter().enumerate() {
        let mut parts = Vec::new();
        nest.held[at].iter().for_each(|inner| parts.push((extents[*inner], figures[*inner].value)));
        figure.parts.iter().for_each(|part| parts.push((claims[*part].extent, claims[*part].value)));
        let Some(value) = contradiction(&figure.value, &parts, places) else { continue };
        let mut members = vec![figure.claim];
        nest.next_inside(at, &extents, places).iter().for_each(|inner| members.push(figures[*inner].claim));
        members.extend_from_slice(&figure.parts);
        if nest.top[at].is_none() {
            values[at] = value;
            for inner in &nest.held[at] {
                doubted[*inner] = true;
                if account.fates[figures[*inner].claim] == Fate::Overlaps {
                    account.fates[figures[*inner].claim] = Fate::Inside(figure.claim);
                }
            }
            members.iter().for_each(|member| account.fates[*member] = Fate::Contradicts(figure.claim));
        }
        account.note(Notable::Contradiction, members, value);
    }
    if let [whole] = *tops {
        return Ok(values[whole]);
    }
    let trusted = passing(figures.len(), &|at| !doubted[at]);
    let value = between(&trusted, &tops, &extents, &values, places)?;
    let members = trusted.iter().map(|at| figures[*at].claim).collect();
    account.note(Notable::Overlap, members, value);
    Ok(value)
}

/// What figures come to that overlap: at least those that do not meet, at most those that lie in no other.
fn between(
    trusted: &[usize],
    tops: &[usize],
    extents: &[Extent],
    values: &[Interval],
    places: &Places<'_>,
) -> Result<Interval, Overflow> {
    let weight = |at: &usize| (extents[*at], values[*at].low, values[*at].more_than_low);
    let (low, more_than_low) = most(&trusted.iter().map(weight).collect::<Vec<_>>(), places);
    let low = i64::try_from(low).map_err(|_| Overflow)?;
    let most = Interval::sum(tops.iter().map(|at| values[*at]))?;
    let soft = trusted.iter().any(|at| values[*at].soft);
    // Where things are named, a sum of parts that is larger than a whole can be missed there and found here.
    let low = most.high.map_or(low, |high| low.min(high));
    Ok(Interval { low, more_than_low, soft, ..most })
}

/// What a whole and its parts come to if those are more: from the whole to the sum of the parts.
pub fn contradiction(whole: &Interval, parts: &[(Extent, Interval)], places: &Places<'_>) -> Option<Interval> {
    let high = whole.high.filter(|_| !parts.is_empty())?;
    let ends = |end: &dyn Fn(&Interval) -> (i64, bool)| {
        let weights: Vec<Weight> = parts.iter().map(|(extent, value)| (*extent, end(value).0, end(value).1)).collect();
        most(&weights, places)
    };
    if ends(&|value| (value.low, value.more_than_low)) <= (high.into(), false) {
        return None;
    }
    let bounded = parts.iter().all(|(_, value)| value.high.is_some());
    let (sum, _) = ends(&|value| (value.high.unwrap_or(0), false));
    let high = if bounded { i64::try_from(sum).ok() } else { None };
    Some(Interval { high, soft: whole.soft || parts.iter().any(|(_, value)| value.soft), ..*whole })
}
