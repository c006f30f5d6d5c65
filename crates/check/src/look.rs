//! The style of the page, which comes with its program: no other page needs it.

use browser::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlLinkElement;

/// The file, below the portal's base.
const STYLE: &str = "check.css";

/// Asks for the style, once.
pub fn dress() {
    let page = document();
    let known = page.query_selector(&["link[href$=\"", STYLE, "\"]"].concat());
    let (Ok(None), Some(head)) = (known, page.query_selector("head").ok().flatten()) else { return };
    let Ok(link) = page.create_element("link") else { return };
    let link: HtmlLinkElement = link.unchecked_into();
    link.set_rel("stylesheet");
    link.set_href(&[&browser::seam::root(), STYLE].concat());
    let _ = head.append_child(&link);
}
