//! Starts the portal in the browser.

use super::load::Load;
use super::shell::{Kept, Shell};
use crate::release::Store;
use crate::text::Lang;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use wasm_bindgen::JsCast;

/// Puts the portal in the place of what the page showed while it was loading.
pub fn start() {
    let document = document();
    // Read once: a relative <base> follows the address bar when that changes.
    let base = document.base_uri().ok().flatten().and_then(|uri| web_sys::Url::new(&uri).ok());
    let root = document.get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(base), Some(root)) = (base, root) else { return };
    let preferred = Lang::negotiate(window().navigator().languages().iter().filter_map(|tag| tag.as_string()));
    root.set_text_content(None);
    leptos::mount::mount_to(root, move || view! { <Portal base preferred/> }).forget();
}

/// The whole portal, which lies under the address `base`.
#[component]
fn Portal(base: web_sys::Url, preferred: Lang) -> impl IntoView {
    provide_meta_context();
    let kept = Kept {
        store: StoredValue::new_local(Store::new(&base.href())),
        title: RwSignal::default(),
        proving: RwSignal::new_local(Load::Loading),
        focused: StoredValue::new(None),
    };
    let origin = base.origin().into();
    let path = base.pathname().trim_end_matches('/').to_owned();
    let base = path.as_str().into();
    view! {
        <Router base=path>
            <Shell origin base kept preferred/>
        </Router>
    }
}
