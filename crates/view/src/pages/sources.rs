//! The documents, and the figures that rest on each.

use super::not_found::no_such_row;
use crate::components::{
    self, Head, Names, Page, fact, label, lines, list_link, notes, numbers, outer_link, page, partitioned, said, table,
    text_of, words_of,
};
use crate::html::{Html, Markup, Part, Text, html, link, text};
use crate::site::{Route, Site};
use format::Row;
use ledger::Book;
use text::{Msg, messages as m};

/// The tables whose rows name a source, and those that give them names.
pub const TABLES: &[&str] =
    &["sources", "pairings", "regions", "funds", "sales", "exchanges", "supervision", "projects", "national"];

pub fn head(site: &Site) -> Page {
    components::head(site, m::SOURCES, m::SOURCES_LEAD)
}

/// Every document. Asks for `sources`.
pub fn list(site: &Site, book: &Book) -> Html {
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
pub fn one(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("sources", id) else { return no_such_row(site, book.release()) };
    let address = match row.text("url") {
        Some(url) => outer_link(url, url),
        None => text(site.t(m::NO_SAFE_LINK)),
    };
    let mut known = Html::default();
    let mut say = |name: Msg, value: Part<'_>| fact(&mut known, site.t(name), value);
    say(m::PUBLISHER, Markup(&publisher(site, &row)));
    say(m::PUBLISHED, Text(&published_when(site, &row)));
    say(m::ADDRESS, Markup(&address));
    if let Some(day) = row.period("retrieved") {
        say(m::RETRIEVED, Text(&site.period(Some(day))));
    }
    let body = html(
        r#"<dl class="facts">$</dl>$<h2>$</h2>$"#,
        &[Markup(&known), Markup(&notes(site, &row)), Text(site.t(m::RESTS_ON_IT)), Markup(&resting(site, book, id))],
    );
    let crumb = list_link(site, &Route::Sources, site.t(m::SOURCES));
    page(site, &words_of(site, &row, "title"), &crumb, None, &body)
}

/// Tables with rows that rest on documents.
const RESTING: [(&str, Msg); 7] = [
    ("funds", m::FUNDS),
    ("sales", m::SALES),
    ("exchanges", m::EXCHANGES),
    ("supervision", m::SUPERVISION),
    ("projects", m::PROJECTS),
    ("national", m::NATIONAL),
    ("pairings", m::PAIRINGS),
];

/// Every row that rests on the document, by table.
fn resting(site: &Site, book: &Book, id: &str) -> Html {
    let names = Names { site, book };
    let heads = Head::plain(site, &[m::FIGURE, m::NUMBER, m::LOCATOR]);
    let mut groups = Html::default();
    for (of, title) in &RESTING {
        if book.manifest.is_partitioned(of) {
            groups.add("<h3>$</h3>$", &[Text(site.t(*title)), Markup(&partitioned(site, book, of, ("source", id)))]);
            continue;
        }
        let mut rows = Vec::new();
        for row in book.table(of).iter() {
            if row.text("source") == Some(id) || row.text("until_source") == Some(id) {
                rows.push(line(&names, &row));
            }
        }
        if !rows.is_empty() {
            let table = table(&site.count(m::ROWS, rows.len()), &heads, &rows);
            groups.add("<h3>$</h3>$", &[Text(site.t(*title)), Markup(&table)]);
        }
    }
    if groups.is_empty() { said(site, r#"<p class="empty">$</p>"#, &[m::NOTHING_RESTS]) } else { groups }
}

/// What the row speaks of, its numbers, and where in the document they stand.
fn line(names: &Names<'_>, row: &Row<'_>) -> Vec<Html> {
    let site = names.site;
    let what = match (row.table.schema.name, row.text("pairing")) {
        ("pairings", _) => names.pairing_link(row.id()),
        (_, Some(pairing)) => names.pairing_link(pairing),
        (_, None) => Html::default(),
    };
    let mut words = Html::default();
    for column in ["name", "subject", "purpose", "product"] {
        if words.is_empty() {
            words = text_of(site, row, column);
        }
    }
    vec![
        lines(&[what, label(names, row, "kind"), words]),
        numbers(names, row),
        text(row.text("locator").unwrap_or_default()),
    ]
}
