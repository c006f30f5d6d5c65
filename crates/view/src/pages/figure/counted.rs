//! In which totals the figure of a page counts, and why not in others: as the account of each total has it.

mod beyond;

use super::words;
use crate::components::share::words::Words;
use crate::components::{Names, measure_name, said_of};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Query, Route, Site};
use crate::tables::{Description, Filter};
use format::{Date, InTotal, Interval, Period, Row, Wording};
use ledger::Measure;
use ledger::standing::{Becomes, Part, Selection, Standing, Standings, Whose};
use text::messages as m;

/// The totals of a table that what is told alike of them has in common.
struct Told<'a> {
    head: &'static Words,
    how: &'static str,
    other: Option<Row<'a>>,
    totals: Vec<Selection<'a>>,
}

impl Told<'_> {
    /// Whether the same is told, of whatever totals.
    fn is_told_as(&self, other: &Told<'_>) -> bool {
        let index = |row: Option<Row<'_>>| row.map(|row| row.index);
        (self.head, self.how, index(self.other)) == (other.head, other.how, index(other.other))
    }
}

/// The part of the page of a figure.
pub fn counted<'a>(names: &Names<'_>, of: &'static Description, standings: &Standings<'a>, row: &Row<'a>) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let mut told: Vec<(Vec<Standing<'a>>, Vec<Told<'a>>)> = Vec::new();
    for standing in standings.standings(row) {
        let own = told_of(names, row, &standing);
        match told.iter_mut().find(|(_, known)| is_alike(known, &own)) {
            Some((known, _)) => known.push(standing),
            None => told.push((vec![standing], own)),
        }
    }
    html! {
        section {
            h2 { (words::TOTALS.of(lang)) }
            @for (at, (standing, alike)) in told.iter().enumerate() {
                @if let [first, ..] = &standing[..] {
                    p.note {
                        (words::TOTALS_OF.fill(lang, &[names.book.release(), &named(site, standing)]))
                    }
                    dl.facts {
                        @for told in alike { (line(names, of, first, told)) }
                        @if at + 1 == told.len() {
                            @for (title, why) in beyond::beyond(names, of, standings, (row, &first.measure)) { div { dt { (title) } dd { (why) } } }
                        }
                    }
                }
            }
            @if told.is_empty() { (beyond::alone(names, of, row)) }
        }
    }
}

/// What becomes of a number in all totals, what is alike once.
fn told_of<'a>(names: &Names<'_>, row: &Row<'_>, standing: &Standing<'a>) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'a>> = Vec::new();
    for (selection, part) in &standing.parts {
        let (head, how) = (head(*part), how(names, row, standing, *part));
        let next = Told { head, how, other: part.other, totals: vec![*selection] };
        match told.iter_mut().find(|own| own.is_told_as(&next)) {
            Some(own) => own.totals.push(*selection),
            None => told.push(next),
        }
    }
    told
}

fn is_alike(a: &[Told<'_>], b: &[Told<'_>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_told_as(b) && a.totals == b.totals)
}

/// Whether it counts.
const fn head(part: Part<'_>) -> &'static Words {
    match part.becomes {
        Becomes::Counted => &words::COUNTED,
        own if own.counts() => &words::AS_BOUNDS,
        // One of several numbers for the same: the total spans them all.
        Becomes::Told(InTotal::Same) if part.spans => &words::AS_BOUNDS,
        _ => &words::NOT_COUNTED,
    }
}

/// With what part it counts, or why it does not.
fn how(names: &Names<'_>, row: &Row<'_>, standing: &Standing<'_>, part: Part<'_>) -> &'static str {
    let site = names.site;
    let own = match part.becomes {
        Becomes::Told(InTotal::Same) | Becomes::Counted if part.spans => &words::SPANS,
        Becomes::Told(InTotal::Inside) => {
            let by_source =
                part.other.is_some_and(|other| wholes(names, row).iter().any(|own| own.index == other.index));
            if by_source { &words::INSIDE_BY_SOURCE } else { &words::INSIDE }
        }
        Becomes::Told(why) => return site.label("in_total", why.word()),
        Becomes::NotPublished => &words::MISSING,
        Becomes::Counted => match Interval::wording(standing.value) {
            Wording::Over(_) | Wording::AtLeast(_) | Wording::AboutOrMore(_) => &words::AS_LOWER,
            Wording::Nearly(_) => &words::AS_UPPER,
            Wording::About(_) => &words::AS_ABOUT,
            _ => &words::AS_VALUE,
        },
    };
    own.of(site.lang)
}

/// The figures that a figure is a part of by its source's word, the nearest first.
fn wholes<'b>(names: &Names<'b>, row: &Row<'_>) -> Vec<Row<'b>> {
    let whole = |row: &Row<'_>| row.text("part_of").and_then(|id| names.book.row(row.table.schema.name, id));
    let (mut all, mut next) = (Vec::new(), whole(row));
    while let Some(own) = next.filter(|own| all.iter().all(|known: &Row<'_>| known.index != own.index)) {
        all.push(own);
        next = whole(&own);
    }
    all
}

/// What the totals are totals of.
fn named(site: &Site, standings: &[Standing<'_>]) -> String {
    let name = |own: &Standing<'_>| match own.measure.word("level") {
        Some(level) => [site.label("level", level), " · ", &measure_name(site, &own.measure)].concat(),
        None => measure_name(site, &own.measure),
    };
    site.list(standings.iter().map(name))
}

fn line(names: &Names<'_>, of: &'static Description, first: &Standing<'_>, told: &Told<'_>) -> Html {
    let site = names.site;
    let total = |own: &Selection<'_>| {
        let paired = first.parts.iter().any(|(of, _)| of.whose != Whose::All);
        link(&way(site, of, own, &first.measure), &total_name(names, own, paired))
    };
    html! {
        div {
            dt { (told.head.of(site.lang)) }
            dd {
                (in_a_row(site, told.totals.iter().map(total).collect())) (site.t(m::COLON)) (told.how)
                @if let Some(other) = &told.other { " → " (said_of(site, first.columns, other)) }
            }
        }
    }
}

/// Several links in a sentence.
fn in_a_row(site: &Site, parts: Vec<Html>) -> Html {
    let comma = site.list(["", ""]);
    html! { @for (at, part) in parts.iter().enumerate() { @if at > 0 { (comma) } (part) } }
}

/// What a total is called on the page of one of its figures; `paired` is whether that figure is of a pairing.
fn total_name(names: &Names<'_>, of: &Selection<'_>, paired: bool) -> String {
    let lang = names.site.lang;
    let whose = match of.whose {
        Whose::Pairing(_) => words::OF_PAIRING.of(lang).to_owned(),
        Whose::Recipient(place) => words::HELPED.fill(lang, &[&names.region(place)]),
        Whose::Supporter(place) => words::HELPING.fill(lang, &[&names.region(place)]),
        Whose::All if !paired => words::OF_ALL_RECORDS.of(lang).to_owned(),
        Whose::All => words::OF_ALL.of(lang).to_owned(),
    };
    match of.year {
        Some(year) => {
            let year = Period::Date(Date { year, month: None, day: None });
            words::IN_YEAR.fill(lang, &[&whose, &names.site.period(Some(year))])
        }
        None => whose,
    }
}

/// The way to a total with its account.
pub fn way(site: &Site, of: &'static Description, selection: &Selection<'_>, measure: &Measure) -> String {
    let year = selection.year.map(|year| year.to_string());
    let mut query: Query = site.sticky().clone();
    for filter in of.filters() {
        let value = match (filter, selection.whose) {
            (Filter::Pairing, Whose::Pairing(own))
            | (Filter::Recipient, Whose::Recipient(own))
            | (Filter::Supporter, Whose::Supporter(own)) => Some(own),
            (Filter::From | Filter::To, _) => year.as_deref(),
            _ => measure.word(filter.name()),
        };
        if value.is_some() {
            query = query.with(filter.name(), value);
        }
    }
    site.href_with(&Route::Explore(of), &query)
}

/// Nothing more than these few is told of a kind; how many there are is.
const MOST: usize = 4;

/// The first of some parts, and how many more there are.
fn first(site: &Site, parts: Vec<Html>) -> Html {
    let more = parts.len().saturating_sub(MOST);
    let mut shown: Vec<Html> = parts.into_iter().take(MOST).collect();
    if more > 0 {
        shown.push(text(&words::MORE_OF.fill(site.lang, &[&more.to_string()])));
    }
    in_a_row(site, shown)
}
