//! Markup on the screen that follows its signals.

use crate::frame::use_frame;
use browser::{focus, is_still, put};
use leptos::prelude::*;
use view::html::Html;
use web_sys::Element;

/// Markup made by a function, put into an element, and made anew when what the function reads changes. The focus stays
/// where it was. Where the function has none yet, what the page's file came with stays; in any other element stands
/// `meanwhile`.
pub fn live(part: Element, meanwhile: Html, html: Box<dyn Fn() -> Option<Html>>) {
    let frame = use_frame();
    let (refocus, scroll) = (frame.refocus(), frame.scroll());
    Effect::new(move || {
        let html = html();
        if html.is_none() && is_still(&part) {
            return;
        }
        remember_focus(refocus);
        put(&part, html.as_ref().unwrap_or(&meanwhile).as_str());
        give_focus_back(refocus);
        scroll.follow();
    });
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
