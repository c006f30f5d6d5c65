//! The start page: key figures, map and pairings, the figures of the country.

use super::map;
use super::national;
use super::plan::{Block, PageHead, Plan};
use super::reported;
use crate::components::{self, Card, Head, Page, card, cards, changes, icon, rows_behind, table};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site};
use crate::tables::{self, Description};
use format::Row;
use format::tables::{HEADLINES, OVERVIEW};
use ledger::{Book, Measure};
use text::messages as m;

/// The start page.
pub fn plan() -> Plan {
    let blocks = vec![
        Block::section(vec![&OVERVIEW], key_figures),
        Block::filtered(vec![&OVERVIEW], map::map),
        Block::section(vec![&OVERVIEW], local_pairings),
        Block::section(vec![&HEADLINES], national::key_figures),
    ];
    Plan { class: Some("home"), ..Plan::new(&Route::Home, PageHead::now(head), blocks) }
}

/// What the parts of the start page are called by whoever runs a portal and shows some of them alone, in their order.
pub const BLOCKS: [&str; 4] = ["figures", "map", "pairings", "national"];

/// What stands above the figures.
fn head(site: &Site) -> Page {
    components::head(site, m::PORTAL, m::PORTAL_LEAD)
}

/// So many totals of a table stand on the start page; its own page has all.
const MOST: usize = 3;

/// The first totals of each table over all pairings of the release. Asks for `overview`.
fn key_figures(site: &Site, book: &Book) -> Html {
    let mut all = Html::default();
    for of in tables::adding_up().filter(|of| book.has(of.schema)) {
        all.push(&card_of(site, book, of));
    }
    let acts = book.manifest.rows(tables::SUPERVISION.name());
    html! {
        section {
            h2 { (site.fill(m::FILES_OF, &[book.release()])) }
            (cards(&all))
            p.note { (site.t(m::KEY_FIGURES_NOTE)) " " (site.count(m::SUPERVISION_ACTS, acts)) }
            (changes(site, &book.manifest))
        }
    }
}

/// The first totals of one table over all pairings of the release. Asks for `overview`.
pub fn card_of(site: &Site, book: &Book, of: &'static Description) -> Html {
    // What a row need not speak of, such as outlets, stands beside the rest on the page of the table.
    let optional = |name: &str| of.schema.figures.iter().any(|figure| figure.value == name && figure.optional);
    let shown = |row: &Row<'_>| !row.text("figure").is_some_and(optional);
    let (mut sums, rest): (Vec<_>, Vec<_>) = reported::totals(book, of, &shown)
        .into_iter()
        .partition(|(_, sum)| sum.is_ok_and(|sum| sum.interval.published > 0));
    sums.extend(rest);
    let href = Some(site.href(&Route::Explore(of)));
    let behind = |measure: &Measure| Some(rows_behind(site, of, None, measure));
    let mut made = Html::default();
    card(&mut made, site, &Card { of, href, sums: &sums, behind: &behind, most: MOST });
    made
}

/// How many present pairings below province level each province has that is helped. Asks for `overview`.
fn local_pairings(site: &Site, book: &Book) -> Html {
    let (mut rows, mut all) = (Vec::new(), 0);
    for place in book.table("overview").iter() {
        let (Some(region), Some(count)) = (place.text("region"), place.int("local").filter(|count| *count > 0)) else {
            continue;
        };
        let count = usize::try_from(count).unwrap_or_default();
        let name = link(&site.href(&Route::Region(region.to_owned())), &components::words_of(site, &place, "name"));
        rows.push(vec![name, text(&site.count(m::PAIRS, count))]);
        all += count;
    }
    let heads = Head::plain(site, &[m::RECIPIENT_PROVINCE, m::PAIRINGS]);
    html! {
        section.home__pairs {
            h2 { (site.t(m::WHO_HELPS_WHOM)) }
            (table(&site.count(m::PAIRINGS_HERE, all), &heads, &rows))
            p { a href=(site.href(&Route::Pairings)) { (site.t(m::ALL_PAIRINGS)) " " (icon::icon(icon::ONWARD)) } }
        }
    }
}
