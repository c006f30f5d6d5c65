//! Markup in its place in the page, which is left alone where it says the same already.

use crate::elements::keep_focus;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

/// Marks a part of the page that its file came with, until a program has made it itself.
pub const STILL: &str = "data-still";

/// Puts markup into an element. Where the same stands there already nothing changes, whatever a reader has opened in it:
/// focus, selection and scrolling stay.
pub fn put(element: &Element, markup: &str) {
    taken_over(element);
    let Ok(twin) = element.clone_node() else { return };
    let twin: Element = twin.unchecked_into();
    twin.set_inner_html(markup);
    open_as_in(element, &twin);
    if !twin.is_equal_node(Some(element)) {
        keep_focus(element, || element.set_inner_html(markup));
    }
}

/// The part of the page below `host` that its file came with and that has this key; no program has it yet.
pub fn still_part(host: &Element, attribute: &str, key: &str) -> Option<Element> {
    let css = [":scope > [", attribute, "=\"", key, "\"]"].concat();
    let part = host.query_selector(&css).ok().flatten()?;
    let _ = part.remove_attribute(attribute);
    let _ = part.set_attribute(STILL, "");
    Some(part)
}

/// Says that a program has made what stands in a part.
pub fn taken_over(part: &Element) {
    let _ = part.remove_attribute(STILL);
}

/// Whether a part is still as its file had it.
pub fn is_still(part: &Element) -> bool {
    part.has_attribute(STILL)
}

/// Opens in the twin what is open in the element, and closes what is closed.
fn open_as_in(element: &Element, twin: &Element) {
    let (Ok(own), Ok(others)) = (element.query_selector_all("details"), twin.query_selector_all("details")) else {
        return;
    };
    if own.length() != others.length() {
        return;
    }
    let at = |node: Option<Node>| node.and_then(|node| node.dyn_into::<Element>().ok());
    for index in 0..own.length() {
        let (Some(own), Some(other)) = (at(own.item(index)), at(others.item(index))) else { continue };
        let _ =
            if own.has_attribute("open") { other.set_attribute("open", "") } else { other.remove_attribute("open") };
    }
}
