//! What stands above and below every page: that data are made up or old, and whether they are proven.

use super::releases::title;
use crate::app::{Route, Site};
use crate::format::{Catalogue, CatalogueEntry};
use crate::html::{Html, all, el, link, text};
use crate::release::Proof;
use crate::text::{Msg, messages as m};

/// What must stand above every page: that the data are made up, or that there is a newer release.
pub fn banners(site: &Site, catalogue: &Catalogue) -> Html {
    let newest = catalogue.releases.first();
    let shown = shown(site, catalogue);
    let synthetic = el("p").class("notice notice--synthetic").attr("role", "alert").text(site.t(m::SYNTHETIC));
    let older = |entry: &CatalogueEntry| {
        let href = site.href_with(&Route::Home, &site.sticky().with("release", None));
        let words = site.fill(m::OLDER_RELEASE, &[title(entry, site.lang)]);
        el("p").class("notice notice--hint").text(&words).text(" ").child(link(&href, site.t(m::GO_TO_NEWEST)))
    };
    let synthetic = shown.filter(|entry| entry.synthetic).map(|_| synthetic.into());
    let older = shown.filter(|shown| newest.is_some_and(|newest| newest.release != shown.release)).map(older);
    all(synthetic.into_iter().chain(older.map(Html::from)))
}

fn shown<'a>(site: &Site, catalogue: &'a Catalogue) -> Option<&'a CatalogueEntry> {
    match site.release() {
        Some(release) => catalogue.releases.iter().find(|entry| entry.release == release),
        None => catalogue.releases.first(),
    }
}

/// How far the proof of the data is; `proofs` is `None` while it goes on.
pub enum Proving<'a> {
    GoesOn,
    Failed,
    Done(&'a Catalogue, &'a [Proof]),
}

/// The foot: which release this is, whether the chain is proven, and the pages that few need.
pub fn foot(site: &Site, proving: &Proving<'_>) -> Html {
    const LINKS: [(Route, Msg); 4] = [
        (Route::Sources, m::SOURCES),
        (Route::Releases, m::RELEASES),
        (Route::Data, m::DATA),
        (Route::About, m::ABOUT),
    ];
    let links = LINKS.map(|(route, words)| el("li").child(link(&site.href(&route), site.t(words))).into());
    let proof = match proving {
        Proving::GoesOn => site.t(m::PROVING).to_owned(),
        Proving::Failed => site.t(m::NOT_PROVEN).to_owned(),
        Proving::Done(catalogue, proofs) => {
            let release = shown(site, catalogue).map(|entry| entry.release.as_str()).unwrap_or_default();
            let right = proofs.iter().all(|proof| proof.outcome.is_ok());
            site.fill(if right { m::CHAIN_PROVEN } else { m::CHAIN_BROKEN }, &[release, &proofs.len().to_string()])
        }
    };
    el("footer")
        .class("footer")
        .child(el("p").attr("id", "proof").text(&proof))
        .child(el("ul").children(links))
        .child(el("p").child(text(site.t(m::FOOTER_NOTE))))
        .into()
}
