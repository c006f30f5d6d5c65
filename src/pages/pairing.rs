//! A pairing: its head, which stays while the tabs below it change, and the tabs.

use super::home::rows_behind;
use super::not_found::no_such_row;
use super::pairings::{since, state};
use crate::app::{Route, Site, Tab};
use crate::components::{
    Cell, Crumb, Names, Page, cells, empty, fact, facts, heads, note, notes, page, published, table, totals,
};
use crate::format::Row;
use crate::html::{Html, all, el, link, text};
use crate::ledger::{self, Book, Summary};
use crate::text::{Msg, Published, messages as m};

/// Who supports whom, since when, and whether it was changed. Asks for `pairings` and `regions`.
pub fn head(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("pairings", id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let own = |column| row.text(column).unwrap_or_default();
    let side = |column| link(&site.href(&Route::Region(own(column).to_owned())), &names.region(own(column)));
    let programme = Published::of(&row, "programme", site.lang);
    let fields = own("fields").split(';').filter(|field| !field.is_empty());
    let fields = site.list(fields.map(|field| site.label("fields", field)));
    let known = facts([
        fact(site, m::SUPPORTER, side("supporter")),
        fact(site, m::RECIPIENT, side("recipient")),
        fact(site, m::PROGRAMME, programme.map_or_else(Html::default, |name| published(site, &name))),
        fact(site, m::SINCE, text(&since(site, &row))),
        fact(site, m::STATE, text(&state(site, &row))),
        fact(site, m::FIELDS, text(if fields.is_empty() { site.t(m::NOT_STATED) } else { &fields })),
        fact(site, m::SOURCE, source_link(site, own("source"), own("locator"))),
    ]);
    let changed = if row.text("until").is_some() { changed(&names, &row) } else { Html::default() };
    let crumb = Crumb::new(site, &Route::Pairings, site.t(m::PAIRINGS));
    page(site, &names.pairing(id), &[crumb], None, [changed, known, notes(site, &row)])
}

/// Says at once, above all figures, that this pairing was changed later.
fn changed(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let next = row.text("superseded_by").map(|id| {
        let href = site.href(&Route::Pairing(id.to_owned(), Tab::Overview));
        link(&href, &site.fill(m::SUPERSEDED_BY, &[&names.pairing(id)]))
    });
    let source = row.text("until_source");
    let source = source.map(|source| source_link(site, source, row.text("until_locator").unwrap_or_default()));
    el("div")
        .class("notice notice--changed")
        .child(el("p").class("notice__title").text(site.t(m::PAIRING_CHANGED)))
        .child(el("p").text(site.t(m::PAIRING_CHANGED_MEANING)))
        .child(el("p").class("links").option(next).option(source))
        .into()
}

fn source_link(site: &Site, source: &str, locator: &str) -> Html {
    link(&site.href(&Route::Source(source.to_owned())), &site.fill(m::SOURCE_AT, &[locator])).into()
}

/// Links to the parts of the pairing.
pub fn tabs(site: &Site, id: &str, open: Tab) -> Html {
    let tab = |tab: Tab| {
        let link = el("a")
            .attr("id", &format!("tab-{}", tab.segment()))
            .attr("href", &site.href(&Route::Pairing(id.to_owned(), tab)))
            .maybe("aria-current", (tab == open).then_some("page"))
            .flag("data-noscroll", true)
            .text(site.t(title(tab)));
        el("li").child(link).into()
    };
    let tabs = el("ul").children(Tab::ALL.map(tab));
    el("nav").class("tabs").attr("aria-label", site.t(m::PAIRING_PARTS)).child(tabs).into()
}

/// What was published for this pairing, and what was not. Asks for `summary`.
pub fn overview(site: &Site, book: &Book, id: &str) -> Html {
    let summary = Summary::from_table(book.table("summary"));
    let cards = [Tab::Funds, Tab::Sales, Tab::Exchanges, Tab::Supervision].map(|tab| {
        let of = tab.segment();
        let sums = summary.totals(of, |key| key.pairing.as_deref() == Some(id));
        let href = site.href(&Route::Pairing(id.to_owned(), tab));
        let content = if sums.is_empty() {
            empty(site.t(m::NOTHING_PUBLISHED))
        } else {
            totals(site, &sums, &|kin| Some(rows_behind(site, of, Some(id), kin)))
        };
        el("section").class("card").child(el("h3").child(link(&href, site.t(title(tab))))).child(content).into()
    });
    let title = el("h2").class("hidden").text(site.t(m::OVERVIEW)).into();
    all([title, el("div").class("cards").children(cards).into()])
}

/// The rows of one table. Asks for that table, `pairings` and `regions`.
pub fn rows(site: &Site, book: &Book, id: &str, tab: Tab) -> Html {
    let of = tab.segment();
    let names = Names { site, book };
    let data = book.table(of);
    let own: Vec<Row<'_>> = data.iter().filter(|row| row.text("pairing") == Some(id)).collect();
    // Acts of one side whose partner the source does not name: related, but not this pairing's own.
    let sides = book.sides(id);
    let near = |row: &Row<'_>| row.text("region").is_some_and(|region| sides.contains(&region));
    let near: Vec<Row<'_>> = data.iter().filter(|row| row.text("pairing").is_none() && near(row)).collect();

    let mut parts = vec![el("h2").text(site.t(title(tab))).into()];
    if own.is_empty() {
        parts.push(empty(site.t(m::NOTHING_PUBLISHED)));
    } else {
        let sums = ledger::totals(own.iter().copied());
        if tab != Tab::Projects {
            parts.push(totals(site, &sums, &|kin| Some(rows_behind(site, of, Some(id), kin))));
        }
        parts.push(records(&names, &own));
    }
    if tab == Tab::Funds {
        parts.push(note(site.t(m::FUNDS_NOTE)));
    }
    if !near.is_empty() {
        parts.push(el("h3").text(site.t(m::ONE_SIDE_ONLY)).into());
        parts.push(note(site.t(m::ONE_SIDE_ONLY_NOTE)));
        parts.push(records(&names, &near));
    }
    all(parts)
}

/// A table of these rows, of which there is at least one.
pub fn records(names: &Names<'_>, rows: &[Row<'_>]) -> Html {
    let Some(first) = rows.first() else { return Html::default() };
    let heads = heads(names.site, first.table.schema, &|_| None);
    let shown: Vec<Vec<Cell>> = rows.iter().map(|row| cells(names, row)).collect();
    table(names.site, &names.site.count(m::ROWS, rows.len()), &heads, &shown)
}

/// What a tab is called.
const fn title(tab: Tab) -> Msg {
    match tab {
        Tab::Overview => m::OVERVIEW,
        Tab::Funds => m::FUNDS,
        Tab::Sales => m::SALES,
        Tab::Projects => m::PROJECTS,
        Tab::Exchanges => m::EXCHANGES,
        Tab::Supervision => m::SUPERVISION,
    }
}
