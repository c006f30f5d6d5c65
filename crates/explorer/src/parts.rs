//! Parts of the page: their markup is set only where it changed.

use browser::{create, keep_focus, put, still_part, taken_over};
use std::cell::RefCell;
use view::html::Html;
use view::pages::explore::Pane;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// A part of the page.
pub struct Part {
    pub element: Element,
    /// Nothing where the page's file has filled it.
    shown: RefCell<Option<Html>>,
}

impl Part {
    /// The place of the page's file, or where it has none an empty one, behind what the host has already.
    pub fn new(host: &Element, pane: &Pane) -> Self {
        let still = still_part(host, "data-pane", pane.name);
        let shown = if still.is_some() { None } else { Some(Html::default()) };
        still.iter().for_each(taken_over);
        let element = still.unwrap_or_else(|| create(host, "div", pane.class));
        if let Some(role) = pane.role {
            let _ = element.set_attribute("role", role);
        }
        Self { element, shown: RefCell::new(shown) }
    }

    /// Whether the page's file has filled it.
    pub fn is_still(&self) -> bool {
        self.shown.borrow().is_none()
    }

    pub fn shows(&self, html: &Html) -> bool {
        self.shown.borrow().as_ref() == Some(html)
    }

    pub fn set(&self, html: Html) {
        if self.shows(&html) {
            return;
        }
        if self.is_still() {
            put(&self.element, html.as_str());
        } else {
            // Other markup is another part: nothing is to be compared.
            keep_focus(&self.element, || self.element.set_inner_html(html.as_str()));
        }
        self.shown.replace(Some(html));
    }

    /// It was changed in its place: whatever is set next is new.
    pub fn forget(&self) {
        self.shown.replace(Some(Html::default()));
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
