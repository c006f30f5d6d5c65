//! The program of the search for a place, which the portal fetches when a reader turns to the field in the head of a page, and
//! where pairings are listed.

mod pairings;
mod search;

use rlsf::GlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Finds places for what is typed in the search form `form`, in the release and the language that the part of the address
/// after `?` asks for.
#[wasm_bindgen]
pub fn find(form: web_sys::Element, search: &str) {
    search::find(form, search);
}

/// Shows in `node` the list of pairings, as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, _of: &str, search: &str) {
    pairings::show(node, search);
}

fn main() {}
