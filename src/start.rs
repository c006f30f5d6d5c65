//! Starts the portal in the browser.

use crate::frame::Kept;
use crate::part;
use crate::scroll::Scroll;
use crate::shell::Shell;
use crate::store::Store;
use view::site::Site;

use leptos::prelude::*;
use leptos_router::components::Router;
use net::{fetch_text, spawn};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Takes over the page that the file shows.
pub fn start() {
    let Some(main) = part::main().and_then(|main| main.dyn_into::<HtmlElement>().ok()) else { return };
    let (base, lang) = (browser::seam::root(), browser::lang());
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
