//! The totals that a figure cannot count in, or that are none of ours, and why.

use super::{first, way};
use crate::components::share::words::Words;
use crate::components::{Names, lines as stacked, measure_name, said_of};
use crate::html;
use crate::html::{Html, link, text};
use crate::pages::check::conclusion;
use crate::pages::figure::words;
use crate::site::{Route, Tab};
use crate::tables::{Description, NATIONAL};
use format::{Period, Row, Unit};
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
    let other = |measure: &Measure| {
        let why = differs(own, measure).of(lang);
        let all = Selection { whose: Whose::Pairing(pairing), year: None };
        let (open, close) = if lang.is_chinese() { ("（", "）") } else { (" (", ")") };
        html! { (link(&way(site, of, &all, measure), &measure_name(site, measure))) (open) (why) (close) }
    };
    let others: Vec<Html> = standings.other_measures(row).iter().map(other).collect();
    let around = |id: &&str| link(&site.href(&Route::Pairing((*id).to_owned(), Tab::Rows(of))), &names.pairing(id));
    let around: Vec<Html> = standings.around(row).iter().map(around).collect();
    [(&words::OTHER_MEASURES, others, &words::NOT_IN_THEM), (&words::OTHER_LEVELS, around, &words::MAY_CONTAIN)]
        .into_iter()
        .filter(|(_, parts, _)| !parts.is_empty())
        .map(|(title, parts, why)| (title.of(lang), html! { (first(site, parts)) (why.of(lang)) }))
        .collect()
}

/// Why two measures are not added.
fn differs(own: &Measure, other: &Measure) -> &'static Words {
    if own.figure != other.figure {
        return &words::BY_FIGURE;
    }
    let differing = Measure::COLUMNS.iter().position(|column| own.word(column) != other.word(column));
    let by = [&words::BY_LEVEL, &words::BY_KIND, &words::BY_STAGE, &words::BY_DIRECTION, &words::BY_IN_KIND];
    differing.map_or(&words::BY_UNIT, |at| by[at])
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
