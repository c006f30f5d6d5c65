//! The totals that a figure cannot count in, or that are none of ours, and why.

use super::{first, way};
use crate::components::share::words::Words;
use crate::components::{Names, covered, measure_name};
use crate::html;
use crate::html::{Html, link};
use crate::pages::check::conclusion;
use crate::pages::figure::words;
use crate::site::{Route, Tab};
use crate::tables::{Description, NATIONAL};
use format::{Period, Row};
use ledger::Measure;
use ledger::reconciliation::Line;
use ledger::standing::{Selection, Standings, Stated, Whose};
use text::messages as m;

/// A line for each; `alone` is a figure that no total is made of.
pub fn beyond<'a>(
    names: &Names<'_>,
    of: &'static Description,
    standings: &Standings<'a>,
    row: &Row<'a>,
    alone: bool,
) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let mut lines: Vec<Html> = Vec::new();
    if alone {
        let own = if of.adds_up() {
            &words::NO_NUMBER
        } else if *of == NATIONAL {
            &words::STANDS_ALONE
        } else {
            &words::NEVER_ADDED
        };
        lines.push(html! { (own.of(lang)) @if *of == NATIONAL { " " (its_place(names, row)) } });
    } else {
        lines.extend(apart_in_time(row).map(|words| html! { (words.of(lang)) }));
        match row.text("pairing") {
            Some(pairing) => lines.extend(of_its_pairing(names, of, standings, row, pairing)),
            None => lines.push(html! { (words::NO_PAIRING.of(lang)) }),
        }
    }
    for (line, what) in standings.stated(row) {
        lines.push(stated(names, line, what));
    }
    if !alone && names.book.manifest.rows(NATIONAL.name()) > 0 {
        let country = link(&site.href(&Route::Explore(&NATIONAL)), site.t(m::NATIONAL));
        lines.push(html! { (words::COUNTRY.of(lang)) (country) });
    }
    html! { ul { @for line in &lines { li { (line) } } } }
}

/// Why no total of a single year counts a figure, where that is so.
fn apart_in_time(row: &Row<'_>) -> Option<&'static Words> {
    match row.period("period") {
        None => Some(&words::YEARS_NONE),
        Some(period) if Period::year(period).is_none() => Some(&words::YEARS_SPAN),
        Some(_) => None,
    }
}

/// The other totals of a pairing, and those of the pairings around it.
fn of_its_pairing<'a>(
    names: &Names<'_>,
    of: &'static Description,
    standings: &Standings<'a>,
    row: &Row<'a>,
    pairing: &str,
) -> Vec<Html> {
    let (site, lang) = (names.site, names.site.lang);
    let own = standings.standings(row).into_iter().next().map(|own| own.measure);
    let other = |measure: &Measure| {
        let why = own.as_ref().map_or(&words::BY_FIGURE, |own| differs(own, measure)).of(lang);
        let all = Selection { whose: Whose::Pairing(pairing), year: None };
        let (open, close) = if lang.is_chinese() { ("（", "）") } else { (" (", ")") };
        html! { (link(&way(site, of, &all, measure), &measure_name(site, measure))) (open) (why) (close) }
    };
    let others: Vec<Html> = standings.other_measures(row).iter().map(other).collect();
    let around = |id: &&str| link(&site.href(&Route::Pairing((*id).to_owned(), Tab::Rows(of))), &names.pairing(id));
    let around: Vec<Html> = standings.around(row).iter().map(around).collect();
    let listed = |words: &Words, parts: Vec<Html>| html! { (words.of(lang)) (first(site, parts)) };
    [(&words::OTHER_MEASURES, others), (&words::OTHER_LEVELS, around)]
        .into_iter()
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(words, parts)| listed(words, parts))
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
fn stated(names: &Names<'_>, line: &Line<'_>, what: Stated) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let check = link(&site.href(&Route::CheckTotals), site.t(m::CHECK_TOTALS));
    let words = match what {
        Stated::Whole => {
            return html! { (words::STATES.fill(lang, &[conclusion(line.verdict).of(lang)])) " " (check) };
        }
        Stated::Held(_) if line.named => &words::PART_OF_STATED,
        Stated::Held(becomes) if becomes.counts() => &words::HELD_TO,
        Stated::Held(_) => &words::HELD_APART,
    };
    let unit = line.whole.as_ref().and_then(|whole| whole.unit(line.columns)).unwrap_or("yuan");
    let number = words::STATED_TOTAL.fill(lang, &[&site.wording(line.sums.stated.wording(), unit)]);
    html! {
        (words.of(lang))
        @match &line.whole {
            Some(whole) => {
                @if let Some(route) = Route::figure(whole.table.schema.name, whole.id()) { (link(&site.href(&route), &number)) }
                " · " (covered(site, whole))
            }
            None => (number),
        }
        " · " (conclusion(line.verdict).of(lang)) " · " (check)
    }
}

/// Where a stated total is shown.
fn its_place(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let route = match row.text("pairing") {
        Some(pairing) => {
            let route = Route::Pairing(pairing.to_owned(), Tab::Overview);
            return html! { (words::ITS_PLACE.of(site.lang)) (link(&site.href(&route), &names.pairing(pairing))) };
        }
        None => Route::Explore(&NATIONAL),
    };
    html! { (words::ITS_PLACE.of(site.lang)) (link(&site.href(&route), site.t(m::NATIONAL))) }
}
