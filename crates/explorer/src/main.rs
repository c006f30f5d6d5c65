//! The program of the exploring pages, which the portal fetches when a reader opens one: filters, groups, totals, a
//! table of any length. It knows the browser but not Leptos; what it shows is made by `view::pages::explore`, and answers
//! come from a source: a table in memory, or the worker for a large one. Charts and files are made by programs of their own.

mod answering;
mod events;
mod form;
mod grid;
mod loaded;
mod loading;
mod pane;
mod parts;
mod shown;
mod source;
mod start;
mod taking;
mod worker;

use rlsf::GlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows the rows of the table `of` in `node` as the part of the address after `?` asks for it.
#[wasm_bindgen]
pub fn show(node: web_sys::Element, of: &str, search: &str) {
    start::show(node, of, search);
}

fn main() {}
