//! One figure: its value, how exact it is, where it comes from, and how to cite it.

mod counted;
mod elsewhere;
mod history;
mod words;

use super::exhibit::{Asks, Exhibit};
use super::not_found::no_such_row;
use super::plan::{Block, PageHead, Plan};
use crate::components::{
    Names, Page, Shown, cell, fact, facts, figure, list_link, notes, page, partitioned, published, total_of, words_of,
};
use crate::html;
use crate::html::{Html, text};
use crate::site::{Route, Site};
use crate::tables::{Description, Filter, Heading};
use format::{Row, tables};
use ledger::Book;
use text::{Published, messages as m};

pub use counted::way;
pub use elsewhere::{asks as asks_elsewhere, elsewhere};
pub use history::MOST;

/// The page of a figure.
pub fn plan(of: &'static Description, id: &str) -> Plan {
    let own = id.to_owned();
    let head = PageHead::row(asks(of), move |site, book| one(site, book, of, &own));
    let elsewhere = Block::Exhibit(Exhibit::Record([of.name(), "/", id].concat()));
    Plan::new(&Route::Figure(of, id.to_owned()), head, vec![elsewhere])
}

/// The tables that the page of a figure of this table asks for.
fn asks(of: &Description) -> Asks {
    vec![of.schema, &tables::PAIRINGS, &tables::REGIONS, &tables::SOURCES]
}

/// The page of a row of a table that has figures.
pub fn one(site: &Site, book: &Book, of: &'static Description, id: &str) -> Page {
    if book.manifest.is_partitioned(of.name()) {
        // A key is found as a text is.
        let way = partitioned(site, book, of, (Filter::Text, id));
        return page(site, site.t(of.title), &Html::default(), None, &way);
    }
    let Some(row) = book.row(of.name(), id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let title = heading(&names, of, &row);
    let body = html! {
        (numbers(site, &row))
        (notes(site, &row))
        (facts(&details(&names, of, &row)))
        section { h2 { (site.t(m::SOURCE)) } (source(&names, &row)) }
        section { h2 { (site.t(m::CITE)) } p.citation { (citation(&names, of, &row, &title)) } }
    };
    let list = Route::list(of);
    page(site, &title, &list_link(site, &list, site.t(list.listed().unwrap_or(of).title)), None, &body)
}

/// The numbers of a row, large. Its document is named apart from them.
pub fn numbers(site: &Site, row: &Row<'_>) -> Html {
    let mut numbers = Html::default();
    for (columns, value) in row.figures() {
        let shown = Shown { href: None, source: Html::default(), ..Shown::of_row(site, row, columns, value) };
        total_of(&mut numbers, site.label("figure", columns.value), &figure(site, &shown));
    }
    html! { dl class="totals totals--large" { (numbers) } }
}

/// What the figure is a figure of.
pub fn heading(names: &Names<'_>, of: &Description, row: &Row<'_>) -> String {
    let site = names.site;
    let what = match of.heading {
        Heading::Title => site.t(of.title).to_owned(),
        Heading::Label(column) => row.text(column).map_or("", |word| site.label(column, word)).to_owned(),
        Heading::Text(column) => words_of(site, row, column),
    };
    match row.text("pairing") {
        Some(pairing) => site.fill(m::NAMED, &[&names.pairing(pairing), &what]),
        None => what,
    }
}

/// Everything else that the row says.
fn details(names: &Names<'_>, of: &Description, row: &Row<'_>) -> Html {
    let mut details = Html::default();
    for column in of.details {
        let value = cell(names, row, column.content);
        if !value.is_empty() {
            fact(&mut details, names.site.t(column.head), value);
        }
    }
    details
}

fn source_title(names: &Names<'_>, row: &Row<'_>) -> Option<Published> {
    Published::of(&names.book.row("sources", row.text("source")?)?, "title", names.site.lang)
}

/// The document, and where in it.
pub fn source(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let id = row.text("source").unwrap_or_default();
    let title = source_title(names, row).map_or_else(|| text(id), |title| published(site, &title));
    let href = site.href(&Route::Source(id.to_owned()));
    let place = site.fill(m::SOURCE_AT, &[&site.locator(row.text("locator").unwrap_or_default())]);
    let mut said = site.t(m::SOURCE_TITLED).split("{}");
    let mut words = || said.next().unwrap_or_default();
    html! { p { a href=(href) { (words()) (place) (words()) (title) (words()) } } }
}

/// A line to put under a quotation: what, how much, who said it, in which release, where.
fn citation(names: &Names<'_>, of: &'static Description, row: &Row<'_>, title: &str) -> String {
    let site = names.site;
    let several = row.figures().count() > 1;
    let (mut numbers, mut period) = (Vec::new(), String::new());
    for (columns, value) in row.figures() {
        let shown = Shown::of_row(site, row, columns, value);
        let number = match shown.printed {
            Some(printed) => site.fill(m::PRINTED_AFTER, &[&shown.words, &printed]),
            None => shown.words,
        };
        numbers.push(if several {
            site.fill(m::NAMED, &[site.label("figure", columns.value), &number])
        } else {
            number
        });
        period = shown.period;
    }
    if !period.is_empty() {
        numbers.push(period);
    }
    let numbers = site.list(numbers);
    let source = source_title(names, row).map(|title| title.text).unwrap_or_default();
    let release = names.book.release();
    let address = site.pinned(&Route::Figure(of, row.id().to_owned()), release);
    let place = site.locator(row.text("locator").unwrap_or_default());
    site.fill(m::CITATION, &[title, &numbers, &source, &place, release, &address])
}
