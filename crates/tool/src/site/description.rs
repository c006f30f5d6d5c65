//! One or two sentences on what a page shows, out of the words that the page itself uses.

use format::Row;
use ledger::Book;
use text::{Msg, messages as m};
use view::components::{Names, Shown, words_of};
use view::pages;
use view::site::{Route, Site};

/// Made-up data are called so here too.
pub fn of(site: &Site, book: &Book, route: &Route) -> String {
    let words = words(site, book, route);
    if book.manifest.shanhai.synthetic { [site.t(m::SYNTHETIC), site.t(m::FULL_STOP), &words].concat() } else { words }
}

/// The same without that.
pub fn words(site: &Site, book: &Book, route: &Route) -> String {
    let is_gone = route.row().is_some_and(|(of, id)| book.row(of.name(), id).is_none());
    match route {
        _ if is_gone => site.fill(m::NO_SUCH_ROW_LEAD, &[book.release()]),
        Route::Pairing(id, tab) => match tab.lead() {
            Some(lead) => site.t(lead).to_owned(),
            None => pairing(site, book, id),
        },
        Route::Changes(between) => pages::changes::lead(site, between),
        Route::Region(id) => region(site, book, id),
        Route::Source(id) => source(site, book, id),
        Route::Figure(of, id) => book.row(of.name(), id).map_or_else(String::new, |row| figure(site, book, &row)),
        _ => pages::plan(Some(route)).page(site, book).lead.unwrap_or_default(),
    }
}

/// Names and values in a row; what has no value is left out.
fn sentence(site: &Site, facts: impl IntoIterator<Item = (Msg, String)>) -> String {
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts: Vec<String> = facts.map(|(name, value)| site.fill(m::NAMED, &[site.t(name), &value])).collect();
    facts.join(site.t(m::AND_ALSO)) + site.t(m::FULL_STOP).trim_end()
}

fn pairing(site: &Site, book: &Book, id: &str) -> String {
    let Some(row) = book.row("pairings", id) else { return String::new() };
    let names = Names { site, book };
    let name_of = |column| names.region(row.text(column).unwrap_or_default());
    let fields = row.text("fields").unwrap_or_default().split(';').filter(|field| !field.is_empty());
    let facts = [
        (m::SUPPORTER, name_of("supporter")),
        (m::RECIPIENT, name_of("recipient")),
        (m::PROGRAMME, words_of(site, &row, "programme")),
        (m::FIELDS, site.list(fields.map(|field| site.label("fields", field)))),
    ];
    sentence(site, facts)
}

fn region(site: &Site, book: &Book, id: &str) -> String {
    let Some(row) = book.row("regions", id) else { return String::new() };
    let names = Names { site, book };
    let others = |own: &str, other: &'static str| {
        let pairings = book.table("pairings").select(&|row| row.text(own) == Some(id));
        site.list(pairings.iter().filter_map(|row| row.text(other)).map(|id| names.region(id)))
    };
    let facts = [
        (m::SUPPORTER, others("recipient", "supporter")),
        (m::RECIPIENT, others("supporter", "recipient")),
        (m::LEVEL, row.text("level").map_or("", |level| site.label("level", level)).to_owned()),
        (m::CODE, row.text("code").unwrap_or_default().to_owned()),
    ];
    sentence(site, facts)
}

fn source(site: &Site, book: &Book, id: &str) -> String {
    let Some(row) = book.row("sources", id) else { return String::new() };
    let published = row.period("published").map_or_else(String::new, |when| site.period(Some(when)));
    let facts = [
        (m::TITLE, words_of(site, &row, "title")),
        (m::PUBLISHER, words_of(site, &row, "publisher")),
        (m::PUBLISHED, published),
    ];
    sentence(site, facts)
}

/// Every number of the row as a reader may see it, and the document.
fn figure(site: &Site, book: &Book, row: &Row<'_>) -> String {
    let mut parts = Vec::new();
    for (columns, value) in row.figures() {
        let shown = Shown::of_row(site, row, columns, value);
        let number = match &shown.printed {
            Some(printed) => site.fill(m::PRINTED_AFTER, &[&shown.words, printed]),
            None => shown.words,
        };
        parts.push(site.fill(m::NAMED, &[site.label("figure", columns.value), &number]));
        if !shown.period.is_empty() && !parts.contains(&shown.period) {
            parts.push(shown.period);
        }
    }
    if let Some(source) = row.text("source").and_then(|id| book.row("sources", id)) {
        parts.push(site.fill(m::NAMED, &[site.t(m::SOURCE), &words_of(site, &source, "title")]));
    }
    parts.join(site.t(m::AND_ALSO)) + site.t(m::FULL_STOP).trim_end()
}
