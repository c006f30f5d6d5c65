//! The program of two pages: where a reader holds a text to the release, and where one release is held to another. What is
//! typed goes no further than this program.

mod book;
mod checking;
mod comparing;
mod look;
mod totals;

use rlsf::GlobalTlsf;
use view::pages::{CHECK, TOTALS};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows in `node` what is called `of`, in the release and the language that the part of the address after `?` asks for: the
/// form, in which what is typed is checked, the totals that sources state, or what one release changes in another.
#[wasm_bindgen]
pub fn show(node: Element, of: &str, search: &str) {
    match of.strip_prefix(CHECK).unwrap_or_default() {
        "" => checking::show(node, search),
        TOTALS => totals::show(node, search),
        between => comparing::show(node, between, search),
    }
}

fn main() {}
