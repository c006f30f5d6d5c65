//! The program of the pages where a text, what sources state, or another release is held to the release, where it is proven, and
//! where things stand side by side. What is typed goes no further than this program.

mod book;
mod checking;
mod comparing;
mod evidence;
mod file;
mod look;
mod proving;
mod seen;
mod side_by_side;
mod totals;

use rlsf::GlobalTlsf;
use view::pages::{CHECK, PROOF, SIDE_BY_SIDE, TOTALS};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows in `node` what is called `of`, in the release and the language that the part of the address after `?` asks for: the
/// form, in which what is typed is checked, the totals that sources state, the proof, things side by side, or what one release
/// changes in another.
#[wasm_bindgen]
pub fn show(node: Element, of: &str, search: &str) {
    match of.strip_prefix(CHECK).unwrap_or_default() {
        "" => checking::show(node, search),
        TOTALS => totals::show(node, search),
        PROOF => proving::show(node, search),
        SIDE_BY_SIDE => side_by_side::show(node, search),
        between => comparing::show(node, between, search),
    }
}

/// Compares releases for a page, where this program runs as a Web Worker (`worker.js`).
#[wasm_bindgen]
pub fn compare() {
    comparing::worker::listen();
}

/// Says above the page what the releases are not that this browser has seen.
#[wasm_bindgen]
pub fn seen() {
    seen::look();
}

fn main() {}
