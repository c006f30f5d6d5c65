//! The frame of every page, and the small parts that most pages are made of.

use super::icon::{self, icon};
use crate::html::{Html, Markup, Part, Text, html, text};
use crate::site::{Route, Site};
use format::Row;
use ledger::Book;
use text::{Msg, Published, messages as m};

/// A page: what stands in the browser's title bar, and its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub html: Html,
}

/// A link that stands in a list: one step of the way back to the start page, or one of several pages.
pub fn list_link(site: &Site, route: &Route, words: &str) -> Html {
    html(r#"<li><a href="$">$</a></li>"#, &[Text(&site.href(route)), Text(words)])
}

/// A page with its heading, the way to it, and a sentence below the heading.
pub fn page(site: &Site, title: &str, crumbs: &Html, lead: Option<&str>, body: &Html) -> Page {
    let home = title == site.t(m::PORTAL);
    let mut html = Html::default();
    let mut window = title.to_owned();
    if !home {
        html.add(
            concat!(r#"<nav class="crumbs" aria-label="$"><ol>"#, r#"$$<li aria-current="page">$</li>"#, "</ol></nav>"),
            &[
                Text(site.t(m::CRUMBS)),
                Markup(&list_link(site, &Route::Home, site.t(m::HOME))),
                Markup(crumbs),
                Text(title),
            ],
        );
        window.push_str(" · ");
        window.push_str(site.t(m::PORTAL_SHORT));
    }
    html.add(r#"<h1 tabindex="-1">$</h1>"#, &[Text(title)]);
    if let Some(lead) = lead {
        html.add(r#"<p class="lead">$</p>"#, &[Text(lead)]);
    }
    html.push(body);
    Page { title: window, html }
}

/// A page as far as it is known before any data are there.
pub fn head(site: &Site, title: Msg, lead: Msg) -> Page {
    page(site, site.t(title), &Html::default(), Some(site.t(lead)), &Html::default())
}

/// A template whose places are filled by what the portal says.
pub fn said(site: &Site, template: &'static str, messages: &[Msg]) -> Html {
    let mut words = Vec::new();
    for message in messages {
        words.push(Text(site.t(*message)));
    }
    html(template, &words)
}

pub fn section(title: &str, body: &Html) -> Html {
    html("<section><h2>$</h2>$</section>", &[Text(title), Markup(body)])
}

/// A list of names and values, each added by [`fact`].
pub fn facts(facts: &Html) -> Html {
    html(r#"<dl class="facts">$</dl>"#, &[Markup(facts)])
}

/// Adds one name and its value to a list.
pub fn fact(facts: &mut Html, name: &str, value: Part<'_>) {
    facts.add("<div><dt>$</dt><dd>$</dd></div>", &[Text(name), value]);
}

pub fn note(words: &str) -> Html {
    html(r#"<p class="note">$</p>"#, &[Text(words)])
}

/// What a reader must know about a row.
pub fn notes(site: &Site, row: &Row<'_>) -> Html {
    let note = text_of(site, row, "note");
    if note.is_empty() { note } else { html(r#"<p class="note">$</p>"#, &[Markup(&note)]) }
}

/// Says that there is nothing.
pub fn empty(words: &str) -> Html {
    html(r#"<p class="empty">$</p>"#, &[Text(words)])
}

/// Says that something is on its way, and keeps its place free.
pub fn loading(site: &Site) -> Html {
    said(site, r#"<p class="loading" role="status">$</p>"#, &[m::LOADING])
}

/// Says that a table is too large for this page, and leads to those of its rows that belong here: a parameter of their
/// exploring page, and its value. `of` is one of [`crate::site::EXPLORED`].
pub fn partitioned(site: &Site, book: &Book, of: &'static str, (parameter, value): (&str, &str)) -> Html {
    let href = site.href_with(&Route::Explore(of), &site.sticky().with(parameter, Some(value)));
    let words = site.fill(m::PARTED, &[&book.manifest.rows(of).to_string()]);
    html(r#"<p class="notice"><a href="$">$</a></p>"#, &[Text(&href), Text(&words)])
}

/// A published file, which the browser saves.
pub fn file_link(href: &str, words: &str) -> Html {
    html(r#"<a href="$" rel="external" download="">$ $</a>"#, &[Text(href), Text(words), Markup(&icon(icon::DOWNLOAD))])
}

/// A page of someone else.
pub fn outer_link(href: &str, words: &str) -> Html {
    html(
        r#"<a href="$" rel="external noopener noreferrer">$ $</a>"#,
        &[Text(href), Text(words), Markup(&icon(icon::EXTERNAL))],
    )
}

pub fn code(words: &str) -> Html {
    html("<code>$</code>", &[Text(words)])
}

/// A published text, with its language where that is not the page's.
pub fn published(site: &Site, words: &Published) -> Html {
    match words.foreign(site.lang) {
        Some(lang) => html(r#"<span lang="$">$</span>"#, &[Text(lang), Text(&words.text)]),
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
