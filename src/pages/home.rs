//! The start page: search, key figures, pairings.

use super::pairings::pairing_rows;
use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::components::{Head, Names, Page, note, page, section, table, totals};
use crate::html::{Html, el, link};
use crate::ledger::{Book, Kin, Summary};
use crate::text::{Msg, messages as m};

/// What stands above the search.
pub fn head(site: &Site) -> Page {
    page(site, site.t(m::PORTAL), &[], Some(site.t(m::PORTAL_LEAD)), [])
}

/// The totals of each table over all pairings of the release. Asks for `summary`.
pub fn key_figures(site: &Site, book: &Book) -> Html {
    let summary = Summary::from_table(book.table("summary"));
    let card = |table, title, shown: &dyn Fn(&Kin) -> bool| card(site, &summary, table, title, shown);
    let cards = [
        card("funds", m::FUNDS, &|_| true),
        card("sales", m::SALES, &|kin| kin.figure == "amount"),
        card("exchanges", m::EXCHANGES, &|_| true),
        card("supervision", m::SUPERVISION, &|_| true),
    ];
    let acts = book.manifest.shanhai.tables.get("supervision").map_or(0, |table| table.rows);
    let cards = el("div").class("cards").children(cards).into();
    section(
        site.t(m::KEY_FIGURES),
        [note(site.t(m::KEY_FIGURES_NOTE)), cards, note(&site.count(m::SUPERVISION_ACTS, acts))],
    )
}

fn card(site: &Site, summary: &Summary, of: &'static str, title: Msg, shown: &dyn Fn(&Kin) -> bool) -> Html {
    let sums = summary.totals(of, |_| true);
    let sums = sums.iter().filter(|(kin, _)| shown(kin));
    el("section")
        .class("card")
        .child(el("h3").child(link(&site.href(&Route::Explore(of)), site.t(title))))
        .child(totals(site, sums, &|kin| Some(rows_behind(site, of, None, kin))))
        .into()
}

/// The rows that a total adds up, as an exploring page shows them.
pub fn rows_behind(site: &Site, table: &'static str, pairing: Option<&str>, kin: &Kin) -> String {
    let known = Route::Explore(table).parameters();
    let filters = [("pairing", pairing), ("kind", kin.kind.as_deref()), ("stage", kin.stage.as_deref())];
    let filters = filters.into_iter().filter(|(name, _)| known.contains(name));
    let query: Query = filters.fold(site.sticky().clone(), |query, (name, value)| query.with(name, value));
    site.href_with(&Route::Explore(table), &query)
}

/// The pairings below province level. Asks for `pairings` and `regions`.
pub fn local_pairings(site: &Site, book: &Book) -> Html {
    let names = Names { site, book };
    let pairings = book.table("pairings");
    let local: Vec<usize> = pairings.iter().filter(|row| !names.is_provincial(row)).map(|row| row.index).collect();
    let caption = site.count(m::PAIRINGS_HERE, local.len());
    let heads = Head::plain(site, [m::RECIPIENT, m::SUPPORTER, m::STATE]);
    let rows = pairing_rows(&names, &local, false);
    let all = el("p").child(link(&site.href(&Route::Pairings), site.t(m::ALL_PAIRINGS))).into();
    section(site.t(m::WHO_HELPS_WHOM), [table(site, &caption, &heads, &rows), all])
}
