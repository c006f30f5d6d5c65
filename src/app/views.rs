//! What each route shows: pages, with the data that they ask for.

use super::address::Query;
use super::live::{live, switch};
use super::load::{page, page_now, section};
use super::route::{Route, Tab};
use super::search::search;
use super::shell::use_frame;
use crate::pages;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::{use_location, use_params_map};

pub fn home() -> AnyView {
    vec![
        page_now(pages::home::head),
        search(),
        section(&["summary"], Box::new(pages::home::key_figures)),
        section(&["pairings", "regions"], Box::new(pages::home::local_pairings)),
    ]
    .into_any()
}

pub fn outlet() -> AnyView {
    view! { <Outlet/> }.into_any()
}

pub fn pairings() -> AnyView {
    let query = query();
    let list = move |site: &_, book: &_| pages::pairings::list(site, book, &query.read());
    vec![page_now(pages::pairings::head), section(&["pairings", "regions"], Box::new(list))].into_any()
}

pub fn pairing() -> AnyView {
    let id = param("id");
    let tab = tab();
    let site = use_frame().site;
    let tabs = move || pages::pairing::tabs(&site, &id.read(), tab.get().unwrap_or_default());
    let head = move |site: &_, book: &_| pages::pairing::head(site, book, &id.read());
    vec![page(&["pairings", "regions"], Box::new(head)), live(Box::new(tabs)), outlet()].into_any()
}

pub fn pairing_overview() -> AnyView {
    let id = param("id");
    section(&["summary"], Box::new(move |site, book| pages::pairing::overview(site, book, &id.read())))
}

pub fn pairing_rows() -> AnyView {
    let (id, tab) = (param("id"), tab());
    switch(Box::new(move || {
        let Some(tab) = tab.get() else { return page_now(pages::not_found::not_found) };
        let tables: &[&str] = match tab {
            Tab::Funds => &["funds", "pairings", "regions"],
            Tab::Sales => &["sales", "pairings", "regions"],
            Tab::Projects => &["projects", "pairings", "regions"],
            Tab::Exchanges => &["exchanges", "pairings", "regions"],
            Tab::Overview | Tab::Supervision => &["supervision", "pairings", "regions"],
        };
        section(tables, Box::new(move |site, book| pages::pairing::rows(site, book, &id.read(), tab)))
    }))
}

pub fn region() -> AnyView {
    let id = param("id");
    page(pages::region::TABLES, Box::new(move |site, book| pages::region::place(site, book, &id.read())))
}

pub fn figure() -> AnyView {
    let (table, id) = (param("table"), param("id"));
    switch(Box::new(move || match pages::figure::tables(&table.read()) {
        Some(tables) => page(tables, Box::new(move |site, book| pages::figure::one(site, book, tables[0], &id.read()))),
        None => page_now(pages::not_found::not_found),
    }))
}

pub fn sources() -> AnyView {
    vec![page_now(pages::sources::head), section(&["sources"], Box::new(pages::sources::list))].into_any()
}

pub fn source() -> AnyView {
    let id = param("id");
    page(pages::sources::TABLES, Box::new(move |site, book| pages::sources::one(site, book, &id.read())))
}

/// The pages whose address is one word.
pub fn single() -> AnyView {
    let word = param("page");
    switch(Box::new(move || match Route::parse(&word.read()) {
        Some(Route::Explore(table)) => explore(table),
        Some(Route::National) => {
            let figures = section(&["national", "pairings", "regions"], Box::new(pages::national::figures));
            vec![page_now(pages::national::head), figures].into_any()
        }
        Some(Route::Data) => vec![page_now(pages::data::head), section(&[], Box::new(pages::data::files))].into_any(),
        Some(Route::Releases) => vec![page_now(pages::releases::head), releases()].into_any(),
        Some(Route::About) => page_now(pages::about::about),
        _ => not_found(),
    }))
}

fn explore(table: &'static str) -> AnyView {
    let query = query();
    let (head, tables): (fn(&super::Site) -> crate::components::Page, &[&str]) = match table {
        "funds" => (|site| pages::explore::head(site, "funds"), &["funds", "pairings", "regions"]),
        "sales" => (|site| pages::explore::head(site, "sales"), &["sales", "pairings", "regions"]),
        "exchanges" => (|site| pages::explore::head(site, "exchanges"), &["exchanges", "pairings", "regions"]),
        _ => (|site| pages::explore::head(site, "supervision"), &["supervision", "pairings", "regions"]),
    };
    let rows = move |site: &_, book: &_| pages::explore::rows(site, book, table, &query.read());
    vec![page_now(head), section(tables, Box::new(rows))].into_any()
}

fn releases() -> AnyView {
    let frame = use_frame();
    let proving = frame.proving();
    live(Box::new(move || frame.releases(&proving.read())))
}

pub fn not_found() -> AnyView {
    vec![page_now(pages::not_found::not_found), search()].into_any()
}

/// A parameter of the path.
fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default())
}

/// The tab that the address names; none where it names something else.
fn tab() -> Memo<Option<Tab>> {
    let (location, site) = (use_location(), use_frame().site);
    Memo::new(move |_| match site.route(&location.pathname.read()) {
        Some(Route::Pairing(_, tab)) => Some(tab),
        _ => None,
    })
}

/// The parameters after the `?`.
fn query() -> Memo<Query> {
    let location = use_location();
    Memo::new(move |_| Query::parse(&location.search.read()))
}
