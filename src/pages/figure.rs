//! One figure: its value, how exact it is, where it comes from, and how to cite it.

use super::not_found::no_such_row;
use crate::app::{Route, Site, Tab};
use crate::components::{Crumb, Names, Page, Shown, fact, facts, figure, notes, page, published, section};
use crate::format::Row;
use crate::html::{Html, all, el, link, text};
use crate::ledger::Book;
use crate::text::{Msg, Published, messages as m};

/// The tables that the page of a figure of this table asks for; `None` where its rows are no figures.
pub fn tables(of: &str) -> Option<&'static [&'static str]> {
    Some(match of {
        "funds" => &["funds", "pairings", "regions", "sources"],
        "sales" => &["sales", "pairings", "regions", "sources"],
        "exchanges" => &["exchanges", "pairings", "regions", "sources"],
        "supervision" => &["supervision", "pairings", "regions", "sources"],
        "projects" => &["projects", "pairings", "regions", "sources"],
        "national" => &["national", "pairings", "regions", "sources"],
        _ => return None,
    })
}

pub fn one(site: &Site, book: &Book, of: &str, id: &str) -> Page {
    let Some(row) = book.row(of, id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let (title, parent) = heading(&names, &row);
    let numbers = row.figures().map(|(columns, value)| {
        let shown = Shown { href: None, ..Shown::of_row(site, &row, columns, value) };
        let name = el("dt").text(site.label("figure", columns.value));
        el("div").class("total").child(name).child(el("dd").child(figure(site, &shown))).into()
    });
    let numbers = el("dl").class("totals totals--large").children(numbers).into();
    let cited = el("p").class("citation").text(&citation(&names, &row, &title)).into();
    let body = [
        numbers,
        notes(site, &row),
        facts(details(&names, &row)),
        section(site.t(m::SOURCE), [source(&names, &row)]),
        section(site.t(m::CITE), [cited]),
    ];
    page(site, &title, &[parent], None, body)
}

/// What the figure is a figure of, and the page that it belongs to.
fn heading(names: &Names<'_>, row: &Row<'_>) -> (String, Crumb) {
    let site = names.site;
    let own = |column| Published::of(row, column, site.lang).map(|text| text.text);
    let kind = row.text("kind").map(|kind| site.label("kind", kind).to_owned());
    let of = row.text("pairing").map(|pairing| names.pairing(pairing));
    let (what, route, page) = match row.table.schema.name {
        "funds" => (kind, Route::Explore("funds"), m::FUNDS),
        "sales" => (Some(site.t(m::SALES).to_owned()), Route::Explore("sales"), m::SALES),
        "exchanges" => (kind, Route::Explore("exchanges"), m::EXCHANGES),
        "supervision" => (own("subject"), Route::Explore("supervision"), m::SUPERVISION),
        "projects" => (own("name"), Route::Pairings, m::PAIRINGS),
        _ => (own("name"), Route::National, m::NATIONAL),
    };
    let title = match (what, of) {
        (Some(what), Some(of)) => site.fill(m::NAMED, &[&of, &what]),
        (what, of) => what.or(of).unwrap_or_default(),
    };
    (title, Crumb::new(site, &route, site.t(page)))
}

/// Columns of words, as the page shows them.
const WORDS: [(&str, Msg); 5] = [
    ("stage", m::STAGE),
    ("channel", m::CHANNEL),
    ("direction", m::DIRECTION),
    ("status", m::STATUS),
    ("level", m::KIND),
];

/// Columns of published text.
const TEXTS: [(&str, Msg); 11] = [
    ("purpose", m::PURPOSE),
    ("product", m::PRODUCT),
    ("subject", m::SUBJECT),
    ("method", m::METHOD),
    ("lead_body", m::LEAD_BODY),
    ("partner_body", m::PARTNER_BODY),
    ("outcome", m::OUTCOME),
    ("name", m::NAME),
    ("sector", m::SECTOR),
    ("place", m::PLACE),
    ("definition", m::DEFINITION),
];

/// Everything else that the row says.
fn details(names: &Names<'_>, row: &Row<'_>) -> Vec<Html> {
    let site = names.site;
    let to = |name, route: Route, words: &str| fact(site, name, link(&site.href(&route), words));
    let mut details = Vec::new();
    if let Some(id) = row.text("pairing") {
        details.push(to(m::PAIRING, Route::Pairing(id.to_owned(), Tab::Overview), &names.pairing(id)));
    }
    for (column, name) in [("region", m::REGION), ("partner", m::PARTNER_REGION)] {
        details.extend(row.text(column).map(|id| to(name, Route::Region(id.to_owned()), &names.region(id))));
    }
    for (column, name) in WORDS {
        details.extend(row.text(column).map(|word| fact(site, name, text(site.label(column, word)))));
    }
    for (column, name) in TEXTS {
        details.extend(Published::of(row, column, site.lang).map(|words| fact(site, name, published(site, &words))));
    }
    for (column, name) in [("part_of", m::PART_OF), ("same_as", m::SAME_AS)] {
        let of = row.table.schema.name.to_owned();
        details.extend(row.text(column).map(|id| to(name, Route::Figure(of, id.to_owned()), id)));
    }
    details
}

fn source_title(names: &Names<'_>, row: &Row<'_>) -> Option<Published> {
    Published::of(&names.book.row("sources", row.text("source")?)?, "title", names.site.lang)
}

/// The document, and where in it.
fn source(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let id = row.text("source").unwrap_or_default();
    let title = source_title(names, row).map_or_else(|| text(id), |title| published(site, &title));
    let title = el("a").attr("href", &site.href(&Route::Source(id.to_owned()))).child(title);
    let place = text(&site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()]));
    el("p").child(all([title.into(), text(" "), place])).into()
}

/// A line to put under a quotation: what, how much, who said it, in which release, where.
fn citation(names: &Names<'_>, row: &Row<'_>, title: &str) -> String {
    let site = names.site;
    let numbers = row.figures().map(|(columns, value)| Shown::of_row(site, row, columns, value));
    let numbers = site.list(numbers.map(|shown| match shown.printed {
        Some(printed) => site.fill(m::PRINTED_AFTER, &[&shown.words, &printed]),
        None => shown.words,
    }));
    let source = source_title(names, row).map(|title| title.text).unwrap_or_default();
    let release = names.book.release();
    let address = site.pinned(&Route::Figure(row.table.schema.name.to_owned(), row.id().to_owned()), release);
    site.fill(m::CITATION, &[title, &numbers, &source, row.text("locator").unwrap_or_default(), release, &address])
}
