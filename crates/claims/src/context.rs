//! What stands around a number: the words of its clause first, then those before it in its sentence, then places and
//! times of the sentences before.

use crate::claim::{Claim, is_number, unchecked};
use crate::flow::{Flow, denied, goes_beyond, turned};
use crate::manner::{Stage, Way};
use crate::number::{Number, class};
use crate::passage::Passage;
use crate::place::{Map, Named};
use crate::terms::{
    self, BELOW, EXACTLY, NATIONWIDE, PARTIAL, PLAN_YEARS, SHORT_OF, SUMS, Term, Topic, WHOLE_YEAR, terms,
};
use crate::time::Time;
use format::ExchangeKind;
use ledger::Mentioned;
use reading::{Counted, Found, Qualifier, Unit, What};
use std::ops::Range;

/// A text, and all that is named in it.
pub struct Context<'a> {
    /// In lower case.
    text: String,
    found: &'a [Found],
    passage: Passage,
    terms: Vec<Term>,
    places: Vec<Mentioned>,
    /// Times, and where they stand; one that cannot be read is said, and not known.
    times: Vec<(Range<usize>, Option<Time>)>,
    map: &'a Map,
}

impl<'a> Context<'a> {
    pub fn of(text: &str, found: &'a [Found], places: Vec<Mentioned>, map: &'a Map) -> Self {
        let lower = text.to_ascii_lowercase();
        let kept: Vec<Range<usize>> = found.iter().map(|found| found.at.clone()).collect();
        let mut times: Vec<(Range<usize>, Option<Time>)> = Vec::new();
        for one in found {
            match &one.what {
                What::Period(period) => times.push((one.at.clone(), Some(Time::of(*period)))),
                What::Unreadable(_) if !is_number(&one.what) => times.push((one.at.clone(), None)),
                _ => {}
            }
        }
        for (words, from, to) in PLAN_YEARS {
            times.extend(terms::words_at(&lower, words).map(|at| (at, Some(Time::years(*from, *to)))));
        }
        times.sort_by_key(|(at, _)| at.start);
        Self { passage: Passage::of(text, &kept), terms: terms(&lower), places, times, text: lower, found, map }
    }

    /// A number with what is said of it; `before` is the one before it.
    pub fn claim(&mut self, index: usize, one: &Found, before: Option<&Claim>) -> Claim {
        let at = one.at.clone();
        let (sentence, clause) = (self.passage.sentence(at.start), self.passage.clause(at.start));
        let words = &self.text[clause.clone()];
        let reading = if let What::Quantity(reading) = &one.what { Some(reading.clone()) } else { None };
        let unit = reading.as_ref().map_or(Unit::None, |reading| reading.unit);
        let own = self.own(index, &sentence);
        let near = &self.text[own.start.max(clause.start)..at.end];
        let number = reading.as_ref().and_then(|reading| Number::of(reading, terms::has(near, EXACTLY)));
        let number = number.map(|number| if self.lies_below(number, &at) { number.lying_below() } else { number });
        let phrase = self.passage.phrase(at.start);
        let (places, places_at, nationwide) = self.named(&at, &sentence, &phrase);
        let (time, time_at) = self.time(&at, &sentence, &own);
        let near = own.start.max(clause.start)..own.end.min(clause.end);
        let in_sentence = before.filter(|before| sentence.contains(&before.at.start));
        let sum = terms::has(&self.text[own.start..at.start], SUMS) || self.text[own.start..at.start].contains('=');
        let said = self.said(&at, unit, &clause, &own);
        // A sum of several is of what they are of together, which nothing says.
        let topic = said.or_else(|| self.inherited(&at, unit, &sentence, in_sentence).filter(|_| !sum));
        let part = self.is_part(&near, topic);
        let turned = turned(&self.text[near.start..at.start], &self.text[at.end..near.end.max(at.end)])
            .or_else(|| denied(&self.text[sentence.start..at.start], &self.text[at.end..sentence.end.max(at.end)]));
        let stage = Stage::of(words).or_else(|| in_sentence.filter(|_| part).and_then(|before| before.stage));
        Claim {
            sum,
            unchecked: unchecked(&one.what).or(turned),
            flow: Flow::of(&self.text, &(own.start..clause.end), &self.places),
            beyond: places_at.iter().any(|place| goes_beyond(&self.text[place.end..])),
            in_kind: in_kind(words),
            way: Way::of(&self.text, &clause, &self.places)
                .or_else(|| Way::of(&self.text, &(own.start..clause.end), &self.places)),
            at,
            reading,
            number,
            topic,
            topic_said: said.is_some(),
            stage,
            time,
            time_at,
            places,
            places_at,
            nationwide,
            part,
            clause,
        }
    }

    /// Whether it is said to be less than a number: 不足700万, 未达700万.
    fn lies_below(&self, number: Number, at: &Range<usize>) -> bool {
        let short = terms::ends_with(self.text[..at.start].trim_end(), SHORT_OF);
        let below = terms::begins_with(&self.text[at.clone()], BELOW);
        below && number.qualifier == Qualifier::Nearly || short && number.qualifier == Qualifier::Stated
    }

    /// Whether a number is of a part: 其中, or 用于 with something else than what it is of itself.
    fn is_part(&self, near: &Range<usize>, topic: Option<Topic>) -> bool {
        let own = |at: usize| self.terms.iter().any(|term| term.at.start == at && Some(term.topic) == topic);
        terms::words_at(&self.text[near.clone()], PARTIAL).any(|word| !own(near.start + word.end))
    }

    /// What lies between the numbers before and after, in the sentence.
    fn own(&self, index: usize, sentence: &Range<usize>) -> Range<usize> {
        let numbers = |found: &&Found| is_number(&found.what) && sentence.contains(&found.at.start);
        let start = self.found[..index].iter().rev().find(numbers).map_or(sentence.start, |before| before.at.end);
        let end = self.found[index + 1..].iter().find(numbers).map_or(sentence.end, |next| next.at.start);
        start..end
    }

    /// The words in a stretch for what a number with this unit can be of.
    fn within(&self, unit: Unit, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Term> {
        let class = class(unit);
        let fits =
            move |term: &&Term| class.is_none_or(|class| term.topic.fits(class)) || by_occasion(unit, term.topic);
        self.terms.iter().filter(fits).filter(move |term| range.contains(&term.at.start))
    }

    /// The nearest word for what it is of: in its clause, then before it.
    fn said(&self, at: &Range<usize>, unit: Unit, clause: &Range<usize>, own: &Range<usize>) -> Option<Topic> {
        let within = |range: Range<usize>| self.within(unit, range);
        let near = own.start.max(clause.start)..own.end.min(clause.end);
        // What stands before a number is said of it rather than what follows.
        let distance = |term: &&Term| {
            if term.at.start >= at.end {
                let between = &self.text[at.end..term.at.start];
                // 用于 begins what it is for.
                (term.at.start - at.end) * 2 + usize::from(terms::has(between, PARTIAL)) * 1000
            } else {
                at.start.saturating_sub(term.at.end)
            }
        };
        let special = |term: &&Term| !term.topic.is_general();
        let nearest = within(near.clone()).filter(special).min_by_key(distance).map(|term| term.topic);
        let earlier = || within(own.start..at.start).rfind(special).map(|term| term.topic);
        let general = || within(near.clone()).next().map(|term| term.topic);
        // Who is trained: 培训农村劳动力, but not 培训的人员.
        let trains = |term: &&Term| {
            term.topic == Topic::People(ExchangeKind::Training) && !self.text[term.at.end..].starts_with('的')
        };
        let trained = || within(near.start..at.start).find(trains).map(|term| term.topic);
        nearest
            .map(|topic| if matches!(topic, Topic::People(_)) { trained().unwrap_or(topic) } else { topic })
            .or_else(|| general().and_then(|general| earlier().or(Some(general))))
            .or_else(earlier)
            .or_else(|| by_unit(unit))
    }

    /// What it is of by what was said before: that of the number before, or what the sentence speaks of.
    fn inherited(
        &self,
        at: &Range<usize>,
        unit: Unit,
        sentence: &Range<usize>,
        before: Option<&Claim>,
    ) -> Option<Topic> {
        let class = class(unit);
        let same = before.filter(|before| before.reading.as_ref().is_some_and(|own| class == self::class(own.unit)));
        let special = |term: &&Term| !term.topic.is_general();
        let lead = || self.within(unit, sentence.start..at.start).rfind(special).map(|term| term.topic);
        same.and_then(|before| before.topic).or_else(|| class.and_then(|_| lead()))
    }

    /// The places of its clause, or those said before; and where.
    fn named(
        &self,
        at: &Range<usize>,
        sentence: &Range<usize>,
        clause: &Range<usize>,
    ) -> (Vec<Named>, Vec<Range<usize>>, bool) {
        let within = |range: &Range<usize>| -> Vec<&Mentioned> {
            self.places.iter().filter(|place| range.contains(&place.at.start)).collect()
        };
        let rows = |named: &[&Mentioned]| {
            self.map.innermost(&named.iter().map(|place| place.rows.clone()).collect::<Vec<Named>>())
        };
        let spans = |named: &[&Mentioned]| named.iter().map(|place| place.at.clone()).collect::<Vec<_>>();
        let own = within(clause);
        // What was said before in the sentence, unless the clause names what is not among it.
        let up_to = within(&(sentence.start..clause.end));
        let (own_rows, all_rows) = (rows(&own), rows(&up_to));
        let known = own_rows.iter().all(|place| all_rows.contains(place));
        if !up_to.is_empty() {
            let wide = if own.is_empty() || known && all_rows.len() <= 2 || own_rows.len() < 2 && all_rows.len() <= 2 {
                up_to
            } else {
                own
            };
            return (rows(&wide), spans(&wide), false);
        }
        if terms::has(&self.text[sentence.start..at.start], NATIONWIDE) {
            return (Vec::new(), Vec::new(), true);
        }
        let after = within(&(clause.end..sentence.end));
        let mut before = self.passage.before(sentence);
        while let Some(sentence) = before {
            let named = within(&sentence);
            if !named.is_empty() {
                return (rows(&named), spans(&named), false);
            }
            if terms::has(&self.text[sentence.clone()], NATIONWIDE) {
                return (Vec::new(), Vec::new(), true);
            }
            before = self.passage.before(&sentence);
        }
        (rows(&after), spans(&after), false)
    }

    /// The time that is said of it: between the numbers beside it, or before.
    fn time(
        &self,
        at: &Range<usize>,
        sentence: &Range<usize>,
        own: &Range<usize>,
    ) -> (Option<Time>, Option<Range<usize>>) {
        let clause = self.passage.clause(at.start);
        let in_range = |range: Range<usize>| self.times.iter().filter(move |(own, _)| range.contains(&own.start));
        let before = in_range(own.start..at.start).next_back();
        let behind = || in_range(at.end..own.end.min(clause.end)).next();
        let said = || in_range(sentence.start..own.start.max(sentence.start)).next_back();
        // The time of a sentence before is that of the places that are spoken of there.
        let goes_on = |(at, _): &&(Range<usize>, Option<Time>)| {
            let within = |range: Range<usize>| self.places.iter().filter(move |place| range.contains(&place.at.start));
            let before = self.passage.sentence(at.start).start..sentence.start;
            within(sentence.clone()).all(|own| within(before.clone()).any(|known| known.rows == own.rows))
        };
        let earlier = || in_range(0..sentence.start).next_back().filter(goes_on);
        // In brackets behind: 26.9亿元（2021年）
        let bracket = || {
            let follows = self.text[at.end..own.end].trim_start().starts_with(['（', '(']);
            in_range(at.end..own.end).next().filter(|_| follows)
        };
        let Some((at_time, time)) = before.or_else(bracket).or_else(behind).or_else(said).or_else(earlier) else {
            return (None, None);
        };
        let whole = terms::has(&self.text[at_time.start.min(at.start)..at.start.max(at_time.end)], WHOLE_YEAR);
        (time.map(|time| Time { whole, ..time }), Some(at_time.clone()))
    }
}

/// 22次 are courses where trainings are spoken of, and inspections where these are.
fn by_occasion(unit: Unit, topic: Topic) -> bool {
    unit == Unit::Count(Counted::Occasion) && matches!(topic, Topic::People(format::ExchangeKind::Training))
}

/// What a unit alone says that a number is of.
fn by_unit(unit: Unit) -> Option<Topic> {
    use format::{OutletKind, OutputKind};
    let Unit::Count(counted) = unit else { return None };
    Some(match counted {
        Counted::Project => Topic::Output(OutputKind::Project),
        Counted::Park => Topic::Output(OutputKind::Park),
        Counted::Workshop => Topic::Output(OutputKind::Workshop),
        Counted::Enterprise => Topic::Output(OutputKind::Enterprise),
        Counted::Village => Topic::Output(OutputKind::Village),
        Counted::Shop => Topic::Outlet(OutletKind::Shop),
        Counted::TradingCentre => Topic::Outlet(OutletKind::Centre),
        Counted::TradingZone => Topic::Outlet(OutletKind::Zone),
        Counted::Cabinet => Topic::Outlet(OutletKind::Cabinet),
        _ => return None,
    })
}

/// Whether donations are said to be money or goods.
fn in_kind(clause: &str) -> Option<&'static str> {
    let goods = terms::has(clause, "捐物 物资 物資 款物 goods in_kind");
    let cash = terms::has(clause, "捐款 捐资 捐資 款物 money cash");
    match (cash, goods) {
        (true, true) => Some("both"),
        (true, false) => Some("cash"),
        (false, true) => Some("goods"),
        (false, false) => None,
    }
}
