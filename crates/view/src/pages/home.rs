//! The start page: search, key figures, pairings.

use super::pairings::pairing_table;
use crate::components::{self, Card, Names, Page, card, cards, changes, icon};
use crate::html::{Html, Markup, Text, html};
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
    html(
        r#"<section><h2>$</h2><p class="note"><a href="$">$</a></p>$<p class="note">$</p>$<p class="note">$</p></section>"#,
        &[
            Text(site.t(m::KEY_FIGURES)),
            Text(&releases),
            Text(&site.fill(m::SNAPSHOT_OF, &[book.release()])),
            Markup(&changes(site, &book.manifest, Some(&releases))),
            Text(site.t(m::KEY_FIGURES_NOTE)),
            Markup(&cards(&all)),
            Text(&site.count(m::SUPERVISION_ACTS, acts)),
        ],
    )
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
    html(
        r#"<section><h2>$</h2>$<p><a href="$">$ $</a></p></section>"#,
        &[
            Text(site.t(m::WHO_HELPS_WHOM)),
            Markup(&pairing_table(&names, &site.count(m::PAIRINGS_HERE, local.len()), &local, false)),
            Text(&site.href(&Route::Pairings)),
            Text(site.t(m::ALL_PAIRINGS)),
            Markup(&icon::icon(icon::ONWARD)),
        ],
    )
}
