//! The lines of a table: each cell with its number, what it covers, and how it is not like the others.

use super::chosen::{Chosen, name};
use super::{filter, words};
use crate::components::{Head, Names, Shown, covered, figure, lines as stacked, measure_name, note, table as ruled};
use crate::html;
use crate::html::{Html, text};
use crate::site::{Route, Site};
use crate::tables::{Description, Filter};
use format::{Date, Interval, Period};
use ledger::comparison::{Cell, Line, Thing, Time};
use ledger::{Basis, Measure, Sum};
use text::messages as m;

/// What may have something in common with another, in words.
pub fn meeting(names: &Names<'_>, chosen: &Chosen) -> Vec<String> {
    let accounting = names.book.accounting();
    let mut all: Vec<String> = Vec::new();
    for (at, one) in chosen.things.iter().enumerate() {
        for other in &chosen.things[at + 1..] {
            let pair = [(one, other), (other, one)].into_iter().find(|(a, b)| a.meets(names.book, b, &accounting));
            let said = pair.map(|(a, b)| words::MEETS.fill(names.site.lang, &[&name(names, a), &name(names, b)]));
            all.extend(said);
        }
    }
    all
}

/// The table: a row a line, a column for each thing.
pub fn table(names: &Names<'_>, chosen: &Chosen, of: &'static Description, lines: &[Line]) -> Html {
    let site = names.site;
    let called: Vec<String> = chosen.things.iter().map(|thing| name(names, thing)).collect();
    let first = Head { words: words::MEASURE.of(site.lang), sort: None };
    let heads: Vec<Head<'_>> =
        [first].into_iter().chain(called.iter().map(|words| Head { words, sort: None })).collect();
    let rows: Vec<Vec<Html>> = lines.iter().map(|line| row(names, chosen, (of, lines), line)).collect();
    let caption = site.fill(m::NAMED, &[site.t(of.title), &site.list(&called)]);
    ruled(&caption, &heads, &rows)
}

/// A table with all its lines.
pub type Lines<'a> = (&'static Description, &'a [Line]);

fn row(names: &Names<'_>, chosen: &Chosen, of: Lines<'_>, line: &Line) -> Vec<Html> {
    let site = names.site;
    let (measure, time) = told(names, of, line);
    let mut cells = vec![stacked(&[html! { b { (measure) } }, text(&time)])];
    let unlike = line.unlike();
    let missing = |words: &str| html! { span.figure.figure--missing { b.figure__number { span { (words) } } } };
    for (at, (thing, own)) in chosen.things.iter().zip(&line.cells).enumerate() {
        cells.push(match own {
            None if !thing.can_have(&line.measure) => note(words::NOT_OF_LEVEL.of(site.lang)),
            None => missing(site.t(m::NOT_PUBLISHED)),
            Some(own) => html! {
                (number(names, of.0, line, thing, own))
                @if own.inside { (mark(site, &words::INSIDE)) }
                @if unlike.contains(&at) { (mark(site, &words::OTHER_TIME)) }
            },
        });
    }
    cells
}

fn mark(site: &Site, words: &words::Words) -> Html {
    html! { span.compare-mark { (words.of(site.lang)) } }
}

/// What a line is a line of: its measure with its level, and with its unit where another one is called so; and its time.
pub fn told(names: &Names<'_>, (of, lines): Lines<'_>, line: &Line) -> (String, String) {
    let site = names.site;
    let called = |measure: &Measure| {
        let name = measure_name(site, measure);
        measure.word("level").map_or(name.clone(), |level| [site.label("level", level), " · ", &name].concat())
    };
    let mut name = called(&line.measure);
    if lines.iter().any(|other| other.measure != line.measure && called(&other.measure) == name) {
        name = site.fill(m::NAMED, &[&name, &site.unit(&line.measure.unit)]);
    }
    let time = match line.time {
        Time::All => words::ALL_TIMES.of(site.lang).to_owned(),
        Time::Year(year) => site.period(Some(Period::Date(Date { year, month: None, day: None }))),
        Time::NoYear => site.t(m::NO_SINGLE_YEAR).to_owned(),
        Time::Stated(period) => {
            let row = line.cells.iter().flatten().find_map(|cell| cell.only);
            row.map_or_else(|| site.period(period), |row| covered(site, &names.book.table(of.name()).row(row)))
        }
    };
    (name, time)
}

/// The number of a cell, which leads to its rows, with all that it must not be shown without.
fn number(names: &Names<'_>, of: &'static Description, line: &Line, thing: &Thing, own: &Cell) -> Html {
    let (site, table) = (names.site, names.book.table(of.name()));
    let interval = match own.sum {
        Ok(interval) if interval == Interval::EMPTY => return note(site.t(m::NOTHING_ADDED)),
        Ok(interval) => interval,
        Err(_) => return html! { span.figure.figure--fault { b.figure__number { (site.t(m::OVERFLOW)) } } },
    };
    let columns = table.schema.figures.iter().find(|columns| columns.value == line.measure.figure);
    let basis = match own.only.map(|row| table.row(row)) {
        _ if interval.published == 0 => Basis::Nothing,
        Some(row) => {
            Basis::One { row, printed: columns.and_then(|own| own.printed).and_then(|column| row.text(column)) }
        }
        None => Basis::Many,
    };
    let sum = Sum { interval, basis, coarsest: own.coarsest };
    let shown = Shown::of_total(site, of, sum, &line.measure.unit, None);
    let period = if interval.published == 0 { String::new() } else { times(names, of, own) };
    figure(site, &Shown { href: Some(address(names, of, line, thing, own)), period, ..shown })
}

/// The times of the figures that count: all where they are few.
fn times(names: &Names<'_>, of: &'static Description, own: &Cell) -> String {
    let (site, table) = (names.site, names.book.table(of.name()));
    let mut all: Vec<String> = Vec::new();
    for row in &own.counted {
        let time = covered(site, &table.row(*row));
        if !all.contains(&time) {
            all.push(time);
        }
    }
    match all.len() {
        0..=3 => site.list(&all),
        many => words::MANY_TIMES.fill(site.lang, &[&site.list(&all[..2]), &many.to_string()]),
    }
}

/// Where a cell can be opened: the rows that its total adds up, on their exploring page; of what is stated the figure's page.
pub fn address(names: &Names<'_>, of: &'static Description, line: &Line, thing: &Thing, own: &Cell) -> String {
    let site = names.site;
    if let (Time::Stated(_), Some(row)) = (line.time, own.only) {
        return site.href(&Route::Figure(of, names.book.table(of.name()).row(row).id().to_owned()));
    }
    let year = |year: u16| year.to_string();
    let mut query = site.sticky().clone();
    for own in of.filters() {
        let value = match (own, line.time) {
            (Filter::From | Filter::To, Time::Year(own)) => Some(year(own)),
            (Filter::From, Time::NoYear) => Some(crate::tables::NONE.to_owned()),
            (own, _) if own == filter(thing.by) => Some(thing.id.clone()),
            (own, _) => line.measure.word(own.name()).map(str::to_owned),
        };
        if value.is_some() {
            query = query.with(own.name(), value.as_deref());
        }
    }
    site.href_with(&Route::Explore(of), &query)
}
