//! Sums of what does not add: one number out of several kinds of money.

use crate::candidate::Candidate;
use crate::checked::Checked;
use crate::fact::Fact;
use crate::number::class;
use crate::terms::Class;
use crate::verdict::Verdict;

/// So many numbers make a sum, at most.
const MOST: usize = 6;

/// The numbers beside one in the text that add up to it: their places among the claims.
pub fn told(all: &[Checked], at: usize) -> Option<Vec<usize>> {
    let value = |at: usize| all[at].claim.number.map(|number| number.low);
    let money = |at: usize| {
        let reading = all[at].claim.reading.as_ref();
        reading.is_some_and(|reading| matches!(class(reading.unit), None | Some(Class::Money)))
    };
    let own = value(at)?;
    let before = (2..=MOST.min(at)).map(|count| at - count..at);
    let behind = (2..=MOST.min(all.len() - at - 1)).map(|count| at + 1..at + 1 + count);
    let adds = |run: &std::ops::Range<usize>| {
        run.clone().all(money) && run.clone().map(value).sum::<Option<i128>>() == Some(own)
    };
    before.chain(behind).find(adds).map(Iterator::collect)
}

/// The figures of one pairing that the parts of a sum are, where they do not add.
pub fn parts(all: &[Checked], parts: &[usize]) -> Option<Vec<Candidate>> {
    let facts = |at: &usize| {
        let near = all[*at]
            .candidates
            .iter()
            .filter(|own| matches!(own.verdict, Verdict::Supported | Verdict::Sides | Verdict::Bound));
        near.filter_map(|own| own.fact().cloned()).collect::<Vec<Fact>>()
    };
    let lists: Vec<Vec<Fact>> = parts.iter().map(facts).collect();
    let pairings = lists.first()?.iter().filter_map(|fact| fact.pairing.clone());
    for pairing in pairings {
        let own = |list: &Vec<Fact>| list.iter().find(|fact| fact.pairing.as_ref() == Some(&pairing)).cloned();
        let chosen: Option<Vec<Fact>> = lists.iter().map(own).collect();
        if let Some(chosen) = chosen {
            return apart(&chosen).then(|| named(&chosen));
        }
    }
    let topics: Vec<_> = parts.iter().map(|at| all[*at].claim.topic).collect();
    let kinds = topics.iter().all(Option::is_some) && topics.windows(2).any(|two| two[0] != two[1]);
    kinds.then(|| named(&lists.into_iter().filter_map(|list| list.into_iter().next()).collect::<Vec<_>>()))
}

/// Figures of one pairing that come to a number and do not add.
pub fn made_of(facts: &[&Fact], value: i128) -> Option<Vec<Candidate>> {
    let money: Vec<&&Fact> =
        facts.iter().filter(|fact| fact.is_whole() && fact.unit == Some(format::Unit::Yuan)).collect();
    let mut chosen = Vec::new();
    for fact in &money {
        let own: Vec<&Fact> = money.iter().filter(|own| own.pairing == fact.pairing).map(|own| **own).collect();
        if own.len() <= 24 && choose(&own, value, &mut chosen) {
            let facts: Vec<Fact> = chosen.into_iter().cloned().collect();
            return Some(named(&facts));
        }
        chosen.clear();
    }
    None
}

/// Chooses up to four that come to a value, and do not add.
fn choose<'a>(facts: &[&'a Fact], rest: i128, chosen: &mut Vec<&'a Fact>) -> bool {
    if rest == 0 {
        let facts: Vec<Fact> = chosen.iter().map(|fact| (*fact).clone()).collect();
        return chosen.len() > 1 && apart(&facts);
    }
    if rest < 0 || chosen.len() == 4 {
        return false;
    }
    for (at, fact) in facts.iter().enumerate() {
        let Some(value) = fact.value else { continue };
        chosen.push(fact);
        if choose(&facts[at + 1..], rest - value.value, chosen) {
            return true;
        }
        chosen.pop();
    }
    false
}

/// Whether some of them do not add.
fn apart(facts: &[Fact]) -> bool {
    facts.windows(2).any(|two| !two[0].adds_to(&two[1]))
}

fn named(facts: &[Fact]) -> Vec<Candidate> {
    facts.iter().map(|fact| Candidate::of(fact, Verdict::Sum, None)).collect()
}
