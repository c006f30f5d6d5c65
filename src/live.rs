//! Markup on the screen that follows its signals.

use crate::frame::use_frame;
use browser::focus;
use leptos::html::Div;
use leptos::prelude::*;
use view::html::Html;

/// Markup made by a function, and made anew when what the function reads changes. The focus stays where it was.
pub fn live(html: Box<dyn Fn() -> Html>) -> AnyView {
    let node = NodeRef::<Div>::new();
    let frame = use_frame();
    let (refocus, scroll) = (frame.refocus(), frame.scroll());
    Effect::new(move || {
        let Some(part) = node.get() else { return };
        let html = html();
        remember_focus(refocus);
        part.set_inner_html(html.as_str());
        give_focus_back(refocus);
        scroll.follow();
    });
    view! { <div class="part" node_ref=node></div> }.into_any()
}

/// A view that is chosen anew when what the function reads changes.
pub fn switch(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// Remembers which element has the focus, before it is replaced by another of the same id.
pub fn remember_focus(refocus: StoredValue<Option<String>>) {
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    if focused.is_some() {
        refocus.set_value(focused);
    }
}

/// Gives the focus back to the element that had it, if that was replaced and is there again.
fn give_focus_back(refocus: StoredValue<Option<String>>) {
    let Some(element) = refocus.get_value().and_then(|id| document().get_element_by_id(&id)) else { return };
    refocus.set_value(None);
    if document().active_element().as_ref() != Some(&element) {
        focus(&element);
    }
}
