//! The frame of every page, and the small parts that most pages are made of.

use crate::app::{Route, Site};
use crate::format::Row;
use crate::html::{Element, Html, all, el, link, text};
use crate::text::{Msg, Published, messages as m};

/// A page: what stands in the browser's title bar, and its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub html: Html,
}

/// One step of the way back to the start page.
pub struct Crumb {
    href: String,
    words: String,
}

impl Crumb {
    pub fn new(site: &Site, route: &Route, words: impl Into<String>) -> Self {
        Self { href: site.href(route), words: words.into() }
    }
}

/// A page with its heading, the way to it, and a sentence below the heading.
pub fn page(
    site: &Site,
    title: &str,
    crumbs: &[Crumb],
    lead: Option<&str>,
    body: impl IntoIterator<Item = Html>,
) -> Page {
    let step = |crumb: &Crumb| el("li").child(link(&crumb.href, &crumb.words)).into();
    let steps = el("ol")
        .child(el("li").child(link(&site.href(&Route::Home), site.t(m::HOME))))
        .children(crumbs.iter().map(step))
        .child(el("li").attr("aria-current", "page").text(title));
    let way = el("nav").class("crumbs").attr("aria-label", site.t(m::CRUMBS)).child(steps);
    let home = title == site.t(m::PORTAL);
    let mut parts: Vec<Html> = Vec::new();
    if !home {
        parts.push(way.into());
    }
    parts.push(el("h1").attr("tabindex", "-1").text(title).into());
    parts.extend(lead.map(|lead| el("p").class("lead").text(lead).into()));
    parts.extend(body);
    let window = if home { title.to_owned() } else { format!("{title} · {}", site.t(m::PORTAL_SHORT)) };
    Page { title: window, html: all(parts) }
}

pub fn section(title: &str, body: impl IntoIterator<Item = Html>) -> Html {
    el("section").child(el("h2").text(title)).children(body).into()
}

/// A list of names and values.
pub fn facts(facts: impl IntoIterator<Item = Html>) -> Html {
    el("dl").class("facts").children(facts).into()
}

/// One name and its value.
pub fn fact(site: &Site, name: Msg, value: impl Into<Html>) -> Html {
    el("div").child(el("dt").text(site.t(name))).child(el("dd").child(value)).into()
}

pub fn note(words: &str) -> Html {
    el("p").class("note").text(words).into()
}

/// What a reader must know about a row.
pub fn notes(site: &Site, row: &Row<'_>) -> Html {
    let note = Published::of(row, "note", site.lang).map(|note| el("p").class("note").child(published(site, &note)));
    note.map_or_else(Html::default, Element::into)
}

/// Says that there is nothing.
pub fn empty(words: &str) -> Html {
    el("p").class("empty").text(words).into()
}

/// Says that something is on its way, and keeps its place free.
pub fn loading(site: &Site) -> Html {
    el("p").class("loading").attr("role", "status").text(site.t(m::LOADING)).into()
}

/// A published text, with its language where that is not the page's.
pub fn published(site: &Site, words: &Published) -> Html {
    match words.foreign(site.lang) {
        Some(lang) => el("span").attr("lang", lang).text(&words.text).into(),
        None => text(&words.text),
    }
}
