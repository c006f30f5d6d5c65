//! Starts the portal in the browser.

use crate::scroll::Scroll;
use crate::shell::{Kept, Shell};
use crate::store::Store;
use view::site::{Query, Route, Site};

use leptos::prelude::*;
use leptos_router::components::Router;
use net::{fetch_text, spawn};
use text::Lang;
use wasm_bindgen::JsCast;

/// Puts the portal in the place of what the page showed while it was loading.
pub fn start() {
    let document = document();
    let root = document.get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    let base = browser::seam::root();
    cut_slash(&base);
    let preferred = browser::preferred();
    let asked = Query::parse(&window().location().search().unwrap_or_default());
    let lang = asked.lang(preferred);
    spawn(Box::pin(async move {
        if fetch_text(&base, lang).await.is_ok() {
            let heading = document.query_selector(&[".boot > [lang=\"", lang.tag(), "\"] h1"].concat());
            let heading = heading.ok().flatten().and_then(|heading| heading.text_content());
            root.set_text_content(None);
            leptos::mount::mount_to(root, move || view! { <Portal base preferred heading/> }).forget();
        } else if let Some(words) = document.get_element_by_id("boot-words") {
            words.set_text_content(words.get_attribute("data-failed").as_deref());
        }
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
fn Portal(base: String, preferred: Lang, heading: Option<String>) -> impl IntoView {
    let kept = Kept {
        heading: StoredValue::new(heading),
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
            <Shell origin base kept preferred/>
        </Router>
    }
}
