//! What the programs of a page share of the browser: its document, the focus, and what `boot.js` found out.

use text::Lang;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, FocusOptions, HtmlElement};

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page has a document")
}

/// Moves the focus without scrolling.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// What `boot.js` left under a name: `shanhaiRoot` is the absolute address of the portal, with a slash at the end,
/// `shanhaiWorker` that of the worker's program.
pub fn told(name: &str) -> Option<String> {
    js_sys::Reflect::get(&js_sys::global(), &name.into()).ok().and_then(|told| told.as_string())
}

/// The language that the reader's browser asks for.
pub fn preferred() -> Lang {
    let tag = document().document_element().and_then(|root| root.get_attribute("data-preferred"));
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}
