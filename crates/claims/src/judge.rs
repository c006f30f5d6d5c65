//! What a claim is to one figure.

use crate::claim::Claim;
use crate::comparison::{Compared, Figure, compare};
use crate::fact::Fact;
use crate::manner::{Stage, Way};
use crate::number;
use crate::place::{Map, Named, Placed};
use crate::terms::{Class, Topic};
use crate::time::{Time, Timed};
use crate::verdict::{Verdict, Why};
use format::{Period, Unit as Counts};
use reading::Qualifier::{AtLeast, Over};
use reading::Unit;

/// What a claim is to a figure in each respect but the number.
#[derive(Clone, Copy, Debug)]
pub struct Aspects {
    pub placed: Placed,
    pub timed: Timed,
    /// What differs in kind, stage, form, way or unit.
    pub differs: Option<Why>,
    /// Whether both are of one kind by a word of the claim, and not by none.
    pub kind_said: bool,
}

impl Aspects {
    /// `None` where the claim cannot be of such a figure at all.
    pub fn of(claim: &Claim, text: &str, fact: &Fact, map: &Map) -> Option<Self> {
        let reading = claim.reading.as_ref()?;
        let unit = number::fits(reading.unit, &reading.per, fact.unit);
        let person = matches!(reading.unit, Unit::Count(reading::Counted::Person | reading::Counted::PersonTime));
        let persons = matches!(fact.unit, Some(Counts::Person | Counts::PersonTime));
        if !(unit || person && persons) {
            return None;
        }
        let yearly = fact.unit == Some(Counts::TonnePerYear);
        // In a sentence, people and things are of something that it must name.
        let counts = number::class(reading.unit).is_some_and(|class| class != Class::Money);
        if counts && claim.topic.is_none() && claim.has_words(text) {
            return None;
        }
        if !reading.per.is_empty() && !fact.rate && !yearly {
            return None;
        }
        let placed = if fact.places.is_empty() {
            match (claim.places.is_empty(), claim.nationwide) {
                (true, true) => Placed::Same,
                (true, false) => Placed::Unsaid,
                (false, _) => Placed::Other,
            }
        } else if claim.nationwide {
            Placed::Other
        } else {
            match map.placed(&claim.places, &fact.places) {
                Placed::Same if claim.beyond => Placed::Level,
                placed => placed,
            }
        };
        Some(Self {
            placed,
            timed: Time::to(claim.time, fact.period, fact.as_of),
            differs: if unit { differs(claim, text, fact, map) } else { Some(Why::Unit) },
            kind_said: claim.topic.is_some_and(|topic| fact.topics.contains(&topic)),
        })
    }

    /// Whether place and time are not others.
    fn fits(self) -> bool {
        matches!(self.placed, Placed::Same | Placed::Unsaid) && self.timed != Timed::Other
    }

    /// Whether the claim says of the figure what it is: place, kind and time.
    pub fn is_identified(self) -> bool {
        self.placed == Placed::Same && self.kind_said && self.differs.is_none()
    }

    /// Whether the time is said, and the same.
    pub fn is_timed(self) -> bool {
        matches!(self.timed, Timed::Same | Timed::Earlier)
    }
}

/// What differs in kind.
fn differs(claim: &Claim, text: &str, fact: &Fact, map: &Map) -> Option<Why> {
    let same = match claim.topic {
        None => true,
        _ if fact.topics.is_empty() => fact.table != "sales" || fact.figure == "quantity",
        Some(Topic::Money) => fact.topics.iter().any(|topic| matches!(topic, Topic::Fund(_) | Topic::Money)),
        Some(topic) => fact.topics.contains(&topic),
    };
    if !same {
        return Some(Why::Kind);
    }
    if fact.rate && claim.reading.as_ref().is_some_and(|reading| reading.per.is_empty()) {
        return Some(Why::Rate);
    }
    let spoken = claim.topic.is_some() || claim.stage.is_some();
    let named = matches!(claim.stage, Some(Stage::Came(word)) if fact.stages.contains(&word));
    let fits = named || Stage::fits(claim.stage, fact.stage.as_deref());
    if matches!(fact.table, "funds" | "national") && spoken && !fits {
        return Some(Why::Stage);
    }
    if let (Some(own), Some(other)) = (claim.in_kind, fact.in_kind.as_deref())
        && own != other
    {
        return Some(Why::Form);
    }
    let people = fact.table == "exchanges" || fact.table == "national" && fact.direction.is_some();
    if people && claim.way.is_some_and(|way| !goes(way, fact, map)) {
        return Some(Why::Way);
    }
    let is = |side: usize, named: &Named| {
        let near = |own: &usize, side: usize| *own == side || map.lies_in(*own, side) || map.lies_in(side, *own);
        fact.places.get(side).is_some_and(|side| named.iter().any(|own| near(own, *side)))
    };
    if !people && matches!(fact.table, "funds" | "national") && claim.flow.is_reversed(&is) {
        return Some(Why::Way);
    }
    let spoken = claim.topic.is_some() && !claim.places.is_empty();
    let part = fact.table == "funds" && spoken && !claim.part;
    let named = || fact.part.as_ref().is_some_and(|part| shares(&text[claim.clause.clone()], part));
    (part && fact.part.is_some() && !named()).then_some(Why::Part)
}

/// Whether people went as the claim says.
fn goes(way: Way, fact: &Fact, map: &Map) -> bool {
    let side = |place: usize, at: usize| {
        fact.places.get(at).is_some_and(|side| *side == place || map.lies_in(*side, place) || map.lies_in(place, *side))
    };
    match (way, fact.direction.as_deref()) {
        (Way::Both, direction) => matches!(direction, Some("both") | None),
        (Way::To(place), Some("to_east")) => side(place, 0),
        (Way::To(place), Some("to_west")) => side(place, 1),
        (Way::To(_), _) => false,
    }
}

/// Whether a clause names what a part is of: two characters of its purpose that are not of all money.
fn shares(clause: &str, part: &str) -> bool {
    const COMMON: &str = "资金金额财政援助帮扶投入项目其中用于部分的部东西协作总额合计产业企业";
    let own: Vec<char> = part.chars().collect();
    own.windows(2).any(|two| {
        let word: String = two.iter().collect();
        two.iter().all(|c| !c.is_ascii() && !COMMON.contains(*c)) && clause.contains(&word)
    })
}

/// The verdict on a claim by one figure alone; `None` where it says nothing of it.
pub fn judge(claim: &Claim, fact: &Fact, aspects: Aspects) -> Option<(Verdict, Option<Why>)> {
    let number = claim.number?;
    let Some(value) = fact.value else {
        let money_unsaid = fact.topics == [Topic::Fund(format::FundKind::NotStated)]
            && claim.topic.is_some_and(|topic| matches!(topic, Topic::Fund(_) | Topic::Money));
        let kind = aspects.differs.is_none() && claim.topic.is_some() || money_unsaid;
        let is = aspects.placed == Placed::Same && kind && aspects.timed != Timed::Other;
        return is.then_some((Verdict::NotPublished, None));
    };
    match compare(&number, &value) {
        Compared::Equal => equal(claim, aspects),
        Compared::Follows => {
            // What has been counted without a beginning only grows.
            let bound = matches!(number.qualifier, Over | AtLeast);
            let grows =
                aspects.timed == Timed::Unsaid && bound && fact.period.is_some_and(|own| own.first_day().is_none());
            (aspects.is_identified() && (aspects.is_timed() || grows)).then_some((Verdict::Supported, Some(Why::Wider)))
        }
        Compared::Exactness => {
            let kind = aspects.differs.is_none() && aspects.fits();
            kind.then_some((Verdict::Bound, Some(Why::Exactness)))
        }
        Compared::Rounded => {
            let same = aspects.placed == Placed::Same && aspects.differs.is_none() && claim.topic.is_some();
            (same && aspects.timed != Timed::Other).then_some((Verdict::Bound, Some(Why::Rounded)))
        }
        Compared::Open => (aspects.is_identified() && aspects.timed != Timed::Other)
            .then_some((Verdict::Bound, Some(Why::OnlyABound))),
        // 不足800万 of no place may be a way to say 800余万, and a wrong one.
        Compared::Apart => {
            let nowhere = aspects.placed == Placed::Unsaid && aspects.differs.is_none() && aspects.fits();
            (nowhere && number.below && number.low == value.value).then_some((Verdict::Bound, Some(Why::Exactness)))
        }
    }
}

/// So many things, in hundredths, may be as many as others by chance.
const FEW: i128 = 100 * 100;

/// The number is the same: what else is?
fn equal(claim: &Claim, aspects: Aspects) -> Option<(Verdict, Option<Why>)> {
    let distinct = claim.number.is_some_and(|number| number.digits() > 2);
    // Six of one thing and six of another are six by chance.
    let chance =
        aspects.differs == Some(Why::Kind) && claim.number.is_some_and(|number| number.low < FEW) && !claim.is_money();
    if chance {
        return None;
    }
    match (aspects.placed, aspects.timed, aspects.differs) {
        (Placed::Same | Placed::Unsaid, Timed::Other, None) => Some((Verdict::Period, None)),
        (Placed::Same | Placed::Unsaid, Timed::Earlier, None) if claim.time.is_some_and(|time| time.whole) => {
            Some((Verdict::Period, Some(Why::CutOff)))
        }
        (Placed::Same, Timed::Other, Some(_)) => {
            (distinct && claim.topic.is_some()).then_some((Verdict::Kind, Some(Why::TimeToo)))
        }
        (Placed::Unsaid, Timed::Other, Some(_)) => None,
        (Placed::Same | Placed::Unsaid, _, None) => Some((Verdict::Supported, None)),
        (Placed::Same, _, Some(why)) => Some((Verdict::Kind, Some(why))),
        (Placed::Unsaid, _, Some(why)) => distinct.then_some((Verdict::Kind, Some(why))),
        (Placed::Level, time, None) if time != Timed::Other => Some((Verdict::Place, Some(Why::Level))),
        (Placed::Other, time, None) if time != Timed::Other && distinct && claim.topic.is_some() => {
            Some((Verdict::Place, None))
        }
        _ => None,
    }
}

/// Whether two figures are of the same and say different numbers.
pub fn differ(one: &Fact, other: &Fact) -> bool {
    let same = one.places == other.places
        && one.adds_to(other)
        && one.period.map(days) == other.period.map(days)
        && one.part.is_some() == other.part.is_some()
        && one.rate == other.rate;
    let alike = |a: &Figure, b: &Figure| {
        let number = number::Number {
            low: a.value,
            high: a.value,
            qualifier: reading::Qualifier::Stated,
            exactly: false,
            below: false,
        };
        !matches!(compare(&number, b), Compared::Apart)
    };
    match (&one.value, &other.value) {
        (Some(a), Some(b)) => same && a.value != b.value && !(alike(a, b) || alike(b, a)),
        _ => false,
    }
}

/// The days of a period, by which 2020 and 2020-12 end alike.
pub fn days(period: Period) -> (Option<u32>, u32) {
    (period.first_day(), period.last_day())
}
