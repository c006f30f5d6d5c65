//! What the places inside a place publish: how many of their pairings, and which. Nothing of it is added up.

use super::scope::{Inside, Scope};
use crate::components::{Head, Names, fold, note, section, table};
use crate::html;
use crate::html::{Html, link, text};
use crate::pages::pairings::{goes_on, state};
use crate::pages::reported;
use crate::site::{Route, Tab};
use crate::tables::SUPERVISION;
use format::Level;
use text::messages as m;

/// Of the pairings of one level, how many publish something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub published: usize,
    pub all: usize,
}

impl Share {
    /// Of those that go on.
    pub fn of(inside: &[Inside<'_>], level: Level, published: &[&str]) -> Self {
        let own = || inside.iter().filter(|own| own.level() == level && goes_on(&own.pairing));
        let has = |own: &&Inside<'_>| published.contains(&own.pairing.id());
        Self { published: own().filter(has).count(), all: own().count() }
    }
}

/// The levels, from the largest down.
const LEVELS: [Level; 3] = [Level::Prefecture, Level::County, Level::Set];

/// The part of the page; nothing where no place inside is a side of a pairing. Asks for `summary`, `pairings` and
/// `regions`.
pub fn inside(names: &Names<'_>, scope: &Scope<'_>, here: &str) -> Html {
    let (site, book) = (names.site, names.book);
    if scope.inside.is_empty() {
        return Html::default();
    }
    let matters: Vec<_> =
        reported::summed_tables(book).chain([&SUPERVISION]).map(|of| (of, reported::pairings(book, of))).collect();
    let goes_on = |own: &&Inside<'_>| goes_on(&own.pairing);
    let levels: Vec<Level> = LEVELS
        .into_iter()
        .filter(|level| scope.inside.iter().filter(goes_on).any(|own| own.level() == *level))
        .collect();
    let mut heads = Head::plain(site, &[m::KIND]);
    heads.extend(levels.iter().map(|level| Head { words: site.label("level", level.word()), sort: None }));
    let mut counts = Vec::new();
    for (of, published) in &matters {
        let mut cells = vec![text(site.t(of.title))];
        for level in &levels {
            let Share { published, all } = Share::of(&scope.inside, *level, published);
            cells.push(text(&match published {
                0 => site.count(m::PUBLISH_NONE, all),
                _ => site.fill(m::PUBLISH_OF, &[&published.to_string(), &all.to_string()]),
            }));
        }
        counts.push(cells);
    }
    let mut rows = Vec::new();
    for Inside { pairing, place } in &scope.inside {
        let side = |column| names.region(pairing.text(column).unwrap_or_default());
        let told = matters.iter().filter(|(_, published)| published.contains(&pairing.id()));
        let told: Vec<&str> = told.map(|(of, _)| site.t(of.title)).collect();
        let href = site.href(&Route::Pairing(pairing.id().to_owned(), Tab::Overview));
        let other = if pairing.text("recipient") == Some(place.id()) { "supporter" } else { "recipient" };
        let told = if told.is_empty() { site.t(m::NOT_PUBLISHED).to_owned() } else { site.list(told) };
        let place = names.region_link(place.id());
        rows.push(vec![place, link(&href, &side(other)), text(&state(site, pairing)), text(&told)]);
    }
    let heads_of_rows = Head::plain(site, &[m::REGION, m::PARTNER_REGION, m::STATE, m::PUBLISHED_WHAT]);
    let caption = site.count(m::ROWS, rows.len());
    let ended = scope.inside.len() - scope.inside.iter().filter(goes_on).count();
    let body = html! {
        (note(&site.fill(m::PLACES_INSIDE_NOTE, &[here])))
        @if !levels.is_empty() { (table(site.t(m::PUBLISH_COUNTS), &heads, &counts)) }
        @if ended > 0 { (note(&site.count(m::ENDED_INSIDE, ended))) }
        (fold(&caption, &table(&caption, &heads_of_rows, &rows)))
    };
    section(site.t(m::PLACES_INSIDE), &body)
}
