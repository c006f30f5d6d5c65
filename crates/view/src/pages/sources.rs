//! The documents, and the figures that rest on each.

use super::exhibit::Asks;
use super::not_found::no_such_row;
use super::plan::{Block, PageHead, Plan};
use crate::components::{
    self, Head, Names, Page, all_records, empty, fact, facts, label, lines, list_link, note, notes, numbers,
    outer_link, page, partitioned, table, text_of, words_of,
};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site};
use crate::tables::{self, Description, Filter, PAIRINGS};
use format::Row;
use format::tables::{REGIONS, SOURCES};
use ledger::Book;
use text::messages as m;

/// The list of documents.
pub fn plan() -> Plan {
    Plan::new(&Route::Sources, PageHead::now(head), vec![Block::section(vec![&SOURCES], list)])
}

/// The page of one document.
pub fn plan_of_one(id: &str) -> Plan {
    let own = id.to_owned();
    let head = PageHead::row(asks(), move |site, book| one(site, book, &own));
    Plan::new(&Route::Source(id.to_owned()), head, Vec::new())
}

/// The tables that the page of a document asks for: those whose rows rest on documents, and those that give them names.
fn asks() -> Asks {
    [&SOURCES, &REGIONS].into_iter().chain(resting_tables().map(|of| of.schema)).collect()
}

fn head(site: &Site) -> Page {
    components::head(site, m::SOURCES, m::SOURCES_LEAD)
}

/// Every document. Asks for `sources`.
fn list(site: &Site, book: &Book) -> Html {
    let mut rows = Vec::new();
    for row in book.table("sources").iter() {
        let href = site.href(&Route::Source(row.id().to_owned()));
        rows.push(vec![
            link(&href, &words_of(site, &row, "title")),
            publisher(site, &row),
            text(&published_when(site, &row)),
        ]);
    }
    let heads = Head::plain(site, &[m::TITLE, m::PUBLISHER, m::PUBLISHED]);
    table(&site.count(m::ROWS, rows.len()), &heads, &rows)
}

fn publisher(site: &Site, row: &Row<'_>) -> Html {
    let publisher = text_of(site, row, "publisher");
    if publisher.is_empty() { text(site.t(m::NOT_STATED)) } else { publisher }
}

fn published_when(site: &Site, row: &Row<'_>) -> String {
    let Some(when) = row.period("published") else { return site.t(m::NOT_STATED).to_owned() };
    let when = site.period(Some(when));
    if row.text("published_basis") == Some("inferred") { site.fill(m::INFERRED, &[&when]) } else { when }
}

/// One document.
fn one(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("sources", id) else { return no_such_row(site, book.release()) };
    let address = match row.text("url") {
        Some(url) => outer_link(url, url),
        None => text(site.t(m::NO_SAFE_LINK)),
    };
    let mut known = Html::default();
    fact(&mut known, site.t(m::PUBLISHER), publisher(site, &row));
    fact(&mut known, site.t(m::PUBLISHED), published_when(site, &row));
    fact(&mut known, site.t(m::ADDRESS), address);
    if let Some(day) = row.period("retrieved") {
        fact(&mut known, site.t(m::RETRIEVED), site.period(Some(day)));
    }
    let body = html! {
        (facts(&known))
        (notes(site, &row))
        h2 { (site.t(m::RESTS_ON_IT)) }
        (resting(site, book, id))
    };
    let crumb = list_link(site, &Route::Sources, site.t(m::SOURCES));
    page(site, &words_of(site, &row, "title"), &crumb, None, &body)
}

/// Tables with rows that rest on documents, those that are explored first.
fn resting_tables() -> impl Iterator<Item = &'static Description> {
    let others = tables::ALL.into_iter().filter(|of| !of.adds_up());
    tables::adding_up().chain(others).filter(|of| of.rests_on_sources())
}

/// Every row that rests on the document, by table.
fn resting(site: &Site, book: &Book, id: &str) -> Html {
    let names = Names { site, book };
    let heads = Head::plain(site, &[m::FIGURE, m::NUMBER, m::LOCATOR]);
    let mut groups = Html::default();
    for of in resting_tables() {
        let title = site.t(of.title);
        if book.manifest.is_partitioned(of.name()) {
            groups.push(&html! { h3 { (title) } (partitioned(site, book, of, (Filter::Source, id))) });
            continue;
        }
        let rests = |row: &Row<'_>| row.text("source") == Some(id) || row.text("until_source") == Some(id);
        let rows = book.table(of.name()).select(&rests);
        if rows.is_empty() {
            continue;
        }
        // What is no figure is shown as its own columns have it, and says why it stands here.
        let is_other = !of.has_figures() && !of.columns.is_empty();
        groups.push(&html! {
            h3 { (title) }
            @if is_other {
                @if let Some(lead) = of.lead { (note(site.t(lead))) }
                (all_records(&names, of, &rows))
            } @else {
                @let lines: Vec<_> = rows.iter().map(|row| line(&names, of, row)).collect();
                (table(&site.count(m::ROWS, lines.len()), &heads, &lines))
            }
        });
    }
    if groups.is_empty() { empty(site.t(m::NOTHING_RESTS)) } else { groups }
}

/// What the row speaks of, its numbers, and where in the document they stand.
fn line(names: &Names<'_>, of: &'static Description, row: &Row<'_>) -> Vec<Html> {
    let site = names.site;
    let pairing = if *of == PAIRINGS { Some(row.id()) } else { row.text("pairing") };
    let what = pairing.map_or_else(Html::default, |pairing| names.pairing_link(pairing));
    let words = of.subject.map_or_else(Html::default, |column| text_of(site, row, column));
    vec![
        lines(&[what, label(names, row, "kind"), words]),
        numbers(names, of, row),
        text(&site.locator(row.text("locator").unwrap_or_default())),
    ]
}
