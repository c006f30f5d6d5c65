//! One figure: its value, how exact it is, where it comes from, and how to cite it.

use super::explore::title_of;
use super::not_found::no_such_row;
use crate::components::{
    Names, Page, Shown, fact, figure, label, list_link, notes, page, partitioned, published, text_of, total_of,
    words_of,
};
use crate::html::{Html, Markup, Text, html, link, text};
use crate::site::EXPLORED;
use crate::site::{Route, Site};
use format::Row;
use format::tables;
use ledger::Book;
use text::{Msg, Published, messages as m};

/// The tables that the page of a figure of this table asks for, its own first; `None` where its rows are no figures.
pub fn tables(of: &str) -> Option<Vec<&'static str>> {
    let own = tables::by_name(of).filter(|table| !table.figures.is_empty())?;
    Some(vec![own.name, "pairings", "regions", "sources"])
}

pub fn one(site: &Site, book: &Book, of: &str, id: &str) -> Page {
    if let Some(of) = EXPLORED.into_iter().find(|own| *own == of && book.manifest.is_partitioned(own)) {
        // A key is found as a text is.
        return page(site, title_of(site, of), &Html::default(), None, &partitioned(site, book, of, ("q", id)));
    }
    let Some(row) = book.row(of, id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let (title, parent) = heading(&names, &row);
    let mut numbers = Html::default();
    for (columns, value) in row.figures() {
        let shown = Shown { href: None, ..Shown::of_row(site, &row, columns, value) };
        total_of(&mut numbers, site.label("figure", columns.value), &figure(site, &shown));
    }
    let body = html(
        concat!(
            r#"<dl class="totals totals--large">$</dl>$<dl class="facts">$</dl>"#,
            "<section><h2>$</h2>$</section>",
            r#"<section><h2>$</h2><p class="citation">$</p></section>"#
        ),
        &[
            Markup(&numbers),
            Markup(&notes(site, &row)),
            Markup(&details(&names, &row)),
            Text(site.t(m::SOURCE)),
            Markup(&source(&names, &row)),
            Text(site.t(m::CITE)),
            Text(&citation(&names, &row, &title)),
        ],
    );
    page(site, &title, &parent, None, &body)
}

/// What the figure is a figure of, and the page that it belongs to.
fn heading(names: &Names<'_>, row: &Row<'_>) -> (String, Html) {
    let site = names.site;
    let (what, route, page) = match row.table.schema.name {
        "funds" => ("kind", Route::Explore("funds"), m::FUNDS),
        "sales" => ("", Route::Explore("sales"), m::SALES),
        "exchanges" => ("kind", Route::Explore("exchanges"), m::EXCHANGES),
        "supervision" => ("subject", Route::Explore("supervision"), m::SUPERVISION),
        "outputs" => ("kind", Route::Pairings, m::PAIRINGS),
        "projects" => ("name", Route::Pairings, m::PAIRINGS),
        _ => ("name", Route::National, m::NATIONAL),
    };
    let page = site.t(page);
    let what = match what {
        "" => page.to_owned(),
        "kind" => row.text("kind").map_or("", |kind| site.label("kind", kind)).to_owned(),
        column => words_of(site, row, column),
    };
    let title = match row.text("pairing") {
        Some(pairing) => site.fill(m::NAMED, &[&names.pairing(pairing), &what]),
        None => what,
    };
    (title, list_link(site, &route, page))
}

/// Columns of words, as the page shows them.
const WORDS: [(&str, Msg); 9] = [
    ("stage", m::STAGE),
    ("in_kind", m::IN_KIND),
    ("side", m::SIDE),
    ("basis", m::BASIS),
    ("coverage", m::COVERAGE),
    ("channel", m::CHANNEL),
    ("direction", m::DIRECTION),
    ("status", m::STATUS),
    ("level", m::KIND),
];

/// Columns of published text.
const TEXTS: [(&str, Msg); 12] = [
    ("purpose", m::PURPOSE),
    ("covers", m::COVERS),
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
fn details(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let mut details = Html::default();
    let mut say = |name: Msg, value: &Html| {
        if !value.is_empty() {
            fact(&mut details, site.t(name), Markup(value));
        }
    };
    if let Some(id) = row.text("pairing") {
        say(m::PAIRING, &names.pairing_link(id));
    }
    for (column, name) in &[("region", m::REGION), ("partner", m::PARTNER_REGION)] {
        if let Some(id) = row.text(column) {
            say(*name, &names.region_link(id));
        }
    }
    for (column, name) in &WORDS {
        // A derived column repeats what other rows say.
        if row.table.schema.column(column).is_some_and(|own| own.derived) {
            continue;
        }
        say(*name, &label(names, row, column));
    }
    for (column, name) in &TEXTS {
        say(*name, &text_of(site, row, column));
    }
    for (column, name) in &[("part_of", m::PART_OF), ("revises", m::REVISES), ("same_as", m::SAME_AS)] {
        if let Some(id) = row.text(column) {
            let route = Route::Figure(row.table.schema.name.to_owned(), id.to_owned());
            say(*name, &link(&site.href(&route), id));
        }
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
    html(
        r#"<p><a href="$">$</a> $</p>"#,
        &[
            Text(&site.href(&Route::Source(id.to_owned()))),
            Markup(&title),
            Text(&site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()])),
        ],
    )
}

/// A line to put under a quotation: what, how much, who said it, in which release, where.
fn citation(names: &Names<'_>, row: &Row<'_>, title: &str) -> String {
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
    let address = site.pinned(&Route::Figure(row.table.schema.name.to_owned(), row.id().to_owned()), release);
    site.fill(m::CITATION, &[title, &numbers, &source, row.text("locator").unwrap_or_default(), release, &address])
}
