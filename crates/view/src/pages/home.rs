//! The start page: key figures, map, pairings.

use super::map;
use super::national;
use super::pairings::pairing_table;
use super::plan::{Block, PageHead, Plan};
use super::reported;
use crate::components::{self, Card, Names, Page, card, cards, changes, icon, rows_behind};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use crate::tables;
use format::Row;
use format::tables::{NATIONAL, PAIRINGS, REGIONS, SUMMARY};
use ledger::{Book, Measure};
use text::messages as m;

/// The start page.
pub fn plan() -> Plan {
    let blocks = vec![
        Block::section(vec![&SUMMARY], key_figures),
        Block::section(vec![&NATIONAL], national::key_figures),
        Block::filtered(vec![&SUMMARY, &PAIRINGS, &REGIONS], map::map),
        Block::section(vec![&PAIRINGS, &REGIONS], local_pairings),
    ];
    Plan { class: Some("home"), ..Plan::new(&Route::Home, PageHead::now(head), blocks) }
}

/// What stands above the figures.
fn head(site: &Site) -> Page {
    components::head(site, m::PORTAL, m::PORTAL_LEAD)
}

/// The totals of each table over all pairings of the release. Asks for `summary`.
fn key_figures(site: &Site, book: &Book) -> Html {
    let mut all = Html::default();
    for of in tables::adding_up().filter(|of| book.has(of.schema)) {
        // What a row need not speak of, such as outlets, stands beside the rest on the page of the table.
        let optional = |name: &str| of.schema.figures.iter().any(|figure| figure.value == name && figure.optional);
        let shown = |row: &Row<'_>| !row.text("figure").is_some_and(optional);
        let sums = reported::totals(book, of, &shown);
        let href = Some(site.href(&Route::Explore(of)));
        let behind = |measure: &Measure| Some(rows_behind(site, of, None, measure));
        card(&mut all, site, &Card { of, href, sums: &sums, behind: &behind });
    }
    let acts = book.manifest.rows(tables::SUPERVISION.name());
    let releases = site.href(&Route::Releases);
    html! {
        section {
            h2 { (site.t(m::KEY_FIGURES)) }
            p.note { (link(&releases, &site.fill(m::SNAPSHOT_OF, &[book.release()]))) }
            (changes(site, &book.manifest, Some(&releases)))
            p.note { (site.t(m::KEY_FIGURES_NOTE)) }
            (cards(&all))
            p.note { (site.count(m::SUPERVISION_ACTS, acts)) }
        }
    }
}

/// The pairings below province level. Asks for `pairings` and `regions`.
fn local_pairings(site: &Site, book: &Book) -> Html {
    let names = Names { site, book };
    let local = book.table("pairings").select(&|row| !names.is_provincial(row));
    html! {
        section {
            h2 { (site.t(m::WHO_HELPS_WHOM)) }
            (pairing_table(&names, &site.count(m::PAIRINGS_HERE, local.len()), &local, false))
            p { a href=(site.href(&Route::Pairings)) { (site.t(m::ALL_PAIRINGS)) " " (icon::icon(icon::ONWARD)) } }
        }
    }
}
