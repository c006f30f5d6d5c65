//! Starts the portal in the browser.

use super::shell::Shell;
use crate::release::Store;
use crate::text::Lang;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Puts the portal in the place of what the page showed while it was loading.
pub fn start() {
    let document = document();
    let base_uri = document.base_uri().ok().flatten().unwrap_or_else(|| "/".to_owned());
    let url = web_sys::Url::new(&base_uri).map(|url| url.pathname()).unwrap_or_else(|_| "/".to_owned());
    let preferred = Lang::negotiate(window().navigator().languages().iter().filter_map(|tag| tag.as_string()));
    let Some(root) = document.get_element_by_id("app") else { return };
    root.set_text_content(None);
    let root: web_sys::HtmlElement = root.unchecked_into();
    leptos::mount::mount_to(root, move || view! { <App base_uri base_path=url preferred/> }).forget();
}

/// The whole portal. `base_uri` is the absolute address that it lies under, `base_path` the path of that.
#[component]
fn App(base_uri: String, base_path: String, preferred: Lang) -> impl IntoView {
    provide_meta_context();
    let store = StoredValue::new_local(Store::new(&base_uri));
    let base: Arc<str> = base_path.trim_end_matches('/').into();
    view! {
        <Router base=base.to_string()>
            <Shell base=base.clone() store preferred/>
        </Router>
    }
}
