//! What was published when, and whether it is proven.

use crate::app::{Route, Site};
use crate::components::{Page, fact, facts, fault_notice, note, page};
use crate::format::{Catalogue, CatalogueEntry, Date};
use crate::html::{Html, all, el, link, text};
use crate::release::Proof;
use crate::text::{Lang, messages as m};

pub fn head(site: &Site) -> Page {
    page(site, site.t(m::RELEASES), &[], Some(site.t(m::RELEASES_LEAD)), [])
}

pub fn list(site: &Site, catalogue: &Catalogue, proofs: &[Proof]) -> Html {
    let newest = catalogue.releases.first().map(|entry| entry.release.as_str());
    let items = catalogue.releases.iter().map(|entry| {
        let proof = proofs.iter().find(|proof| proof.release == entry.release);
        item(site, entry, proof, newest == Some(&entry.release))
    });
    all([el("ol").class("releases").children(items).into(), note(site.t(m::CHAIN_MEANING))])
}

fn item(site: &Site, entry: &CatalogueEntry, proof: Option<&Proof>, newest: bool) -> Html {
    // The newest release needs no parameter: that address goes on to the next one.
    let release = (!newest).then_some(entry.release.as_str());
    let href = site.href_with(&Route::Home, &site.sticky().with("release", release));
    let proof: Html = match proof.map(|proof| &proof.outcome) {
        Some(Ok(())) => el("p").class("proof").text(site.t(m::PROVEN)).into(),
        Some(Err(fault)) => fault_notice(site, fault),
        None => Html::default(),
    };
    let created = entry.created.get(..10).and_then(Date::parse).map_or_else(String::new, |date| site.date(date));
    let tag = newest.then(|| el("span").class("tag").text(site.t(m::NEWEST)));
    el("li")
        .class("release")
        .child(el("h2").child(link(&href, title(entry, site.lang))).text(" ").option(tag))
        .child(facts([
            fact(site, m::RELEASE_ID, text(&entry.release)),
            fact(site, m::CREATED, text(&created)),
            fact(site, m::MANIFEST_HASH, el("code").text(&format!("sha256:{}", entry.sha256))),
        ]))
        .child(proof)
        .into()
}

/// The title of a release in the reader's language, or in simplified Chinese, which each one has.
pub fn title(entry: &CatalogueEntry, lang: Lang) -> &str {
    let own = match lang {
        Lang::Hans => None,
        Lang::Hant => entry.title.zh_hant.as_deref(),
        Lang::En => entry.title.en.as_deref(),
    };
    own.unwrap_or(&entry.title.zh_hans)
}
