//! What stands above and below every page: that data are made up or old, and whether they are proven; and on paper,
//! which has no links, the documents and the release that the page rests on.

use crate::components::{list_link, words_of};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use format::{Catalogue, CatalogueEntry};
use ledger::Book;
use proof::{Fault, FaultKind, Load, Waiting};
use text::{Msg, messages as m};

/// What must stand above every page: that the data are made up, or that there is a newer release.
pub fn banners(site: &Site, catalogue: &Catalogue) -> Html {
    let newest = site.href_with(&Route::Home, &site.sticky().with("release", None));
    let older = |words: Msg, release: &str| {
        html! { p.notice.notice--hint { (site.fill(words, &[release])) " " (link(&newest, site.t(m::GO_TO_NEWEST))) } }
    };
    let Some(shown) = shown(site, catalogue) else {
        return older(m::NO_RELEASE, site.release().unwrap_or_default());
    };
    html! {
        @if shown.synthetic {
            p.notice.notice--synthetic role="alert" { (site.t(m::SYNTHETIC)) }
        }
        @if catalogue.releases.first().is_some_and(|newest| newest.release != shown.release) {
            (older(m::OLDER_RELEASE, site.lang.title(&shown.title)))
        }
    }
}

fn shown<'a>(site: &Site, catalogue: &'a Catalogue) -> Option<&'a CatalogueEntry> {
    match site.release() {
        Some(release) => catalogue.releases.iter().find(|entry| entry.release == release),
        None => catalogue.releases.first(),
    }
}

/// The documents that a printed page rests on, numbered in the order of `sources`: title and publisher where `book`
/// is there, with its table `sources`; and where each can be read. `foot` stands below.
pub fn printed_notes(site: &Site, release: &str, book: Option<&Book>, sources: &[String], foot: &str) -> Html {
    let title = if sources.is_empty() { "" } else { site.t(m::PRINTED_NOTES) };
    html! {
        h2 { (title) }
        ol { @for id in sources { li { (printed_note(site, release, book, id)) } } }
        p { (foot) }
    }
}

fn printed_note(site: &Site, release: &str, book: Option<&Book>, id: &str) -> String {
    let mut words = Vec::new();
    if let Some(row) = book.and_then(|book| book.row("sources", id)) {
        words.push(words_of(site, &row, "title"));
        words.extend(Some(words_of(site, &row, "publisher")).filter(|publisher| !publisher.is_empty()));
        words.extend(row.text("url").map(str::to_owned));
    }
    words.push(site.pinned(&Route::Source(id.to_owned()), release));
    words.join(" · ")
}

/// The line at the foot of each printed sheet: the release that the page shows, and the hash that proves it.
pub fn printed_release(site: &Site, catalogue: &Catalogue) -> String {
    shown(site, catalogue)
        .map_or_else(String::new, |entry| site.fill(m::PRINTED_RELEASE, &[&entry.release, &entry.sha256]))
}

/// The foot: which release this is, whether it is proven (`release` has its manifest), which leads to its proof, and the pages
/// that few need.
pub fn foot(site: &Site, release: &Load<Book>) -> Html {
    let proof = match release {
        Ok(book) => site.fill(m::RELEASE_PROVEN, &[book.release()]),
        Err(Waiting::Failed(Fault { kind: FaultKind::NoRelease, .. })) => String::new(),
        Err(Waiting::Failed(_)) => site.t(m::NOT_PROVEN).to_owned(),
        Err(_) => site.t(m::PROVING).to_owned(),
    };
    foot_of(site, &link(&site.href(&Route::CheckProof), &proof))
}

/// The same, with what is to be said of the release.
pub fn foot_of(site: &Site, release: &Html) -> Html {
    const LINKS: [(Route, Msg); 5] = [
        (Route::Check, m::CHECK),
        (Route::Sources, m::SOURCES),
        (Route::Releases, m::RELEASES),
        (Route::Data, m::DATA),
        (Route::About, m::ABOUT),
    ];
    html! {
        footer.footer {
            p #proof { (release) }
            ul { @for (route, words) in &LINKS { (list_link(site, route, site.t(*words))) } }
            p { (site.t(m::FOOTER_NOTE)) }
            @if !site.t(m::OPERATOR).is_empty() { p { (site.t(m::OPERATOR)) } }
            @if !site.t(m::CONTACT).is_empty() { p { a href=(site.t(m::CONTACT)) { (site.t(m::CONTACT_US)) } } }
        }
    }
}
