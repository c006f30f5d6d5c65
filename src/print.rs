//! What paper needs and a screen does not: numbers in place of links to documents, the list of these, and the release
//! at the foot of each sheet.

use crate::frame::Frame;
use format::{TableSchema, tables};
use leptos::prelude::*;
use view::pages::foot::{printed_notes, printed_release};
use view::site::Route;
use view::still::NOTES;
use wasm_bindgen::JsCast;

/// The part of an address before the name of a document.
const SOURCES: &str = "sources/";

/// Makes the page ready for paper each time that it is about to be printed.
pub fn on_paper(frame: Frame) {
    let handle = window_event_listener_untyped("beforeprint", move |_| prepare(&frame));
    on_cleanup(move || handle.remove());
}

fn prepare(frame: &Frame) {
    let Some(list) = document().get_element_by_id(NOTES) else { return };
    let (site, store) = (&frame.site, frame.store());
    let (catalogue, shown, titled) = untrack(|| {
        let book = |tables: &[&'static TableSchema]| store.book(site.release(), tables).ok();
        (store.catalogue().ok(), book(&[]), book(&[&tables::SOURCES]))
    });
    let (Some(catalogue), Some(shown)) = (catalogue, shown) else { return };
    let release = printed_release(site, &catalogue);
    let notes = printed_notes(site, shown.release(), titled.as_ref(), &number_links(), &release);
    list.set_inner_html(notes.as_str());
    // Style sheets read it where browsers let them write into the margin of a sheet.
    if let Some(root) = document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = root.style().set_property("--release", &format!("\"{release}\""));
    }
}

/// Numbers the links to documents, the same one always alike, and names the documents in this order.
fn number_links() -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    let Ok(links) = document().query_selector_all("main a[href*='sources/']:not([rel])") else { return sources };
    for at in 0..links.length() {
        let Some(link) = links.item(at).and_then(|link| link.dyn_into::<web_sys::Element>().ok()) else { continue };
        let href = link.get_attribute("href").unwrap_or_default();
        let Some((_, id)) = href.split_once(SOURCES) else { continue };
        let id = id.split('/').next().unwrap_or_default();
        let known = sources.iter().position(|source| source == id);
        let number = known.unwrap_or(sources.len());
        if known.is_none() {
            sources.push(id.to_owned());
        }
        let _ = link.set_attribute("data-note", &(number + 1).to_string());
    }
    sources
}

/// Asks for the titles of documents early, on the pages that are likely to be printed: there is no time for it when
/// the browser is about to.
pub fn ask_for_titles(frame: &Frame, route: Option<&Route>) {
    if matches!(route, Some(Route::Pairing(..) | Route::Region(_))) {
        let _ = untrack(|| frame.store().book(frame.site.release(), &[&tables::SOURCES]));
    }
}
