//! The program of the search for a place, which the portal fetches when a reader turns to the field in the head of a page, and
//! where pairings are listed; and of lists of choices that are too long to look through.

mod choosers;
mod pairings;
mod search;

use rlsf::GlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Finds places for what is typed in the search form `form`, or in any other lets its long lists be searched, in the release and the language that the part of the address
/// after `?` asks for.
#[wasm_bindgen]
pub fn find(form: web_sys::Element, search: &str) {
    if form.class_list().contains("search") {
        search::find(form, search);
    } else {
        choosers::make(form, search);
    }
}

/// Shows in `node` the list of pairings, as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, _of: &str, search: &str) {
    pairings::show(node, search);
}

fn main() {}
