//! What was read of a claim, in words.

use super::words;
use crate::site::Site;
use claims::{Claim, Topic};
use reading::{Amount, Decimal, Qualifier, Reading, Unit};
use text::messages as m;

/// Names and values: how the number is read, of what, where and when.
pub fn said(site: &Site, text: &str, claim: &Claim) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    let lang = site.lang;
    if let Some(reading) = &claim.reading {
        said.push((words::READ_AS.of(lang), number(site, reading)));
    }
    if let Some(topic) = claim.topic {
        said.push((words::OF.of(lang), topic_of(site, topic).to_owned()));
    }
    let mut places: Vec<&str> = Vec::new();
    for at in &claim.places_at {
        let place = &text[at.clone()];
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if !places.is_empty() {
        said.push((words::PLACES.of(lang), site.list(places)));
    } else if claim.nationwide {
        said.push((words::PLACES.of(lang), words::NATIONWIDE.of(lang).to_owned()));
    }
    if let Some(at) = &claim.time_at {
        said.push((words::TIME.of(lang), text[at.clone()].to_owned()));
    }
    said
}

/// What a claim is of.
pub fn topic_of(site: &Site, topic: Topic) -> &'static str {
    match topic {
        Topic::Fund(kind) => site.label("kind", kind.word()),
        Topic::Money => site.t(m::FUNDS),
        Topic::Sales => site.t(m::SALES),
        Topic::People(kind) => site.label("kind", kind.word()),
        Topic::Output(kind) => site.label("kind", kind.word()),
        Topic::Outlet(_) => site.label("figure", "outlets"),
        Topic::Supervision(column) => site.label("figure", column),
    }
}

/// The number with all its digits and the word for how exact it is.
fn number(site: &Site, reading: &Reading) -> String {
    let money = reading.unit == Unit::Yuan;
    let digits = |value: Decimal| {
        let hundredths = value.hundredths().and_then(|value| i64::try_from(value).ok());
        match hundredths {
            Some(fen) if money => site.in_full().amount(fen, "yuan").to_string(),
            Some(hundredths) if hundredths % 100 == 0 => site.in_full().amount(hundredths / 100, "person").number,
            _ => value.to_string(),
        }
    };
    let amount = match reading.amount {
        Amount::One(value) => digits(value),
        Amount::Range(low, high) => site.fill(m::BETWEEN, &[&digits(low), &digits(high)]),
    };
    let word = match reading.qualifier {
        Qualifier::Stated => return amount,
        Qualifier::Over => m::OVER,
        Qualifier::AtLeast => m::AT_LEAST,
        Qualifier::About => m::ABOUT_NUMBER,
        Qualifier::Nearly => m::NEARLY,
        Qualifier::AtMost => return words::AT_MOST.fill(site.lang, &[&amount]),
    };
    site.fill(word, &[&amount])
}
