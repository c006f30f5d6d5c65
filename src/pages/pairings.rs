//! Who supports whom.

use crate::app::address::Query;
use crate::app::{Route, Site, Tab};
use crate::components::{Cell, Choice, Head, Names, Page, Select, empty, filter_bar, page, table};
use crate::format::Row;
use crate::html::{Html, all};
use crate::ledger::{Book, Selection};
use crate::text::{Published, messages as m};

pub fn head(site: &Site) -> Page {
    page(site, site.t(m::PAIRINGS), &[], Some(site.t(m::PAIRINGS_LEAD)), [])
}

/// The pairings that pass the filters. Asks for `pairings` and `regions`.
pub fn list(site: &Site, book: &Book, query: &Query) -> Html {
    let names = Names { site, book };
    let pairings = book.table("pairings");
    let by_text = Selection { text: query.get("q").map(str::to_owned), ..Selection::default() }.rows(pairings);
    let passes = |row: &Row<'_>| {
        let level = if names.is_provincial(row) { "province" } else { "county" };
        let state = if row.text("until").is_some() { "changed" } else { "current" };
        let named = || query.get("q").is_some_and(|q| names.pairing(row.id()).contains(q));
        query.get("level").is_none_or(|wanted| wanted == level)
            && query.get("state").is_none_or(|wanted| wanted == state)
            && (by_text.contains(&row.index) || named())
    };
    let rows: Vec<usize> = pairings.iter().filter(passes).map(|row| row.index).collect();
    let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &pairings.rows.to_string()]);
    let heads = Head::plain(site, [m::RECIPIENT, m::SUPPORTER, m::STATE, m::PROGRAMME, m::SINCE]);
    let nothing = if rows.is_empty() { empty(site.t(m::NOTHING_PASSES)) } else { Html::default() };
    let shown = table(site, &caption, &heads, &pairing_rows(&names, &rows, true));
    all([filter_bar(site, &Route::Pairings, query, &selects(site)), shown, nothing])
}

fn selects(site: &Site) -> Vec<Select> {
    let choice = |value: &str, words| Choice { value: value.to_owned(), words: site.t(words).to_owned() };
    let level = vec![choice("county", m::BELOW_PROVINCE), choice("province", m::PROVINCE_LEVEL)];
    let state = vec![choice("current", m::AS_REPORTED), choice("changed", m::PAIRING_CHANGED)];
    vec![
        Select { parameter: "level", label: site.t(m::LEVEL), choices: level },
        Select { parameter: "state", label: site.t(m::STATE), choices: state },
    ]
}

/// Rows of pairings: recipient, supporter, state; with programme and start where there is room.
pub fn pairing_rows(names: &Names<'_>, rows: &[usize], full: bool) -> Vec<Vec<Cell>> {
    let site = names.site;
    let pairings = names.book.table("pairings");
    let row = |index: &usize| {
        let row = pairings.row(*index);
        let side = |column| names.region(row.text(column).unwrap_or_default());
        let href = site.href(&Route::Pairing(row.id().to_owned(), Tab::Overview));
        let mut cells = vec![
            Cell::Link { href, words: side("recipient") },
            Cell::Text(side("supporter")),
            Cell::Text(state(site, &row)),
        ];
        if full {
            cells.push(Published::of(&row, "programme", site.lang).map_or(Cell::Empty, Cell::Published));
            cells.push(Cell::Text(since(site, &row)));
        }
        cells
    };
    rows.iter().map(row).collect()
}

/// Since when; *not stated* is said.
pub fn since(site: &Site, row: &Row<'_>) -> String {
    row.period("since").map_or_else(|| site.t(m::NOT_STATED).to_owned(), |since| site.period(Some(since)))
}

/// Whether a pairing goes on, as far as is known.
pub fn state(site: &Site, row: &Row<'_>) -> String {
    match row.period("until") {
        Some(until) => site.fill(m::CHANGED_IN, &[&site.period(Some(until))]),
        None => site.t(m::AS_REPORTED).to_owned(),
    }
}
