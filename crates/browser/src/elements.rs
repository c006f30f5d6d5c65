//! Elements of the page, and the focus, which stays where it was.

use crate::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement};

/// Moves the focus without scrolling.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// The element that something happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether something happened to the button of a notice that offers to try again.
pub fn asks_again(event: &Event) -> bool {
    target(event).is_some_and(|target| target.get_attribute("data-action").as_deref() == Some("retry"))
}

/// A new element at the end of the host.
pub fn create(host: &Element, name: &str, class: &str) -> Element {
    // There is a document, and these names are right.
    let element = document().create_element(name).expect("an element can be made");
    element.set_class_name(class);
    let _ = host.append_child(&element);
    element
}

/// Changes the markup below an element. What had the focus has it again if it is there anew, and what was typed into
/// it meanwhile is kept.
pub fn keep_focus(element: &Element, change: impl FnOnce()) {
    let focused = document().active_element().filter(|focused| element.contains(Some(focused)));
    let typed = focused.as_ref().and_then(text_field).map(|field| field.value());
    change();
    let Some(id) = focused.map(|focused| focused.id()).filter(|id| !id.is_empty()) else { return };
    let Some(again) = document().get_element_by_id(&id) else { return };
    if let (Some(field), Some(typed)) = (text_field(&again), typed) {
        field.set_value(&typed);
        focus(&again);
        let end = u32::try_from(typed.encode_utf16().count()).unwrap_or(0);
        let _ = field.set_selection_range(end, end);
    } else {
        focus(&again);
    }
}

fn text_field(element: &Element) -> Option<HtmlInputElement> {
    element.dyn_ref::<HtmlInputElement>().filter(|field| matches!(&*field.type_(), "text" | "search")).cloned()
}
