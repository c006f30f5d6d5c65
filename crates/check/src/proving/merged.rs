//! Markup put in the place of what stands there, of which all stays that is the same: a reader who has the focus on a command
//! keeps it while steps go on.

use browser::put;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Makes an element hold this markup.
pub fn put_into(element: &Element, markup: &str) {
    let Ok(twin) = element.clone_node() else { return };
    let twin: Element = twin.unchecked_into();
    twin.set_inner_html(markup);
    if element.child_element_count() == 0 || !merge(element, &twin) {
        put(element, markup);
    }
    browser::taken_over(element);
}

/// Makes an element what its twin is, as far down as both have the same children; says whether that is possible.
fn merge(own: &Element, twin: &Element) -> bool {
    if own.is_equal_node(Some(twin)) {
        return true;
    }
    let (children, others) = (own.children(), twin.children());
    let only_elements = |element: &Element| element.child_nodes().length() == element.child_element_count();
    let alike = (0..children.length()).all(|at| {
        let shallow = |element: Option<Element>| element.and_then(|element| element.clone_node().ok());
        shallow(children.item(at))
            .zip(shallow(others.item(at)))
            .is_some_and(|(own, other)| own.is_equal_node(Some(&other)))
    });
    if children.length() != others.length() || !only_elements(own) || !only_elements(twin) || !alike {
        return false;
    }
    for (own, other) in (0..children.length()).filter_map(|at| children.item(at).zip(others.item(at))) {
        if !merge(&own, &other) {
            put(&own, &other.inner_html());
        }
    }
    true
}
