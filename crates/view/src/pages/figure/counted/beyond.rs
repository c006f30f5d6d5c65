//! The totals that a figure cannot count in, or that are none of ours, and why.

use super::{first, way, wholes};
use crate::components::share::words::Words;
use crate::components::{Names, lines as stacked, measure_name, said_of};
use crate::html;
use crate::html::{Html, link, text};
use crate::pages::check::conclusion;
use crate::pages::figure::words;
use crate::site::{Route, Site, Tab};
use crate::tables::{Description, NATIONAL};
use format::{Figure, Period, Row, Unit};
use ledger::Measure;
use ledger::reconciliation;
use ledger::standing::{Selection, Standings, Stated, Whose};
use text::messages as m;

/// A line of the list: of which totals, and why not.
type Line = (&'static str, Html);

/// The lines of a figure that totals are made of; `own` is what it is a number of.
pub fn beyond<'a>(
    names: &Names<'_>,
    of: &'static Description,
    standings: &Standings<'a>,
    (row, own): (&Row<'a>, &Measure),
) -> Vec<Line> {
    let (site, lang) = (names.site, names.site.lang);
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(apart_in_time(row).map(|why| (words::YEARS.of(lang), text(why.of(lang)))));
    match row.text("pairing") {
        Some(pairing) => lines.append(&mut of_its_pairing(names, of, standings, (row, own), pairing)),
        None => lines.push((words::PLACES.of(lang), text(words::NO_PAIRING.of(lang)))),
    }
    let stated: Vec<Html> =
        standings.stated(row).into_iter().map(|(line, what)| self::stated(names, line, what)).collect();
    if !stated.is_empty() {
        lines.push((words::STATED_TOTALS.of(lang), stacked(&stated)));
    }
    if names.book.manifest.rows(NATIONAL.name()) > 0 {
        let country = link(&site.href(&Route::Explore(&NATIONAL)), site.t(m::ALL_NATIONAL));
        lines.push((site.t(m::NATIONAL), html! { (words::COUNTRY.of(lang)) (country) }));
    }
    lines
}

/// What is said of a figure that no total is made of.
pub fn alone(names: &Names<'_>, of: &'static Description, row: &Row<'_>) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let own = if of.adds_up() {
        &words::NO_NUMBER
    } else if *of == NATIONAL {
        &words::STANDS_ALONE
    } else {
        &words::NEVER_ADDED
    };
    let place = match row.text("pairing") {
        Some(pairing) => names.pairing_link(pairing),
        None => link(&site.href(&Route::Explore(&NATIONAL)), site.t(m::NATIONAL)),
    };
    html! { p { (own.of(lang)) @if *of == NATIONAL { (words::ITS_PLACE.of(lang)) (place) } } }
}

/// Why no total of a single year counts a figure, where that is so.
fn apart_in_time(row: &Row<'_>) -> Option<&'static Words> {
    match row.period("period") {
        None => Some(&words::YEARS_NONE),
        Some(Period::Interval { start: None, .. }) => Some(&words::YEARS_OPEN),
        Some(period) if period.year().is_none() => Some(&words::YEARS_SPAN),
        Some(_) => None,
    }
}

/// The other totals of a pairing, and those of the pairings around it.
fn of_its_pairing<'a>(
    names: &Names<'_>,
    of: &'static Description,
    standings: &Standings<'a>,
    (row, own): (&Row<'a>, &Measure),
    pairing: &str,
) -> Vec<Line> {
    let (site, lang) = (names.site, names.site.lang);
    let (open, close) = if lang.is_chinese() { ("（", "）") } else { (" (", ")") };
    let other = |(href, of): &(String, Vec<Measure>)| {
        let why = once(of.iter().map(|measure| why_apart(names, standings, (row, own), measure).of(lang).to_owned()));
        html! { (link(href, &together(site, of))) (open) (site.list(why)) (close) }
    };
    let all = Selection { whose: Whose::Pairing(pairing), year: None };
    let others = by_way(&|measure| way(site, of, &all, measure), standings, row);
    let others: Vec<Html> = others.iter().map(other).collect();
    let around = |id: &&str| link(&site.href(&Route::Pairing((*id).to_owned(), Tab::Rows(of))), &names.pairing(id));
    let around: Vec<Html> = standings.around(row).iter().map(around).collect();
    [(&words::OTHER_MEASURES, others, &words::NOT_ADDED), (&words::OTHER_LEVELS, around, &words::MAY_CONTAIN)]
        .into_iter()
        .filter(|(_, parts, _)| !parts.is_empty())
        .map(|(title, parts, why)| (title.of(lang), html! { (first(site, parts)) (why.of(lang)) }))
        .collect()
}

/// The other measures of the pairing of a row by the addresses of their totals: measures of several units have one. Those at
/// the address of the totals of the row itself are left out.
fn by_way<'a>(
    way: &dyn Fn(&Measure) -> String,
    standings: &Standings<'a>,
    row: &Row<'a>,
) -> Vec<(String, Vec<Measure>)> {
    let version = standings.accounting().version;
    let own: Vec<String> = row.figures().map(|(columns, _)| way(&Measure::of(row, columns, version))).collect();
    let mut all: Vec<(String, Vec<Measure>)> = Vec::new();
    for measure in standings.other_measures(row) {
        let href = way(&measure);
        match all.iter_mut().find(|(known, _)| *known == href) {
            Some((_, known)) => known.push(measure),
            None if own.contains(&href) => {}
            None => all.push((href, vec![measure])),
        }
    }
    all
}

/// What some measures are called together: where several are called alike, their units tell them apart.
fn together(site: &Site, of: &[Measure]) -> String {
    let names = once(of.iter().map(|measure| measure_name(site, measure)));
    let alike = names.len() < of.len();
    let name = site.list(names);
    if !alike {
        return name;
    }
    [name, site.list(once(of.iter().map(|measure| site.unit(&measure.unit))))].join(" · ")
}

/// Each text once, in order.
fn once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for text in texts {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

/// Why a figure is not added to the total of another measure.
fn why_apart(
    names: &Names<'_>,
    standings: &Standings<'_>,
    (row, own): (&Row<'_>, &Measure),
    other: &Measure,
) -> &'static Words {
    let version = standings.accounting().version;
    let is_in = |whole: &Row<'_>| {
        let states = |(columns, figure): (_, Figure<i64>)| {
            figure.value().is_some() && Measure::of(whole, columns, version) == *other
        };
        whole.text("pairing") == row.text("pairing") && whole.figures().any(states)
    };
    let is_alike = (&own.figure, &own.unit) == (&other.figure, &other.unit);
    if is_alike && wholes(names, row).iter().any(is_in) { &words::HAS_WHOLE } else { differs(own, other) }
}

/// Why two measures are not added. What both state goes before what one of them does not.
fn differs(own: &Measure, other: &Measure) -> &'static Words {
    const BY: [(&Words, &Words); 5] = [
        (&words::BY_LEVEL, &words::LEVEL_UNSTATED),
        (&words::BY_KIND, &words::KIND_UNSTATED),
        (&words::BY_STAGE, &words::STAGE_UNSTATED),
        (&words::BY_DIRECTION, &words::DIRECTION_UNSTATED),
        (&words::BY_IN_KIND, &words::IN_KIND_UNSTATED),
    ];
    if own.figure != other.figure {
        return &words::BY_FIGURE;
    }
    let stated = |word: &Option<String>| word.as_deref().is_some_and(|word| word != "not_stated");
    let apart = |at: &usize| own.words[*at] != other.words[*at];
    // Several kinds in one number, or both ways: one of them may lie in it.
    let joined = |word: &Option<String>| word.as_deref().is_some_and(|word| ["mixed", "both"].contains(&word));
    let either = |is: &dyn Fn(&Option<String>) -> bool, at: usize| is(&own.words[at]) || is(&other.words[at]);
    let certain = |at: &usize| apart(at) && !either(&|word| !stated(word) || joined(word), *at);
    if let Some(at) = (0..BY.len()).find(certain) {
        return BY[at].0;
    }
    match (0..BY.len()).find(apart) {
        None => &words::BY_UNIT,
        Some(at) if either(&|word| !stated(word), at) => BY[at].1,
        Some(_) => &words::JOINED,
    }
}

/// A total that a source states, and what the figure is to it.
fn stated(names: &Names<'_>, line: &reconciliation::Line<'_>, what: Stated) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let words = match what {
        Stated::Whole => &words::STATES,
        Stated::Held(_) if line.named => &words::PART_OF_STATED,
        Stated::Held(becomes) if becomes.counts() => &words::HELD_TO,
        Stated::Held(_) => &words::HELD_APART,
    };
    let check = link(&site.href(&Route::CheckTotals), conclusion(line.verdict).of(lang));
    let total = match line.whole {
        Some(whole) => said_of(site, line.columns, &whole),
        None => text(&site.wording(line.sums.stated.wording(), Unit::Yuan.word())),
    };
    html! { (words.of(lang)) @if what != Stated::Whole { (total) " · " } (check) }
}
