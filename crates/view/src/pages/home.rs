//! The start page: search, key figures, pairings.

use super::pairings::pairing_table;
use crate::components::{self, Card, Names, Page, card, cards, changes, icon};
use crate::html;
use crate::html::{Html, link};
use crate::site::Query;
use crate::site::{Route, Site};
use format::Row;
use ledger::{Book, Measure, summed};
use text::{Msg, messages as m};

/// What stands above the search.
pub fn head(site: &Site) -> Page {
    components::head(site, m::PORTAL, m::PORTAL_LEAD)
}

/// The totals of each table over all pairings of the release. Asks for `summary`.
pub fn key_figures(site: &Site, book: &Book) -> Html {
    let summary = book.table("summary");
    let mut all = Html::default();
    for (of, title) in &TABLES {
        // Outlets and quantities stand beside the money on the page of the sales.
        let shown = |row: &Row<'_>| *of != "sales" || row.text("figure") == Some("amount");
        let sums = summed(summary, of, &shown);
        let href = Some(site.href(&Route::Explore(of)));
        let behind = |measure: &Measure| Some(rows_behind(site, of, None, measure));
        card(&mut all, site, &Card { of, title: site.t(*title), href, sums: &sums, behind: &behind });
    }
    let acts = book.manifest.rows("supervision");
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

const TABLES: [(&str, Msg); 4] =
    [("funds", m::FUNDS), ("sales", m::SALES), ("exchanges", m::EXCHANGES), ("supervision", m::SUPERVISION)];

/// The rows that a total adds up, as an exploring page shows them.
pub fn rows_behind(site: &Site, table: &'static str, pairing: Option<&str>, measure: &Measure) -> String {
    let route = Route::Explore(table);
    let mut query: Query = site.sticky().clone();
    for (name, value) in [("pairing", pairing), ("kind", measure.kind.as_deref()), ("stage", measure.stage.as_deref())]
    {
        if route.parameters().contains(&name) {
            query = query.with(name, value);
        }
    }
    site.href_with(&route, &query)
}

/// The pairings below province level. Asks for `pairings` and `regions`.
pub fn local_pairings(site: &Site, book: &Book) -> Html {
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
