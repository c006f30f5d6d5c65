//! The program of the exploring pages. The portal calls `show` when such a page is opened or its address changes.

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the rows of the table `of` in `node` as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, of: &str, search: &str) {
    shanhai::explorer::show(node, of, search);
}

fn main() {}
