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

/// So many releases are told of, each with its proof; the names of all older ones would be longer than what they say.
pub const TOLD: usize = 50;

/// The releases, newest first, each with its proof. Of very many the oldest are the links of a list that is folded.
fn list(site: &Site, catalogue: &Catalogue, proofs: &[Proof]) -> Html {
    let proof = |entry: &CatalogueEntry| proofs.iter().find(|proof| proof.release == entry.release);
    html! {
        ol.releases {
            @for (at, entry) in catalogue.releases.iter().enumerate().take(TOLD) {
                (item(site, entry, proof(entry), (at == 0, at + 1 == catalogue.releases.len())))
            }
        }
        @if let Some(older) = catalogue.releases.get(TOLD..).filter(|older| !older.is_empty()) {
            details {
                summary { "… " (older[0].release) " (" (older.len()) ")" }
                p { @for entry in older { (link(&opened(site, Some(&entry.release)), &entry.release)) " " } }
            }
        }
        p.note { (site.t(m::CHAIN_MEANING)) }
    }
}

/// The start page of a release; the newest one needs no name.
fn opened(site: &Site, release: Option<&str>) -> String {
    site.href_with(&Route::Home, &site.sticky().with("release", release))
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
    let href = opened(site, release);
    html! {
        li.release {
            h2 { (link(&href, site.lang.title(&entry.title))) " " @if newest { span.tag { (site.t(m::NEWEST)) } } }
            (facts(&known))
            @match proof.map(|proof| &proof.outcome) {
                Some(Ok(manifest)) => {
                    (changes(site, manifest))
                    p.proof { (site.t(if first { m::PROVEN_FIRST } else { m::PROVEN })) }
                },
                Some(Err(fault)) => (fault_notice(site, fault)),
                None => {},
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use format::{Catalogue, CatalogueEntry};
    use text::Lang;

    fn catalogue(n: usize) -> Catalogue {
        let entry = |at: usize| {
            let release = format!("{:04}-{:02}", 1900 + at / 12, at % 12 + 1);
            let hash = format!("{at:064x}");
            format!(
                r#"{{"release":"{release}","title":{{"zh-Hans":"数据快照 {release}"}},"created":"2026-11-26T00:00:00Z",
                "synthetic":false,"bytes":1,"sha256":"{hash}"}}"#
            )
        };
        let all: Vec<String> = (0..n).rev().map(entry).collect();
        Catalogue::from_json(format!(r#"{{"format":1,"releases":[{}]}}"#, all.join(",")).as_bytes()).unwrap()
    }

    #[test]
    fn a_list_of_thousands_of_releases_is_short_and_leads_to_each() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
        let few = list(&site, &catalogue(3), &[]);
        assert_eq!((few.as_str().matches("<li").count(), few.as_str().contains("<details")), (3, false));
        let all = catalogue(3_000);
        let list = list(&site, &all, &[]);
        assert_eq!(list.as_str().matches("<li").count(), TOLD);
        for CatalogueEntry { release, .. } in &all.releases[1..] {
            assert!(list.as_str().contains(&format!("release={release}\"")), "{release}");
        }
        assert!(list.as_str().len() < 200_000, "{} bytes", list.as_str().len());
    }
}
