//! Starts the portal in the browser.

use crate::frame::Kept;
use crate::part;
use crate::scroll::Scroll;
use crate::shell::Shell;
use crate::store::Store;
use view::site::{Query, Route, Site};

use leptos::prelude::*;
use leptos_router::components::Router;
use net::{fetch_text, spawn};
use text::Lang;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Takes over the page that the file shows.
pub fn start() {
    let Some(main) = part::main().and_then(|main| main.dyn_into::<HtmlElement>().ok()) else { return };
    let (base, lang) = (browser::seam::root(), browser::lang());
    cut_slash(&base);
    spawn(Box::pin(async move {
        if fetch_text(&base, lang).await.is_err() {
            return browser::seam::failed();
        }
        if document().document_element().is_some_and(|root| root.has_attribute(part::FETCHING)) {
            // The file shows what the address without parameters leads to.
            part::clear_still();
        }
        leptos::mount::mount_to(main, move || view! { <Portal base/> }).forget();
        browser::seam::listening();
    }));
}

/// Servers put a slash behind a folder; the portal's links have none, and a page with filters that changes its spelling
/// would be made anew under the reader's hands. Other pages keep it: with it a reload is not redirected, which would lose
/// the reader's place.
fn cut_slash(base: &str) {
    let (Ok(path), Ok(history)) = (window().location().pathname(), window().history()) else { return };
    let site = Site::at(base, Query::default(), Lang::default());
    if let (Some(cut), Some(Route::Explore(_) | Route::Pairings)) = (path.strip_suffix('/'), site.route(&path)) {
        let location = window().location();
        let rest = [location.search(), location.hash()].map(Result::unwrap_or_default).concat();
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&[cut, &rest].concat()));
    }
}

/// The whole portal, which lies under the absolute address `base`.
#[component]
fn Portal(base: String) -> impl IntoView {
    let kept = Kept {
        store: StoredValue::new_local(Store::new(&base)),
        focused: StoredValue::new(None),
        refocus: StoredValue::new(None),
        scroll: Scroll::new(),
    };
    let (origin, path) = Site::split(&base);
    let path = path.to_owned();
    let (origin, base) = (origin.into(), path.as_str().into());
    view! {
        <Router base=path>
            <Shell origin base kept/>
        </Router>
    }
}
