//! The program of the page where a reader holds a text to the release. What is typed goes no further than this program.

mod book;
mod checking;
mod look;
mod totals;

use rlsf::GlobalTlsf;
use view::pages::Exhibit;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows in `node` what is called `of`, in the release and the language that the part of the address after `?` asks for: the
/// form, where it checks what is typed, or the totals.
#[wasm_bindgen]
pub fn show(node: Element, of: &str, search: &str) {
    match Exhibit::parse(of) {
        Some(Exhibit::Totals) => totals::show(node, search),
        _ => checking::show(node, search),
    }
}

fn main() {}
