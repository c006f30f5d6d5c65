//! A text read into claims: each number with what it is said of.

use crate::claim::{Claim, is_number};
use crate::context::Context;
use crate::place::Map;
use crate::programme::Programmes;
use ledger::{Mentioned, Places};
use reading::{Counted, Found, Reading, Unit, What, Why, find};

/// Every number of a text that could be a figure; `dates` tells whether there were dates.
pub fn claims(text: &str, places: &Places, programmes: &Programmes, map: &Map) -> (Vec<Claim>, bool) {
    let named = places.mentioned(text);
    let found: Vec<Found> =
        find(&without(text, &named)).filter(|found| !is_nothing(&found.what) && !refers(text, found)).collect();
    let found = joined(found);
    let dates = found.iter().any(|found| !is_number(&found.what));
    let mut context = Context::of(text, &found, programmes.beside(text, named), map);
    let mut claims: Vec<Claim> = Vec::new();
    for (at, one) in found.iter().enumerate().filter(|(_, found)| is_number(&found.what)) {
        let claim = context.claim(at, one, claims.last());
        claims.push(claim);
    }
    (claims, dates)
}

/// A text with its names of places made unreadable, byte for byte: the 四 of 四川 is no number.
fn without(text: &str, named: &[Mentioned]) -> String {
    let hidden = |at: usize| named.iter().any(|named| named.at.contains(&at));
    text.char_indices()
        .map(|(at, c)| if c.len_utf8() == HIDDEN.len_utf8() && hidden(at) { HIDDEN } else { c })
        .collect()
}

/// Stands for a character of a name: 某.
const HIDDEN: char = '某';

/// What counts nothing and dates nothing.
fn is_nothing(what: &What) -> bool {
    let What::Quantity(reading) = what else { return matches!(what, What::Label(_)) };
    matches!(reading.unit, Unit::Lasting(_))
}

/// What touches a number that cannot be read is a part of it: 8٠0万.
fn joined(found: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for one in found {
        match all.last_mut() {
            Some(last) if last.at.end == one.at.start && matches!(last.what, What::Unreadable(Why::Script)) => {
                last.at.end = one.at.end;
            }
            _ => all.push(one),
        }
    }
    all
}

/// Whether a number only speaks of places that were named: 两省, the two provinces.
fn refers(text: &str, found: &Found) -> bool {
    let What::Quantity(Reading { unit: Unit::Count(counted), .. }) = found.what else { return false };
    let places = matches!(counted, Counted::Province | Counted::City | Counted::County | Counted::District);
    places && !text[found.at.clone()].contains(|c: char| c.is_ascii_digit())
}
