//! The documents, and the figures that rest on each.

use super::not_found::no_such_row;
use crate::app::{Route, Site};
use crate::components::{Cell, Crumb, Head, Names, Page, Shown, empty, fact, facts, notes, page, table};
use crate::format::Row;
use crate::html::{Html, all, el, text};
use crate::ledger::Book;
use crate::text::{Published, messages as m};

/// The tables whose rows name a source, and those that give them names.
pub const TABLES: &[&str] =
    &["sources", "pairings", "regions", "funds", "sales", "exchanges", "supervision", "projects", "national"];

pub fn head(site: &Site) -> Page {
    page(site, site.t(m::SOURCES), &[], Some(site.t(m::SOURCES_LEAD)), [])
}

/// Every document. Asks for `sources`.
pub fn list(site: &Site, book: &Book) -> Html {
    let row = |row: Row<'_>| {
        let title = Published::of(&row, "title", site.lang).map(|title| title.text).unwrap_or_default();
        let publisher = Published::of(&row, "publisher", site.lang);
        vec![
            Cell::Link { href: site.href(&Route::Source(row.id().to_owned())), words: title },
            publisher.map_or_else(|| Cell::Text(site.t(m::NOT_STATED).to_owned()), Cell::Published),
            Cell::Text(published_when(site, &row)),
        ]
    };
    let rows: Vec<_> = book.table("sources").iter().map(row).collect();
    let heads = Head::plain(site, [m::TITLE, m::PUBLISHER, m::PUBLISHED]);
    table(site, &site.count(m::ROWS, rows.len()), &heads, &rows)
}

fn published_when(site: &Site, row: &Row<'_>) -> String {
    let Some(when) = row.period("published") else { return site.t(m::NOT_STATED).to_owned() };
    let when = site.period(Some(when));
    if row.text("published_basis") == Some("inferred") { site.fill(m::INFERRED, &[&when]) } else { when }
}

/// One document.
pub fn one(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("sources", id) else { return no_such_row(site, book.release()) };
    let own = |column| Published::of(&row, column, site.lang).map(|text| text.text);
    let publisher = own("publisher").unwrap_or_else(|| site.t(m::NOT_STATED).to_owned());
    let address: Html = match row.text("url") {
        Some(url) => el("a").attr("href", url).attr("rel", "external noopener noreferrer").text(url).into(),
        None => text(site.t(m::NO_SAFE_LINK)),
    };
    let mut known = vec![
        fact(site, m::PUBLISHER, text(&publisher)),
        fact(site, m::PUBLISHED, text(&published_when(site, &row))),
        fact(site, m::ADDRESS, address),
    ];
    known.extend(row.period("retrieved").map(|day| fact(site, m::RETRIEVED, text(&site.period(Some(day))))));
    let crumb = Crumb::new(site, &Route::Sources, site.t(m::SOURCES));
    let resting = resting(site, book, id);
    let body = [facts(known), notes(site, &row), el("h2").text(site.t(m::RESTS_ON_IT)).into(), resting];
    page(site, &own("title").unwrap_or_default(), &[crumb], None, body)
}

/// Every row that rests on the document, by table.
fn resting(site: &Site, book: &Book, id: &str) -> Html {
    let names = Names { site, book };
    let heads = Head::plain(site, [m::FIGURE, m::NUMBER, m::LOCATOR]);
    let tables = [
        ("funds", m::FUNDS),
        ("sales", m::SALES),
        ("exchanges", m::EXCHANGES),
        ("supervision", m::SUPERVISION),
        ("projects", m::PROJECTS),
        ("national", m::NATIONAL),
        ("pairings", m::PAIRINGS),
    ];
    let groups = tables.map(|(of, title)| {
        let rests = |row: &Row<'_>| row.text("source") == Some(id) || row.text("until_source") == Some(id);
        let rows: Vec<_> = book.table(of).iter().filter(rests).map(|row| line(&names, &row)).collect();
        if rows.is_empty() {
            return Html::default();
        }
        let shown = table(site, &site.count(m::ROWS, rows.len()), &heads, &rows);
        all([el("h3").text(site.t(title)).into(), shown])
    });
    let groups = all(groups);
    if groups.is_empty() { empty(site.t(m::NOTHING_RESTS)) } else { groups }
}

/// What the row speaks of, its numbers, and where in the document they stand.
fn line(names: &Names<'_>, row: &Row<'_>) -> Vec<Cell> {
    let site = names.site;
    let words = ["name", "subject", "purpose", "product"];
    let words = words.iter().find_map(|column| Published::of(row, column, site.lang));
    let what = match (row.table.schema.name, row.text("pairing")) {
        ("pairings", _) => names.pairing_link(row.id()),
        (_, Some(pairing)) => names.pairing_link(pairing),
        (_, None) => Cell::Empty,
    };
    let kind = row.text("kind").map_or(Cell::Empty, |kind| Cell::Text(site.label("kind", kind).to_owned()));
    let shown = |(columns, value)| Shown { source: None, ..Shown::of_row(site, row, columns, value) };
    vec![
        Cell::Lines(vec![what, kind, words.map_or(Cell::Empty, Cell::Published)]),
        Cell::Figures(row.figures().map(shown).collect()),
        Cell::Text(row.text("locator").unwrap_or_default().to_owned()),
    ]
}
