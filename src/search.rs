//! The search for a place, as it is typed.

use crate::live::live;
use crate::shell::use_frame;
use format::tables;
use ledger::{Book, Places};
use leptos::prelude::*;
use proof::{Load, Waiting};
use std::rc::Rc;
use text::messages as m;
use view::components::{fault_notice, found, icon, place_results};
use view::html::{Html, text};
use wasm_bindgen::JsCast;

/// How many places are offered.
const OFFERED: usize = 8;

/// The places are ordinary links; Enter follows the first one.
pub fn search() -> AnyView {
    let frame = use_frame();
    let typed = RwSignal::new(String::new());
    // The places, and the rows of those that the typed text may mean.
    let matches: Rc<dyn Fn() -> Load<(Book, Vec<usize>)>> = {
        let frame = frame.clone();
        Rc::new(move || {
            let book = frame.store().book(frame.site.release(), &[&tables::REGIONS])?;
            let rows = Places::new(book.table("regions")).search(&typed.read(), OFFERED);
            Ok((book, rows))
        })
    };
    let (site, of) = (frame.site.clone(), matches.clone());
    let results = live(Box::new(move || match of() {
        Ok((book, rows)) => place_results(&site, &book, &rows),
        Err(Waiting::Failed(fault)) => fault_notice(&site, &fault),
        Err(_) => Html::default(),
    }));
    let (site, of) = (frame.site.clone(), matches.clone());
    let status = live(Box::new(move || {
        let count = of().map_or(0, |(_, rows)| rows.len());
        text(&found(&site, &typed.read(), count))
    }));
    let site = frame.site;
    view! {
        <form class="search" role="search" on:submit=open_first>
            <label for="place-search"><span inner_html=icon::icon(icon::SEARCH).as_str().to_owned()></span>" "{site.t(m::SEARCH_LABEL)}</label>
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

fn open_first(event: web_sys::SubmitEvent) {
    event.prevent_default();
    let first = document().query_selector("#place-results a").ok().flatten();
    if let Some(first) = first.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        first.click();
    }
}
