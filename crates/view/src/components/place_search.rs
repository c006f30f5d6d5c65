//! The search for a place, which stands in the head of every page, and the places that a typed text may mean.

use super::icon::{self, icon};
use super::page::words_of;
use crate::html;
use crate::html::Html;
use crate::site::{Route, Site};
use crate::tables::Filter;
use format::Row;
use ledger::{Book, Found};
use text::messages as m;

/// The field, and where a program of its own shows what it finds: that comes when a reader turns to the field. Before it is
/// there, the form asks the list of pairings.
pub fn place_search(site: &Site) -> Html {
    html! {
        form.search.unprinted.needs-program role="search" action=(site.href(&Route::Pairings)) {
            label for="place-search" { (icon(icon::SEARCH)) span.hidden { (site.t(m::SEARCH_LABEL)) } }
            input #place-search name=(Filter::Text.name()) type="search" autocomplete="off" spellcheck="false"
                placeholder=(site.t(m::SEARCH_HINT)) aria-describedby="place-status";
            div.search__found {
                div #place-status.search__status role="status" {}
                div #place-results {}
            }
        }
    }
}

/// Links to the places that were found, in their order. The book has `regions`.
pub fn place_results(site: &Site, book: &Book, found: &Found) -> Html {
    let regions = book.table("regions");
    if found.rows().is_empty() {
        return Html::default();
    }
    html! {
        ul.search__results {
            @for row in found.rows() { (result(site, book, &regions.row(*row))) }
        }
    }
}

/// What was found for the text, in words: places, or what is offered where none is called so.
pub fn found(site: &Site, typed: &str, found: &Found) -> String {
    match (typed.trim(), found) {
        ("", _) => String::new(),
        (_, Found::Places(rows)) if !rows.is_empty() => site.count(m::SEARCH_FOUND, rows.len()),
        (typed, Found::Perhaps(rows)) if !rows.is_empty() => site.fill(m::SEARCH_PERHAPS, &[typed]),
        (typed, Found::Around(rows)) if !rows.is_empty() => site.fill(m::SEARCH_AROUND, &[typed]),
        (typed, _) => site.fill(m::SEARCH_NONE, &[typed]),
    }
}

/// Name, where the place lies, and its level.
fn result(site: &Site, book: &Book, region: &Row<'_>) -> Html {
    let mut within = Vec::new();
    for outer in book.ancestry(region.id()).into_iter().skip(1).rev() {
        within.extend(book.row("regions", outer).map(|outer| words_of(site, &outer, "name")));
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
