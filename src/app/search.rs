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
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// How many places are offered.
const OFFERED: usize = 8;

/// Enter opens the first place; the others are ordinary links.
pub fn search() -> AnyView {
    let frame = use_frame();
    let state: Loading<Book> = RwSignal::new_local(Load::Loading);
    load(state, open(frame.store(), frame.site.clone(), &["regions"]).boxed_local());

    let typed = RwSignal::new(String::new());
    let matches = move |typed: &str| match &*state.read() {
        Load::Ready(book) => Places::new(book.table("regions")).search(typed, OFFERED),
        _ => Vec::new(),
    };
    let site = frame.site.clone();
    let results = live(Box::new(move || match &*state.read() {
        Load::Ready(book) => place_results(&site, book, &matches(&typed.read())),
        Load::Failed(fault) => fault_notice(&site, fault),
        Load::Loading => Html::default(),
    }));
    let site = frame.site.clone();
    let status = live(Box::new(move || text(&found(&site, &typed.read(), matches(&typed.read()).len()))));
    let (site, navigate) = (frame.site.clone(), use_navigate());
    let open_first = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let first = untrack(|| matches(&typed.read()).first().copied());
        if let (Load::Ready(book), Some(row)) = (&*state.read_untracked(), first) {
            let route = Route::Region(book.table("regions").row(row).id().to_owned());
            navigate(&site.href(&route), NavigateOptions::default());
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
