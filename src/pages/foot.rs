//! What stands above and below every page: that data are made up or old, and whether they are proven.

use super::releases::title;
use crate::app::{Route, Site};
use crate::components::list_link;
use crate::format::{Catalogue, CatalogueEntry};
use crate::html::{Html, Markup, Text, html};
use crate::ledger::Book;
use crate::release::{Load, Waiting};
use crate::text::{Msg, messages as m};

/// What must stand above every page: that the data are made up, or that there is a newer release.
pub fn banners(site: &Site, catalogue: &Catalogue) -> Html {
    let mut banners = Html::default();
    let Some(shown) = shown(site, catalogue) else { return banners };
    if shown.synthetic {
        banners.add(r#"<p class="notice notice--synthetic" role="alert">$</p>"#, &[Text(site.t(m::SYNTHETIC))]);
    }
    if catalogue.releases.first().is_some_and(|newest| newest.release != shown.release) {
        banners.add(
            r#"<p class="notice notice--hint">$ <a href="$">$</a></p>"#,
            &[
                Text(&site.fill(m::OLDER_RELEASE, &[title(shown, site.lang)])),
                Text(&site.href_with(&Route::Home, &site.sticky().with("release", None))),
                Text(site.t(m::GO_TO_NEWEST)),
            ],
        );
    }
    banners
}

fn shown<'a>(site: &Site, catalogue: &'a Catalogue) -> Option<&'a CatalogueEntry> {
    match site.release() {
        Some(release) => catalogue.releases.iter().find(|entry| entry.release == release),
        None => catalogue.releases.first(),
    }
}

/// The foot: which release this is, whether it is proven (`release` has its manifest), and the pages that few need.
pub fn foot(site: &Site, release: &Load<Book>) -> Html {
    const LINKS: [(Route, Msg); 4] = [
        (Route::Sources, m::SOURCES),
        (Route::Releases, m::RELEASES),
        (Route::Data, m::DATA),
        (Route::About, m::ABOUT),
    ];
    let mut links = Html::default();
    for (route, words) in &LINKS {
        links.push(&list_link(site, route, site.t(*words)));
    }
    let proof = match release {
        Ok(book) => site.fill(m::RELEASE_PROVEN, &[book.release()]),
        Err(Waiting::Loading) => site.t(m::PROVING).to_owned(),
        Err(Waiting::Failed(_)) => site.t(m::NOT_PROVEN).to_owned(),
    };
    html(
        r#"<footer class="footer"><p id="proof">$</p><ul>$</ul><p>$</p></footer>"#,
        &[Text(&proof), Markup(&links), Text(site.t(m::FOOTER_NOTE))],
    )
}
