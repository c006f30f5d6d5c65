//! Markup on the screen that follows its signals.

use crate::html::Html;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Markup made by a function, and made anew when what the function reads changes. The focus stays where it was.
pub fn live(html: Box<dyn Fn() -> Html>) -> AnyView {
    let node = NodeRef::<Div>::new();
    Effect::new(move || {
        let Some(part) = node.get() else { return };
        let html = html();
        keep_focus(|| part.set_inner_html(html.as_str()));
    });
    view! { <div class="part" node_ref=node></div> }.into_any()
}

/// A view that is chosen anew when what the function reads changes.
pub fn switch(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// Runs what replaces elements, then gives the focus back to the one of the same id.
pub fn keep_focus(replace: impl FnOnce()) {
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    replace();
    let element = focused.and_then(|id| document().get_element_by_id(&id));
    if let Some(element) = element.filter(|element| document().active_element().as_ref() != Some(element)) {
        focus(&element);
    }
}

/// Moves the focus without scrolling.
pub fn focus(element: &web_sys::Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}
