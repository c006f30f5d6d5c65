//! A place, whichever side it is on.

use super::home::rows_behind;
use super::not_found::no_such_row;
use super::pairing::records;
use super::pairings::pairing_rows;
use crate::app::{Route, Site};
use crate::components::{Crumb, Head, Names, Page, empty, fact, facts, page, published, section, table, totals};
use crate::format::Row;
use crate::html::{Html, el, text};
use crate::ledger::{Book, Summary};
use crate::text::{Lang, Published, messages as m};

/// The tables that the page asks for.
pub const TABLES: &[&str] = &["regions", "pairings", "summary", "projects", "supervision"];

pub fn place(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("regions", id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let crumb = |parent: &str| Crumb::new(site, &Route::Region(parent.to_owned()), names.region(parent));
    let mut crumbs: Vec<Crumb> = book.ancestry(id).skip(1).map(crumb).collect();
    crumbs.reverse();
    let inside = |region: Option<&str>| region.is_some_and(|region| book.ancestry(region).any(|place| place == id));
    let pairings = book.table("pairings");
    let on_side = |side: &str| -> Vec<usize> {
        pairings.iter().filter(|row| inside(row.text(side))).map(|row| row.index).collect()
    };
    let (helped, helping) = (on_side("recipient"), on_side("supporter"));
    let own: Vec<&str> = helped.iter().chain(&helping).map(|row| pairings.row(*row).id()).collect();
    let concerns =
        |row: &Row<'_>| row.text("pairing").is_some_and(|id| own.contains(&id)) || inside(row.text("region"));
    let mut parts = vec![about(site, &row)];
    if own.is_empty() {
        parts.push(empty(site.t(m::NO_PAIRING_HERE)));
    } else {
        parts.extend(
            [(m::HELPED_BY, &helped), (m::HELPS, &helping)].into_iter().filter(|(_, rows)| !rows.is_empty()).map(
                |(title, rows)| {
                    let heads = Head::plain(site, [m::RECIPIENT, m::SUPPORTER, m::STATE]);
                    let rows = pairing_rows(&names, rows, false);
                    section(site.t(title), [table(site, &site.count(m::ROWS, rows.len()), &heads, &rows)])
                },
            ),
        );
        parts.push(figures(site, book, &own));
    }
    let lists = [("projects", m::PROJECTS), ("supervision", m::SUPERVISION)].map(|(of, title)| {
        let rows = book.table(of).iter().filter(|row| concerns(row) || inside(row.text("partner")));
        (title, rows.collect::<Vec<_>>())
    });
    let lists = lists.iter().filter(|(_, rows)| !rows.is_empty());
    parts.extend(lists.map(|(title, rows)| section(site.t(*title), [records(&names, rows)])));
    page(site, &names.region(id), &crumbs, None, parts)
}

fn about(site: &Site, row: &Row<'_>) -> Html {
    let code = row.text("code").unwrap_or_else(|| site.t(m::NO_CODE));
    let other = if site.lang == Lang::En { Lang::Hans } else { Lang::En };
    let other = Published::of(row, "name", other).map_or_else(Html::default, |name| published(site, &name));
    facts([
        fact(site, m::LEVEL, text(row.text("level").map_or("", |level| site.label("level", level)))),
        fact(site, m::CODE, text(code)),
        fact(site, m::OTHER_NAME, other),
    ])
}

/// Money, sales and people over the pairings of the place.
fn figures(site: &Site, book: &Book, pairings: &[&str]) -> Html {
    let summary = Summary::from_table(book.table("summary"));
    // The address can name one pairing; a sum over several leads to all rows of the kind.
    let only = if pairings.len() == 1 { pairings.first().copied() } else { None };
    let cards = [("funds", m::FUNDS), ("sales", m::SALES), ("exchanges", m::EXCHANGES)].map(|(of, title)| {
        let sums = summary.totals(of, |key| key.pairing.as_deref().is_some_and(|id| pairings.contains(&id)));
        let content = if sums.is_empty() {
            empty(site.t(m::NOTHING_PUBLISHED))
        } else {
            totals(site, &sums, &|kin| only.map(|pairing| rows_behind(site, of, Some(pairing), kin)))
        };
        el("section").class("card").child(el("h3").text(site.t(title))).child(content).into()
    });
    section(site.t(m::PLACE_TOTALS), [el("div").class("cards").children(cards).into()])
}
