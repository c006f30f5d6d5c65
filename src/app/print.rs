//! What paper needs and a screen does not: numbers in place of links to documents, and the list of these.

use super::shell::Frame;
use crate::pages::foot::printed_notes;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Where the list is put.
pub const NOTES: &str = "printed-notes";

/// The part of an address before the name of a document.
const SOURCES: &str = "/sources/";

/// Makes the page ready for paper each time that it is about to be printed.
pub fn on_paper(frame: Frame) {
    let handle = window_event_listener_untyped("beforeprint", move |_| number_sources(&frame));
    on_cleanup(move || handle.remove());
}

/// Numbers the links to documents, the same one always alike, and lists the documents.
fn number_sources(frame: &Frame) {
    let Some(list) = document().get_element_by_id(NOTES) else { return };
    let Ok(links) = document().query_selector_all("main a[href*='/sources/']") else { return };
    let mut sources: Vec<String> = Vec::new();
    for at in 0..links.length() {
        let Some(link) = links.item(at).and_then(|link| link.dyn_into::<web_sys::Element>().ok()) else { continue };
        let href = link.get_attribute("href").unwrap_or_default();
        let Some((_, id)) = href.split_once(SOURCES) else { continue };
        let id = id.split('?').next().unwrap_or_default();
        let known = sources.iter().position(|source| source == id);
        let number = known.unwrap_or(sources.len());
        if known.is_none() {
            sources.push(id.to_owned());
        }
        let _ = link.set_attribute("data-note", &(number + 1).to_string());
    }
    let store = frame.store();
    let release = frame.site.release();
    let book = untrack(|| store.book(release, &["sources"])).ok();
    let Ok(named) = untrack(|| store.book(release, &[])) else { return };
    list.set_inner_html(printed_notes(&frame.site, named.release(), book.as_ref(), &sources).as_str());
}
