//! What was published when, and whether it is proven.

use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Page, changes, code, fact, facts, fault_notice};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use format::{Catalogue, CatalogueEntry, Date};
use proof::Proof;
use text::messages as m;

/// The list of releases.
pub fn plan() -> Plan {
    Plan::new(&Route::Releases, PageHead::now(head), vec![Block::Chain(list)])
}

fn head(site: &Site) -> Page {
    components::head(site, m::RELEASES, m::RELEASES_LEAD)
}

/// Every release, newest first, each with its proof.
fn list(site: &Site, catalogue: &Catalogue, proofs: &[Proof]) -> Html {
    let proof = |entry: &CatalogueEntry| proofs.iter().find(|proof| proof.release == entry.release);
    html! {
        ol.releases {
            @for (at, entry) in catalogue.releases.iter().enumerate() {
                (item(site, entry, proof(entry), (at == 0, at + 1 == catalogue.releases.len())))
            }
        }
        p.note { (site.t(m::CHAIN_MEANING)) }
    }
}

/// `(newest, first)`: whether no release came after it, and whether none came before.
fn item(site: &Site, entry: &CatalogueEntry, proof: Option<&Proof>, (newest, first): (bool, bool)) -> Html {
    // The newest release needs no parameter: that address goes on to the next one.
    let release = (!newest).then_some(entry.release.as_str());
    let created = entry.created.get(..10).and_then(Date::parse).map_or_else(String::new, |date| site.date(date));
    let mut known = Html::default();
    fact(&mut known, site.t(m::RELEASE_ID), &entry.release);
    fact(&mut known, site.t(m::CREATED), created);
    fact(&mut known, site.t(m::MANIFEST_HASH), code(&(String::from("sha256:") + &entry.sha256)));
    let href = site.href_with(&Route::Home, &site.sticky().with("release", release));
    html! {
        li.release {
            h2 { (link(&href, site.lang.title(&entry.title))) " " @if newest { span.tag { (site.t(m::NEWEST)) } } }
            (facts(&known))
            @match proof.map(|proof| &proof.outcome) {
                Some(Ok(manifest)) => {
                    (changes(site, manifest, None))
                    p.proof { (site.t(if first { m::PROVEN_FIRST } else { m::PROVEN })) }
                },
                Some(Err(fault)) => (fault_notice(site, fault)),
                None => {},
            }
        }
    }
}
