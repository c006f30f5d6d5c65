//! The program of the exploring pages. The portal calls `show` when such a page is opened or its address changes.

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the rows of the table `of` in `node` as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, of: &str, search: &str) {
    shanhai::explorer::show(node, of, search);
}

/// Saves the chart of that id as a file: a picture, or the drawing itself.
#[wasm_bindgen]
pub async fn save(chart: String, png: bool) -> Result<(), wasm_bindgen::JsValue> {
    shanhai::explorer::save_chart(&chart, png).await
}

fn main() {}
