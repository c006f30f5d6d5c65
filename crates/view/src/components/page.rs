//! The frame of every page, and the small parts that most pages are made of.

use super::icon::{self, icon};
use crate::html;
use crate::html::{Html, Render, link, text};
use crate::site::{Route, Site};
use crate::tables::{Description, Filter};
use format::Row;
use ledger::Book;
use text::{Msg, Published, messages as m};

/// A page: what stands in the browser's title bar, and its markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    /// The sentence below the heading.
    pub lead: Option<String>,
    pub html: Html,
}

/// A link that stands in a list: one step of the way back to the start page, or one of several pages.
pub fn list_link(site: &Site, route: &Route, words: &str) -> Html {
    html! { li { (link(&site.href(route), words)) } }
}

/// A page with its heading, the way to it, and a sentence below the heading.
pub fn page(site: &Site, title: &str, crumbs: &Html, lead: Option<&str>, body: &Html) -> Page {
    let home = title == site.t(m::PORTAL);
    let mut window = title.to_owned();
    if !home {
        window.push_str(" · ");
        window.push_str(site.t(m::PORTAL_SHORT));
    }
    let html = html! {
        @if !home {
            nav.crumbs aria-label=(site.t(m::CRUMBS)) {
                ol {
                    (list_link(site, &Route::Home, site.t(m::HOME)))
                    (crumbs)
                    li aria-current="page" { (title) }
                }
            }
        }
        h1 tabindex="-1" { (title) }
        @if let Some(lead) = lead { p.lead { (lead) } }
        (body)
    };
    Page { title: window, lead: lead.map(str::to_owned), html }
}

/// A page as far as it is known before any data are there.
pub fn head(site: &Site, title: Msg, lead: Msg) -> Page {
    page(site, site.t(title), &Html::default(), Some(site.t(lead)), &Html::default())
}

pub fn section(title: &str, body: &Html) -> Html {
    html! { section { h2 { (title) } (body) } }
}

/// A list of names and values, each added by [`fact`].
pub fn facts(facts: &Html) -> Html {
    html! { dl.facts { (facts) } }
}

/// Adds one name and its value to a list.
pub fn fact(facts: &mut Html, name: &str, value: impl Render) {
    facts.push(&html! { div { dt { (name) } dd { (value) } } });
}

pub fn note(words: &str) -> Html {
    html! { p.note { (words) } }
}

/// What a reader must know about a row.
pub fn notes(site: &Site, row: &Row<'_>) -> Html {
    let note = text_of(site, row, "note");
    html! { @if !note.is_empty() { p.note { (note) } } }
}

/// Says that there is nothing.
pub fn empty(words: &str) -> Html {
    html! { p.empty { (words) } }
}

/// Says that something is on its way, and keeps its place free.
pub fn loading(site: &Site) -> Html {
    html! { p.loading role="status" { (site.t(m::LOADING)) } }
}

/// Says that a table is too large for this page, and leads to those of its rows that belong here, by a filter of their
/// exploring page and its value; of a table that is not explored, to the page that lists its rows.
pub fn partitioned(site: &Site, book: &Book, of: &'static Description, (filter, value): (Filter, &str)) -> Html {
    let kept = of.filters().any(|own| own == filter).then_some(value);
    let href = site.href_with(&Route::list(of), &site.sticky().with(filter.name(), kept));
    let words = site.fill(m::PARTED, &[&book.manifest.rows(of.name()).to_string()]);
    html! { p.notice { (link(&href, &words)) } }
}

/// A published file, which the browser saves.
pub fn file_link(href: &str, words: &str) -> Html {
    html! { a href=(href) rel="external" download="" { (words) " " (icon(icon::DOWNLOAD)) } }
}

/// A page of someone else.
pub fn outer_link(href: &str, words: &str) -> Html {
    html! { a href=(href) rel="external noopener noreferrer" { (words) " " (icon(icon::EXTERNAL)) } }
}

pub fn code(words: &str) -> Html {
    html! { code { (words) } }
}

/// A published text, with its language where that is not the page's.
pub fn published(site: &Site, words: &Published) -> Html {
    match words.foreign(site.lang) {
        Some(lang) => html! { span lang=(lang) { (words.text) } },
        None => text(&words.text),
    }
}

/// The published text of a column without saying its language; empty where the row has none.
pub fn words_of(site: &Site, row: &Row<'_>, column: &str) -> String {
    Published::of(row, column, site.lang).map(|words| words.text).unwrap_or_default()
}

/// The published text of a column; nothing where the row has none.
pub fn text_of(site: &Site, row: &Row<'_>, column: &str) -> Html {
    match Published::of(row, column, site.lang) {
        Some(words) => published(site, &words),
        None => Html::default(),
    }
}
