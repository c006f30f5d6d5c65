//! The places that a typed text may mean.

use super::page::words_of;
use crate::html;
use crate::html::Html;
use crate::site::{Route, Site};
use format::Row;
use ledger::Book;
use text::messages as m;

/// Links to these rows of `regions`, in this order.
pub fn place_results(site: &Site, book: &Book, rows: &[usize]) -> Html {
    let regions = book.table("regions");
    html! {
        ul #place-results.search__results {
            @for row in rows { (result(site, book, &regions.row(*row))) }
        }
    }
}

/// How many places were found for the text.
pub fn found(site: &Site, typed: &str, places: usize) -> String {
    match (typed.trim(), places) {
        ("", _) => String::new(),
        (typed, 0) => site.fill(m::SEARCH_NONE, &[typed]),
        (_, places) => site.count(m::SEARCH_FOUND, places),
    }
}

/// Name, where the place lies, and its level.
fn result(site: &Site, book: &Book, region: &Row<'_>) -> Html {
    let parent = region.text("parent").and_then(|parent| book.row("regions", parent));
    let mut within = Vec::new();
    if let Some(parent) = parent {
        within.push(words_of(site, &parent, "name"));
    }
    if let Some(level) = region.text("level") {
        within.push(site.label("level", level).to_owned());
    }
    html! {
        li {
            a href=(site.href(&Route::Region(region.id().to_owned()))) {
                b { (words_of(site, region, "name")) } " " span { (within.join(" · ")) }
            }
        }
    }
}
