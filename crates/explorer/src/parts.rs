//! Parts of the page: their markup is set only where it changed.

use browser::{create, keep_focus};
use std::cell::RefCell;
use view::html::Html;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// A part of the page.
pub struct Part {
    pub element: Element,
    shown: RefCell<Html>,
}

impl Part {
    /// An empty part, behind what the host has already.
    pub fn new(host: &Element, class: &str) -> Self {
        let element = create(host, "div", class);
        Self { element, shown: RefCell::default() }
    }

    pub fn shows(&self, html: &Html) -> bool {
        *self.shown.borrow() == *html
    }

    pub fn set(&self, html: Html) {
        if self.shows(&html) {
            return;
        }
        keep_focus(&self.element, || self.element.set_inner_html(html.as_str()));
        self.shown.replace(html);
    }
}

/// Follows a link as a click on it does: the portal takes the address. `replace` leaves no step to go back to.
pub fn follow(host: &Element, href: &str, replace: bool) {
    let link = create(host, "a", "hidden");
    let _ = link.set_attribute("href", href);
    let _ = link.set_attribute("data-noscroll", "");
    let _ = js_sys::Reflect::set(&link, &"replace".into(), &replace.into());
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    link.remove();
}
