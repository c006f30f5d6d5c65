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

/// The table of the exploring pages over the table of the benchmark's contract, filtered by what is typed.
#[cfg(feature = "bench")]
#[wasm_bindgen]
pub struct Bench(shanhai::explorer::Bench);

#[cfg(feature = "bench")]
#[wasm_bindgen]
impl Bench {
    /// `sha256` is that of the file, in hex.
    pub async fn load(
        field: web_sys::HtmlInputElement,
        host: web_sys::Element,
        url: String,
        bytes: f64,
        sha256: String,
    ) -> Result<Self, wasm_bindgen::JsValue> {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // the length of a file
        shanhai::explorer::Bench::load(field, host, url, bytes as u64, sha256).await.map(Self)
    }

    /// How many rows match.
    pub fn count(&self) -> usize {
        self.0.count()
    }
}

fn main() {}
