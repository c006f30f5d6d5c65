//! What was published when, and whether it is proven.

use crate::components::{self, Page, changes, code, fact, fault_notice, said};
use crate::html::{Html, Markup, Text, html};
use crate::site::{Route, Site};
use format::{Catalogue, CatalogueEntry, Date};
use proof::Proof;
use text::{Lang, messages as m};

pub fn head(site: &Site) -> Page {
    components::head(site, m::RELEASES, m::RELEASES_LEAD)
}

pub fn list(site: &Site, catalogue: &Catalogue, proofs: &[Proof]) -> Html {
    let mut items = Html::default();
    for (at, entry) in catalogue.releases.iter().enumerate() {
        let proof = proofs.iter().find(|proof| proof.release == entry.release);
        let place = (at == 0, at + 1 == catalogue.releases.len());
        items.push(&item(site, entry, proof, place));
    }
    html(r#"<ol class="releases">$</ol><p class="note">$</p>"#, &[Markup(&items), Text(site.t(m::CHAIN_MEANING))])
}

/// `(newest, first)`: whether no release came after it, and whether none came before.
fn item(site: &Site, entry: &CatalogueEntry, proof: Option<&Proof>, (newest, first): (bool, bool)) -> Html {
    // The newest release needs no parameter: that address goes on to the next one.
    let release = (!newest).then_some(entry.release.as_str());
    let proof = match proof.map(|proof| &proof.outcome) {
        Some(Ok(manifest)) => {
            let mut html = changes(site, manifest, None);
            html.push(&said(site, r#"<p class="proof">$</p>"#, &[if first { m::PROVEN_FIRST } else { m::PROVEN }]));
            html
        }
        Some(Err(fault)) => fault_notice(site, fault),
        None => Html::default(),
    };
    let created = entry.created.get(..10).and_then(Date::parse).map_or_else(String::new, |date| site.date(date));
    let tag = if newest { said(site, r#"<span class="tag">$</span>"#, &[m::NEWEST]) } else { Html::default() };
    let mut known = Html::default();
    fact(&mut known, site.t(m::RELEASE_ID), Text(&entry.release));
    fact(&mut known, site.t(m::CREATED), Text(&created));
    fact(&mut known, site.t(m::MANIFEST_HASH), Markup(&code(&(String::from("sha256:") + &entry.sha256))));
    html(
        r#"<li class="release"><h2><a href="$">$</a> $</h2><dl class="facts">$</dl>$</li>"#,
        &[
            Text(&site.href_with(&Route::Home, &site.sticky().with("release", release))),
            Text(title(entry, site.lang)),
            Markup(&tag),
            Markup(&known),
            Markup(&proof),
        ],
    )
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
