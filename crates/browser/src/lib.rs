//! What the programs of a page share of the browser: its document, the focus, and what they say to each other.

pub mod seam;

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

/// The language that the reader's browser asks for.
pub fn preferred() -> Lang {
    Lang::from_tag(&seam::preferred()).unwrap_or_default()
}
