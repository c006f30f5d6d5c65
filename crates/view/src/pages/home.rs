//! The start page: key figures, map, pairings.

use super::map;
use super::national;
use super::pairings::{goes_on, pairing_table};
use super::plan::{Block, PageHead, Plan};
use super::reported;
use crate::components::{self, Card, Head, Names, Page, card, cards, changes, icon, rows_behind, table};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site};
use crate::tables;
use format::tables::{NATIONAL, PAIRINGS, REGIONS, SUMMARY};
use format::{Level, Row};
use ledger::{Book, Measure};
use text::messages as m;

/// The start page.
pub fn plan() -> Plan {
    let blocks = vec![
        Block::section(vec![&SUMMARY], key_figures),
        Block::filtered(vec![&SUMMARY, &PAIRINGS, &REGIONS], map::map),
        Block::section(vec![&NATIONAL], national::key_figures),
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
        card(&mut all, site, &Card { of, href, sums: &sums, behind: &behind, most: TOTALS });
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

/// So many totals of a table are shown; its own page has them all.
const TOTALS: usize = 6;
/// So many pairings are listed one by one.
const FEW: usize = 20;

/// The pairings below province level; where they are many, how many each province has that go on. Asks for `pairings`
/// and `regions`.
fn local_pairings(site: &Site, book: &Book) -> Html {
    let names = Names { site, book };
    let local = book.table("pairings").select(&|row| !names.is_provincial(row));
    html! {
        section {
            h2 { (site.t(m::WHO_HELPS_WHOM)) }
            @if local.len() > FEW {
                (by_province(&names, &local))
            } @else {
                (pairing_table(&names, &site.count(m::PAIRINGS_HERE, local.len()), &local, false))
            }
            p { a href=(site.href(&Route::Pairings)) { (site.t(m::ALL_PAIRINGS)) " " (icon::icon(icon::ONWARD)) } }
        }
    }
}

/// How many of these pairings go on, by the province that is helped.
fn by_province(names: &Names<'_>, local: &[Row<'_>]) -> Html {
    let (site, book) = (names.site, names.book);
    let (mut rows, mut all) = (Vec::new(), 0);
    for province in book.table("regions").select(&|row| row.text("level") == Some(Level::Province.word())) {
        let inside = |row: &&Row<'_>| {
            let recipient = row.text("recipient");
            goes_on(row) && recipient.is_some_and(|place| book.ancestry(place).contains(&province.id()))
        };
        let count = local.iter().filter(inside).count();
        if count > 0 {
            rows.push(vec![names.region_link(province.id()), text(&site.count(m::PAIRS, count))]);
            all += count;
        }
    }
    table(&site.count(m::PAIRINGS_HERE, all), &Head::plain(site, &[m::RECIPIENT_PROVINCE, m::PAIRINGS]), &rows)
}
