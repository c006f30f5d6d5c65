//! The search for a place, as it is typed.

use super::live::live;
use super::load::{Load, Loading, load, open};
use super::shell::use_frame;
use crate::app::Route;
use crate::components::{fault_notice, found, place_results};
use crate::html::{Html, text};
use crate::ledger::{Book, Places};
use crate::text::messages as m;
use futures::FutureExt;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// How many places are offered.
const OFFERED: usize = 8;

/// Enter opens the first place; the others are ordinary links.
pub fn search() -> AnyView {
    let frame = use_frame();
    let state: Loading<(Book, Places)> = RwSignal::new_local(Load::Loading);
    let opening = open(frame.store(), frame.site.clone(), &["regions"]);
    load(state, opening.map(|book| book.map(|book| (book.clone(), Places::new(book.table("regions"))))).boxed_local());

    let typed = RwSignal::new(String::new());
    let matches = Memo::new(move |_| match &*state.read() {
        Load::Ready((_, places)) => places.search(&typed.read(), OFFERED).iter().map(|found| found.row).collect(),
        _ => Vec::new(),
    });
    let site = frame.site.clone();
    let results = live(Box::new(move || match &*state.read() {
        Load::Ready((book, _)) => place_results(&site, book, &matches.read()),
        Load::Failed(fault) => fault_notice(&site, fault),
        Load::Loading => Html::default(),
    }));
    let site = frame.site.clone();
    let status = live(Box::new(move || text(&found(&site, &typed.read(), matches.read().len()))));
    let (site, navigate) = (frame.site.clone(), use_navigate());
    let open_first = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let state = state.read_untracked();
        let first = matches.read_untracked().first().copied();
        if let (Load::Ready((book, _)), Some(row)) = (&*state, first) {
            let route = Route::Region(book.table("regions").row(row).id().to_owned());
            navigate(&site.href(&route), leptos_router::NavigateOptions::default());
        }
    };
    let site = frame.site;
    view! {
        <form class="search" role="search" on:submit=open_first>
            <label for="place-search">{site.t(m::SEARCH_LABEL)}</label>
            <input
                id="place-search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=site.t(m::SEARCH_HINT)
                aria-describedby="place-status"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <div id="place-status" class="search__status" role="status">{status}</div>
            {results}
        </form>
    }
    .into_any()
}
