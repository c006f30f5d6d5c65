//! What each route shows: pages, with the data that they ask for.

use crate::explorer::explorer;
use crate::live::{live, switch};
use crate::load::{or_notice, page, page_now, section};
use crate::search::search;
use crate::shell::use_frame;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;
use view::html::Html;
use view::pages;
use view::site::Query;
use view::site::Site;
use view::site::{Route, Tab};

/// The pages without an outlet, by the address below the base.
pub fn single() -> AnyView {
    let route = route();
    switch(Box::new(move || match route() {
        Some(Route::Home) => home(),
        Some(Route::Pairings) => pairings(),
        Some(Route::Explore(table)) => explore(table),
        Some(Route::Region(id)) => region(id),
        Some(Route::Figure(table, id)) => figure(&table, id),
        Some(Route::National) => {
            let figures = section(vec!["national", "pairings", "regions"], Box::new(pages::national::figures));
            vec![page_now(Box::new(pages::national::head)), figures].into_any()
        }
        Some(Route::Sources) => {
            vec![page_now(Box::new(pages::sources::head)), section(vec!["sources"], Box::new(pages::sources::list))]
                .into_any()
        }
        Some(Route::Source(id)) => {
            page(pages::sources::TABLES.into(), Box::new(move |site, book| pages::sources::one(site, book, &id)))
        }
        Some(Route::Data) => {
            vec![page_now(Box::new(pages::data::head)), section(vec![], Box::new(pages::data::files))].into_any()
        }
        Some(Route::Releases) => vec![page_now(Box::new(pages::releases::head)), releases()].into_any(),
        Some(Route::About) => page_now(Box::new(pages::about::about)),
        Some(Route::Pairing(..)) | None => vec![page_now(Box::new(pages::not_found::not_found)), search()].into_any(),
    }))
}

fn home() -> AnyView {
    let query = query();
    let map = move |site: &_, book: &_| pages::pictures::map(site, book, &query());
    let parts = vec![
        page_now(Box::new(pages::home::head)),
        search(),
        section(vec!["summary"], Box::new(pages::home::key_figures)),
        section(vec!["summary", "pairings", "regions"], Box::new(map)),
        section(vec!["pairings", "regions"], Box::new(pages::home::local_pairings)),
    ];
    view! { <div class="home">{parts}</div> }.into_any()
}

fn pairings() -> AnyView {
    let query = query();
    let list = move |site: &_, book: &_| pages::pairings::list(site, book, &query());
    let list = section(vec!["pairings", "regions"], Box::new(list));
    vec![page_now(Box::new(pages::pairings::head)), list, explorer("flow/".to_owned())].into_any()
}

/// The head of a pairing, which stays while the outlet below it changes.
pub fn pairing() -> AnyView {
    let route = route();
    let frame = use_frame();
    let tabs = move |site: &Site, book: &_| match route() {
        Some(Route::Pairing(id, tab)) => {
            let path = site.href_with(&Route::Pairing(id.clone(), tab), &Query::default());
            frame.opened(&pages::pairing::tab_title(site, book, &id, tab), &path);
            pages::pairing::tabs(site, &id, tab)
        }
        _ => Html::default(),
    };
    let id = pairing_id();
    let head = move |site: &_, book: &_| pages::pairing::head(site, book, &id.read());
    let outlet = view! { <Outlet/> }.into_any();
    vec![
        page(vec!["pairings", "regions"], Box::new(head)),
        section(vec!["pairings", "regions"], Box::new(tabs)),
        outlet,
    ]
    .into_any()
}

/// What is open below the head of a pairing.
pub fn pairing_tab() -> AnyView {
    let route = route();
    switch(Box::new(move || {
        let Some(Route::Pairing(id, tab)) = route() else { return page_now(Box::new(pages::not_found::not_found)) };
        if tab == Tab::Overview {
            let totals = id.clone();
            let calendar = explorer(["calendar/", &id].concat());
            let sums = move |site: &_, book: &_| pages::pairing::overview(site, book, &id);
            let stated = move |site: &_, book: &_| pages::national::of_pairing(site, book, &totals);
            let tables = vec!["national", "pairings", "regions"];
            // The picture comes last, so it stands last: nothing moves when it comes.
            return vec![section(vec!["summary"], Box::new(sums)), section(tables, Box::new(stated)), calendar]
                .into_any();
        }
        let tables = vec![tab.segment(), "pairings", "regions"];
        section(tables, Box::new(move |site, book| pages::pairing::rows(site, book, &id, tab)))
    }))
}

fn region(id: String) -> AnyView {
    let flow = explorer(["flow/", &id].concat());
    let place = move |site: &_, book: &_| pages::region::place(site, book, &id);
    vec![page(pages::region::TABLES.into(), Box::new(place)), flow].into_any()
}

fn figure(table: &str, id: String) -> AnyView {
    match pages::figure::tables(table) {
        Some(tables) => {
            let of = tables[0];
            page(tables, Box::new(move |site, book| pages::figure::one(site, book, of, &id)))
        }
        None => page_now(Box::new(pages::not_found::not_found)),
    }
}

fn explore(table: &'static str) -> AnyView {
    vec![page_now(Box::new(move |site| pages::explore::head(site, table))), explorer(table.to_owned())].into_any()
}

fn releases() -> AnyView {
    let frame = use_frame();
    live(Box::new(move || {
        let (site, store) = (&frame.site, frame.store());
        let list = store.catalogue().and_then(|catalogue| Ok(pages::releases::list(site, &catalogue, &store.chain()?)));
        or_notice(site, list)
    }))
}

/// The page that the address names. It changes only when the page does, not with the parameters after the `?`.
fn route() -> impl Fn() -> Option<Route> + Copy {
    let path = below(|site, path| site.below(path).map(str::to_owned));
    move || Route::parse(&path.read())
}

fn pairing_id() -> Memo<String> {
    below(|site, path| match site.route(path) {
        Some(Route::Pairing(id, _)) => Some(id),
        _ => None,
    })
}

/// A part of the path; while the page is being left, what it was. One type of memo serves all, because each further
/// one weighs a kilobyte in the browser.
fn below(part: fn(&Site, &str) -> Option<String>) -> Memo<String> {
    let (location, site) = (use_location(), use_frame().site);
    Memo::new(move |last: Option<&String>| {
        part(&site, &location.pathname.read()).or_else(|| last.cloned()).unwrap_or_default()
    })
}

/// The parameters after the `?`.
fn query() -> impl Fn() -> Query + Copy {
    let search = use_location().search;
    move || Query::parse(&search.read())
}
