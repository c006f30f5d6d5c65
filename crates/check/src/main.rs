//! The program of the page where a reader holds a text to the release. What is typed goes no further than this program.

mod checking;
mod look;

use rlsf::GlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows the form in `node` and checks what is typed, in the release and the language that the part of the address after `?`
/// asks for. The name of what is shown is always the same.
#[wasm_bindgen]
pub fn show(node: Element, _of: &str, search: &str) {
    checking::show(node, search);
}

fn main() {}
