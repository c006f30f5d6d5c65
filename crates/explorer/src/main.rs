//! The program of the exploring pages, which the portal fetches when a reader opens one: filters, groups, totals, a
//! table of any length, files to take home, the larger pictures. It knows the browser but not Leptos; what it shows is
//! made by `view::pages::explore`, and answers come from a source: a table in memory, or the worker for a large one.

mod answering;
mod charts;
mod download;
mod drawing;
mod events;
mod grid;
mod loaded;
mod loading;
mod pane;
mod parts;
mod picture;
mod search;
mod shown;
mod source;
mod start;
mod worker;

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the rows of the table `of` in `node` as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, of: &str, search: &str) {
    start::show(node, of, search);
}

/// Finds places for what is typed in the search form `form`, in the release and the language that the part of the address
/// after `?` asks for.
#[wasm_bindgen]
pub fn find(form: web_sys::Element, search: &str) {
    search::find(form, search);
}

/// Saves the chart of that id as a file: a picture, or the drawing itself.
#[wasm_bindgen]
pub async fn save(chart: String, png: bool) -> Result<(), wasm_bindgen::JsValue> {
    picture::save_chart(&chart, png).await
}

fn main() {}
