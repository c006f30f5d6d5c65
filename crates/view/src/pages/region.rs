//! A place, whichever side it is on: first what is stated of itself, then, apart, what the places in it publish.

mod figures;
mod inside;
mod scope;

use super::compare;
use super::exhibit::Exhibit;
use super::not_found::no_such_row;
use super::pairings::{pairing_table, since, state};
use super::plan::{Block, PageHead, Plan};
use crate::components::{
    Head, Names, Page, all_records, empty, fact, fold, folded_records, folded_table, list_link, note, page,
    partitioned, published, section,
};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site, Tab};
use crate::tables::{self, AtPlace, Description, Filter, NATIONAL};
use format::tables::{PAIRINGS, REGIONS};
use format::{Level, Row};
pub use inside::Share;
use ledger::Book;
use ledger::comparison::By;
pub use scope::{Inside, Scope};
use text::{Lang, Msg, Published, messages as m};

/// The page of a place.
pub fn plan(id: &str) -> Plan {
    let own = id.to_owned();
    let head = PageHead::row(vec![&REGIONS, &PAIRINGS], move |site, book| place(site, book, &own));
    let shown = [Exhibit::Place(id.to_owned()), Exhibit::Flow(id.to_owned())].map(Block::Exhibit);
    Plan::new(&Route::Region(id.to_owned()), head, shown.into())
}

/// What the place is, and who supports whom. Asks for `regions` and `pairings`.
fn place(site: &Site, book: &Book, id: &str) -> Page {
    if book.row("regions", id).is_none() {
        return no_such_row(site, book.release());
    }
    let names = Names { site, book };
    let mut crumbs = Html::default();
    for parent in book.ancestry(id).into_iter().skip(1).rev() {
        crumbs.push(&list_link(site, &Route::Region(parent.to_owned()), &names.region(parent)));
    }
    page(site, &names.region(id), &crumbs, None, &pairs(&names, &Scope::of(book, id), id))
}

/// Whom the place supports, and who supports it.
fn pairs(names: &Names<'_>, scope: &Scope<'_>, id: &str) -> Html {
    let (site, here) = (names.site, here(names, id));
    let mut parts = Html::default();
    for (title, other, pairings) in
        [(m::WHO_SUPPORTS, SUPPORTER, &scope.helped), (m::WHOM_SUPPORTS, RECIPIENT, &scope.helping)]
    {
        if !pairings.is_empty() {
            parts.push(&section(&site.fill(title, &[&here]), &partners(names, other, pairings)));
        }
    }
    if scope.own().next().is_none() {
        parts.push(&empty(site.t(m::NO_PAIRING_HERE)));
    }
    parts
}

/// The place alone: whom it supports or who supports it, and where that is one pairing, what is published of it. Asks for
/// `regions`, `pairings` and `summary`.
pub fn card_of(site: &Site, book: &Book, id: &str) -> Html {
    if book.row("regions", id).is_none() {
        return Html::default();
    }
    let (names, scope) = (Names { site, book }, Scope::of(book, id));
    let own: Vec<_> = scope.own().collect();
    let alone = if own.len() == 1 { &*own } else { &[] };
    html! { (pairs(&names, &scope, id)) (figures::of_pairings(&names, alone)) }
}

/// All that is published of a place and of the places around and in it, and what is known of it otherwise. It is shown by a
/// program of its own: most readers come for other pages. Asks for what [`Exhibit::asks`] says.
pub fn all_of(site: &Site, book: &Book, id: &str) -> Html {
    let Some(row) = book.row("regions", id) else { return Html::default() };
    let (names, scope) = (Names { site, book }, Scope::of(book, id));
    let here = here(&names, id);
    let mut parts = figures::of_pairings(&names, &scope.own().collect::<Vec<_>>());
    parts.push(&around(&names, &scope, &here));
    parts.push(&inside::inside(&names, &scope, &here));
    for of in tables::ALL {
        if let AtPlace::Rows(title) = of.at_place {
            parts.push(&records(&names, &scope, &row, of, site.t(title)));
        }
    }
    parts.push(&section(site.t(m::ABOUT_PLACE), &about(&names, &row, id)));
    parts
}

/// The ways to other places beside this one, for each side that it or a place in it is on.
fn beside_others(names: &Names<'_>, id: &str) -> Html {
    let is_side = |by: By| {
        let side =
            |pairing: Row<'_>| pairing.text(by.word()).is_some_and(|side| names.book.ancestry(side).contains(&id));
        names.book.table("pairings").iter().any(side)
    };
    let sides: Vec<By> = [By::Recipient, By::Supporter].into_iter().filter(|by| is_side(*by)).collect();
    html! {
        @for by in sides { (compare::way(names.site, by, id)) " " }
    }
}

/// How the page speaks of the place: in Chinese by the word that its name ends with (本县), or else by its name.
fn here(names: &Names<'_>, id: &str) -> String {
    const KINDS: &str = "省市区區州县縣旗盟";
    let name = names.region(id);
    let last = name.char_indices().last().filter(|(_, kind)| names.site.lang.is_chinese() && KINDS.contains(*kind));
    last.map_or_else(|| name.clone(), |(at, _)| names.site.fill(m::HERE, &[&name[at..]]))
}

/// A side of a pairing: its column, and what it is called.
type Side = (&'static str, Msg);
const SUPPORTER: Side = ("supporter", m::SUPPORTER);
const RECIPIENT: Side = ("recipient", m::RECIPIENT);

/// So many pairings stand in a line each.
const FEW: usize = 4;

/// Who stands on the other side of the pairings of a place, and whether they go on: in a line each where they are few.
fn partners(names: &Names<'_>, (side, title): Side, pairings: &[Row<'_>]) -> Html {
    let site = names.site;
    let mut rows = Vec::new();
    for pairing in pairings {
        let href = site.href(&Route::Pairing(pairing.id().to_owned(), Tab::Overview));
        let other = link(&href, &names.region(pairing.text(side).unwrap_or_default()));
        rows.push(vec![other, text(&state(site, pairing)), text(&since(site, pairing))]);
    }
    let heads = Head::plain(site, &[title, m::STATE, m::SINCE]);
    if rows.len() > FEW {
        return folded_table(site, &site.count(m::ROWS, rows.len()), &heads, &rows);
    }
    html! {
        @for cells in rows {
            dl.facts.facts--line {
                @for (head, cell) in heads.iter().zip(cells) { div { dt { (head.words) } dd { (cell) } } }
            }
        }
    }
}

/// The pairings of the areas that the place lies in; nothing where there are none.
fn around(names: &Names<'_>, scope: &Scope<'_>, here: &str) -> Html {
    let site = names.site;
    if scope.around.is_empty() {
        return Html::default();
    }
    let table = pairing_table(names, &site.count(m::ROWS, scope.around.len()), &scope.around, false);
    let words = site.fill(m::PLACES_AROUND_NOTE, &[here, here, here]);
    section(site.t(m::PLACES_AROUND), &html! { (note(&words)) (table) })
}

/// The rows of a table that are of the place itself, then those of the places in it; where there are none, that is said.
/// Totals of pairs of provinces are looked for nowhere else.
fn records(names: &Names<'_>, scope: &Scope<'_>, place: &Row<'_>, of: &'static Description, title: &str) -> Html {
    let (site, book, id) = (names.site, names.book, place.id());
    let named = |row: &Row<'_>, other: &dyn Fn(&str) -> bool| {
        ["region", "partner"].iter().any(|column| row.text(column).is_some_and(other))
    };
    if book.manifest.is_partitioned(of.name()) {
        return led_to(site, book, scope, of, (title, id));
    }
    let table = book.table(of.name());
    let is_own = |row: &Row<'_>| {
        let pairing = |own: &str| scope.own().any(|pairing| pairing.id() == own);
        row.text("pairing").is_some_and(pairing) || named(row, &|region| region == id)
    };
    let is_inside = |row: &Row<'_>| {
        let pairing = |own: &str| scope.inside.iter().any(|inside| inside.pairing.id() == own);
        row.text("pairing").is_some_and(pairing) || named(row, &|region| book.ancestry(region).contains(&id))
    };
    let own = table.select(&is_own);
    let inside = table.select(&|row| is_inside(row) && !is_own(row));
    let is_province = place.text("level") == Some(Level::Province.word());
    if *of == NATIONAL && own.is_empty() && !is_province {
        return Html::default();
    }
    let body = html! {
        @if own.is_empty() { (empty(&site.fill(m::NO_RECORD_OF, &[&here(names, id)]))) }
        (folded_records(names, of, &own))
        @if !inside.is_empty() {
            (fold(&site.fill(m::ROWS_IN_PLACES, &[&inside.len().to_string()]), &all_records(names, of, &inside)))
        }
    };
    section(title, &body)
}

/// The way to the rows of a table that is too large for the page, for each side that the place or one in it is on.
fn led_to(site: &Site, book: &Book, scope: &Scope<'_>, of: &'static Description, (title, id): (&str, &str)) -> Html {
    let mut ways = Html::default();
    for (side, words) in [(Filter::Recipient, m::HELPED_BY), (Filter::Supporter, m::HELPS)] {
        let is_side =
            |pairing: &Row<'_>| pairing.text(side.name()).is_some_and(|region| book.ancestry(region).contains(&id));
        if scope.own().chain(scope.inside.iter().map(|inside| &inside.pairing)).any(is_side) {
            let title = site.fill(m::NAMED, &[title, site.t(words)]);
            ways.push(&section(&title, &partitioned(site, book, of, (side, id))));
        }
    }
    ways
}

fn about(names: &Names<'_>, row: &Row<'_>, id: &str) -> Html {
    let site = names.site;
    let code = row.text("code").unwrap_or_else(|| site.t(m::NO_CODE));
    let level = row.text("level").map_or("", |level| site.label("level", level));
    let mut known = Html::default();
    fact(&mut known, site.t(m::LEVEL), level);
    match row.text("members") {
        Some(members) => {
            let members = members.split(';').map(|member| names.region(member));
            fact(&mut known, site.t(m::MEMBERS), site.list(members));
        }
        // A set of places is no place that could have a code.
        None if row.text("level") == Some("set") => {}
        None => fact(&mut known, site.t(m::CODE), code),
    }
    fact(&mut known, site.t(m::OTHER_NAME), other_name(site, row));
    let beside = beside_others(names, id);
    if !beside.is_empty() {
        fact(&mut known, site.t(m::COMPARE), beside);
    }
    html! { dl.facts.facts--line { (known) } }
}

/// The name in the other of the two languages that the reader may look for it in.
fn other_name(site: &Site, row: &Row<'_>) -> Html {
    let other = if site.lang == Lang::En { Lang::Hans } else { Lang::En };
    match Published::of(row, "name", other) {
        Some(name) => published(site, &name),
        None => Html::default(),
    }
}
