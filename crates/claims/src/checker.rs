//! Texts held to a release.

use crate::candidate::{Candidate, Evidence};
use crate::checked::Checked;
use crate::claim::Claim;
use crate::comparison::{Compared, compare};
use crate::fact::{Fact, TABLES, facts};
use crate::judge::{Aspects, differ, judge};
use crate::number::Number;
use crate::place::{Map, Placed};
use crate::programme::Programmes;
use crate::refusal::{Refusal, refused};
use crate::terms::Topic;
use crate::text::claims;
use crate::time::Timed;
use crate::verdict::{Unchecked, Verdict, Why};
use crate::{sum, total};
use ledger::{Accounting, Book, Places};
use reading::Qualifier::AtMost;
use reading::{Reading, quantity};

/// A release, made ready to check texts.
#[derive(Debug)]
pub struct Checker {
    book: Book,
    places: Places,
    programmes: Programmes,
    map: Map,
    facts: Vec<Fact>,
    omitted: Vec<Omitted>,
    accounting: Accounting,
}

/// A figure that was left out of the release.
#[derive(Debug)]
struct Omitted {
    row: usize,
    reading: Reading,
    number: Number,
    places: Vec<usize>,
}

/// So many candidates are told.
const TOLD: usize = 5;

impl Checker {
    /// Takes a book with all tables.
    pub fn new(book: Book) -> Self {
        let places = Places::new(book.table("regions"));
        let map = Map::of(book.table("regions"));
        let read = |row: format::Row<'_>| {
            let reading = quantity(row.text("printed")?).ok()?;
            let named = places.mentioned(row.text("what")?);
            let places = named.into_iter().flat_map(|named| named.rows).collect();
            Some(Omitted { row: row.index, number: Number::of(&reading, false)?, reading, places })
        };
        let omitted = book.table("omitted").iter().filter_map(read).collect();
        let facts = facts(&book, &places, &map);
        Self { facts, accounting: book.accounting(), programmes: Programmes::of(&book), omitted, places, map, book }
    }

    /// The release.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The tables that are in parts, and were not looked at.
    pub fn unread(&self) -> Vec<&'static str> {
        TABLES.into_iter().filter(|table| self.book.manifest.is_partitioned(table)).collect()
    }

    /// Every claim of a text, in its order.
    pub fn check(&self, text: &str) -> Result<Vec<Checked>, Refusal> {
        if let Some(refusal) = refused(text) {
            return Err(refusal);
        }
        let (claims, dates) = claims(text, &self.places, &self.programmes, &self.map);
        if claims.is_empty() {
            return Err(if dates { Refusal::DatesAlone } else { Refusal::NoNumber });
        }
        let lower = text.to_ascii_lowercase();
        let mut all: Vec<Checked> = claims.into_iter().map(|claim| self.one(claim, &lower)).collect();
        for at in 0..all.len() {
            self.sums(&mut all, at);
        }
        for checked in &mut all {
            checked.candidates.truncate(TOLD);
        }
        Ok(all)
    }

    fn one(&self, mut claim: Claim, text: &str) -> Checked {
        if claim.unchecked.is_none() && claim.number.is_none() {
            claim.unchecked = Some(Unchecked::TooExact);
        }
        if claim.unchecked.is_some() {
            return Checked {
                claim,
                verdict: Verdict::Unchecked,
                why: None,
                candidates: Vec::new(),
                parts: Vec::new(),
            };
        }
        let mut candidates = Vec::new();
        let mut near: Vec<(&Fact, Aspects)> = Vec::new();
        for fact in &self.facts {
            let Some(aspects) = Aspects::of(&claim, text, fact, &self.map) else { continue };
            if let Some((verdict, why)) = judge(&claim, fact, aspects) {
                candidates.push(Candidate::of(fact, verdict, why));
            }
            if aspects.placed == Placed::Same
                && aspects.differs.is_none()
                && claim.topic.is_some()
                && !fact.topics.is_empty()
            {
                near.push((fact, aspects));
            }
        }
        // Money of no stated kind is not what is missing where the kind that is claimed has a figure.
        let published = near.iter().any(|(fact, _)| fact.value.is_some());
        candidates.retain(|own| own.verdict != Verdict::NotPublished || !published);
        self.settle(&claim, &mut candidates);
        let supported = |own: &Candidate| matches!(own.verdict, Verdict::Supported | Verdict::Sides);
        if !candidates.iter().any(supported) {
            let whole: Vec<&Fact> =
                near.iter().map(|(fact, _)| *fact).filter(|fact| fact.part.is_none() && !fact.rate).collect();
            candidates.extend(total::totals(&self.book, &self.accounting, &claim, &whole));
        }
        candidates.extend(contradictions(&claim, &near));
        candidates.extend(self.omitted.iter().filter(|own| own.is_meant(&claim)).map(|own| Candidate {
            of: Evidence::Omitted(own.row),
            verdict: Verdict::Unknown,
            why: Some(Why::LeftOut),
        }));
        candidates.sort_by_key(Candidate::rank);
        let first = candidates.first().map(|first| (first.verdict, first.why));
        if first.is_none() {
            let known = near.iter().filter(|(fact, _)| fact.is_whole());
            candidates.extend(known.map(|(fact, _)| Candidate::of(fact, Verdict::Unknown, None)));
        }
        let (verdict, why) = first.unwrap_or((Verdict::Unknown, None));
        Checked { claim, verdict, why, candidates, parts: Vec::new() }
    }

    /// What supports a claim does so only in part where the other side says another number, or a later word is known.
    fn settle(&self, claim: &Claim, candidates: &mut [Candidate]) {
        for candidate in candidates.iter_mut().filter(|own| own.verdict == Verdict::Supported && own.why.is_none()) {
            let Some(fact) = candidate.fact() else { continue };
            let others = || self.facts.iter().filter(|other| differ(fact, other));
            let sides = others().any(|other| fact.side.is_some() && other.side.is_some() && fact.side != other.side);
            let later = others().any(|other| fact.side == other.side && fact.as_of.map(end) < other.as_of.map(end));
            let early =
                claim.time.is_some() && crate::time::Time::to(claim.time, fact.period, fact.as_of) == Timed::Earlier;
            if sides {
                candidate.verdict = Verdict::Sides;
            } else if later && early {
                (candidate.verdict, candidate.why) = (Verdict::Period, Some(Why::CutOff));
            }
        }
    }

    /// Sees whether a number is a sum of what does not add: of those that stand beside it, or of figures of its places.
    fn sums(&self, all: &mut [Checked], at: usize) {
        let own = &all[at];
        let (Some(number), false) = (own.claim.number, own.verdict == Verdict::Unchecked) else { return };
        let sure = own.candidates.first().is_some_and(|first| first.verdict != Verdict::Unknown && first.rank() < 5);
        if sure {
            return;
        }
        if let Some(parts) = sum::told(all, at)
            && let Some(candidates) = sum::parts(all, &parts)
        {
            all[at] = Checked { verdict: Verdict::Sum, why: None, candidates, parts, ..own.clone() };
            return;
        }
        let money = matches!(own.claim.topic, None | Some(Topic::Fund(_) | Topic::Money | Topic::Sales));
        let open = matches!(own.verdict, Verdict::Contradicted | Verdict::Unknown | Verdict::NotPublished)
            || own.why == Some(Why::OnlyABound);
        if !money || !(own.claim.sum || open) || own.claim.places.len() < 2 || number.digits() < 2 {
            return;
        }
        let placed = |fact: &&Fact| self.map.placed(&own.claim.places, &fact.places) == Placed::Same;
        let facts: Vec<&Fact> = self.facts.iter().filter(|fact| !fact.places.is_empty()).filter(placed).collect();
        if let Some(candidates) = sum::made_of(&facts, number.low) {
            all[at] = Checked { verdict: Verdict::Sum, why: None, candidates, parts: Vec::new(), ..own.clone() };
        }
    }
}

impl Omitted {
    fn is_meant(&self, claim: &Claim) -> bool {
        let placed = claim.places.iter().all(|named| named.iter().any(|row| self.places.contains(row)));
        let unit = claim
            .reading
            .as_ref()
            .is_some_and(|reading| (reading.unit, &reading.per) == (self.reading.unit, &self.reading.per));
        let number =
            claim.number.is_some_and(|number| (number.low, number.high) == (self.number.low, self.number.high));
        placed && unit && number
    }
}

fn end(period: format::Period) -> u32 {
    period.last_day()
}

/// The figures that contradict a claim: all that is published of both sides, that kind and that time says another number.
fn contradictions(claim: &Claim, near: &[(&Fact, Aspects)]) -> Vec<Candidate> {
    let Some(number) = claim.number else { return Vec::new() };
    // Money that is said to be so much at most is more where one of its givers or takers alone is known to have more.
    let under = claim.is_money() && number.low == number.high && (number.below || number.qualifier == AtMost);
    let sides = claim.places.len() > 1 || claim.nationwide || under && !claim.places.is_empty();
    let per = claim.reading.as_ref().is_some_and(|reading| !reading.per.is_empty());
    if claim.part || per || !sides || !claim.topic_said {
        return Vec::new();
    }
    // What came, or was spent, does not refute what is said to be given, without a word for how far it has come.
    let staged = |fact: &Fact| claim.stage.is_some() || matches!(fact.stage.as_deref(), None | Some("not_stated"));
    // What has been counted without a beginning only grows.
    let grown = |fact: &Fact, aspects: &Aspects| {
        under
            && aspects.timed == Timed::Unsaid
            && claim.time_at.is_none()
            && fact.period.is_some_and(|own| own.first_day().is_none())
    };
    let timed = |fact: &Fact, aspects: &Aspects| aspects.is_timed() || grown(fact, aspects);
    let whole =
        |(fact, aspects): &&(&Fact, Aspects)| fact.part.is_none() && !fact.rate && timed(fact, aspects) && staged(fact);
    let mut own: Vec<&(&Fact, Aspects)> = near.iter().filter(whole).collect();
    // What was counted to an earlier day gives way to what was counted to the end.
    if own.iter().any(|(_, aspects)| aspects.timed == Timed::Same) {
        own.retain(|(_, aspects)| aspects.timed == Timed::Same);
    }
    let own: Vec<&Fact> = own.into_iter().map(|(fact, _)| *fact).collect();
    let apart = |fact: &&Fact| fact.counted().is_some_and(|figure| compare(&number, &figure) == Compared::Apart);
    let one = own.windows(2).all(|two| two[0].adds_to(two[1]));
    if own.is_empty() || !one || !own.iter().all(apart) {
        return Vec::new();
    }
    own.into_iter().map(|fact| Candidate::of(fact, Verdict::Contradicted, None)).collect()
}
