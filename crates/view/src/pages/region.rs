//! A place, whichever side it is on.

use super::exhibit::Asks;
use super::exhibit::Exhibit;
use super::not_found::no_such_row;
use super::pairings::pairing_table;
use super::plan::{Block, PageHead, Plan};
use crate::components::{
    Card, Names, Page, all_records, card, cards, empty, fact, facts, list_link, page, partitioned, published,
    rows_behind, section,
};
use crate::html::Html;
use crate::site::{Route, Site};
use crate::tables::{self, AtPlace, Filter};
use format::Row;
use format::tables::{PAIRINGS, REGIONS, SUMMARY};
use ledger::{Book, Measure, summed};
use text::{Lang, Published, messages as m};

/// The page of a place.
pub fn plan(id: &str) -> Plan {
    let own = id.to_owned();
    let head = PageHead::row(asks(), move |site, book| place(site, book, &own));
    Plan::new(&Route::Region(id.to_owned()), head, vec![Block::Exhibit(Exhibit::Flow(id.to_owned()))])
}

/// The tables that the page asks for: those that give names, totals, and those whose rows stand on it.
fn asks() -> Asks {
    let rows = tables::ALL.into_iter().filter(|of| matches!(of.at_place, AtPlace::Rows(_))).map(|of| of.schema);
    [&REGIONS, &PAIRINGS, &SUMMARY].into_iter().chain(rows).collect()
}

/// What is known of a place.
pub fn place(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("regions", id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let mut crumbs = Html::default();
    for parent in book.ancestry(id).into_iter().skip(1).rev() {
        crumbs.push(&list_link(site, &Route::Region(parent.to_owned()), &names.region(parent)));
    }
    let inside = |region: Option<&str>| region.is_some_and(|region| book.ancestry(region).contains(&id));
    let on_side = |side: &str| book.table("pairings").select(&|row| inside(row.text(side)));
    let (helped, helping) = (on_side("recipient"), on_side("supporter"));
    let own: Vec<&str> = helped.iter().chain(&helping).map(Row::id).collect();
    let mut parts = about(site, &row);
    if own.is_empty() {
        parts.push(&empty(site.t(m::NO_PAIRING_HERE)));
    } else {
        for (title, rows) in [(m::HELPED_BY, &helped), (m::HELPS, &helping)] {
            if !rows.is_empty() {
                let table = pairing_table(&names, &site.count(m::ROWS, rows.len()), rows, false);
                parts.push(&section(site.t(title), &table));
            }
        }
        parts.push(&figures(site, book, &own));
    }
    for of in tables::ALL {
        let AtPlace::Rows(title) = of.at_place else { continue };
        let title = site.t(title);
        if book.manifest.is_partitioned(of.name()) {
            let sides = [(Filter::Recipient, m::HELPED_BY, &helped), (Filter::Supporter, m::HELPS, &helping)];
            for (side, words, rows) in sides {
                if !rows.is_empty() {
                    let title = site.fill(m::NAMED, &[title, site.t(words)]);
                    parts.push(&section(&title, &partitioned(site, book, of, (side, id))));
                }
            }
            continue;
        }
        let rows = book.table(of.name()).select(&|row| {
            let ours = row.text("pairing").is_some_and(|id| own.contains(&id));
            ours || inside(row.text("region")) || inside(row.text("partner"))
        });
        if !rows.is_empty() {
            parts.push(&section(title, &all_records(&names, of, &rows)));
        }
    }
    page(site, &names.region(id), &crumbs, None, &parts)
}

fn about(site: &Site, row: &Row<'_>) -> Html {
    let code = row.text("code").unwrap_or_else(|| site.t(m::NO_CODE));
    let level = row.text("level").map_or("", |level| site.label("level", level));
    let mut known = Html::default();
    fact(&mut known, site.t(m::LEVEL), level);
    fact(&mut known, site.t(m::CODE), code);
    fact(&mut known, site.t(m::OTHER_NAME), other_name(site, row));
    facts(&known)
}

/// The name in the other of the two languages that the reader may look for it in.
fn other_name(site: &Site, row: &Row<'_>) -> Html {
    let other = if site.lang == Lang::En { Lang::Hans } else { Lang::En };
    match Published::of(row, "name", other) {
        Some(name) => published(site, &name),
        None => Html::default(),
    }
}

/// Money, sales and people over the pairings of the place.
fn figures(site: &Site, book: &Book, pairings: &[&str]) -> Html {
    let summary = book.table("summary");
    // The address can name one pairing; a sum over several leads to all rows of the kind.
    let only = if pairings.len() == 1 { pairings.first().copied() } else { None };
    let mut all = Html::default();
    for of in tables::ALL.into_iter().filter(|of| of.at_place == AtPlace::Totals) {
        let sums = summed(summary, of.name(), &|row| row.text("pairing").is_some_and(|id| pairings.contains(&id)));
        let behind = |measure: &Measure| only.map(|pairing| rows_behind(site, of, Some(pairing), measure));
        card(&mut all, site, &Card { of, href: None, sums: &sums, behind: &behind });
    }
    section(site.t(m::PLACE_TOTALS), &cards(&all))
}
