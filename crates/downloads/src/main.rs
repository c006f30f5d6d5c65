//! The program of what a reader takes along, which is fetched when one wants it: files of rows, which the explorer hands it, and
//! how a page is cited and handed on. As it has the accounts of totals, it also says below a figure what else is known of it.

mod counting;
mod evidence;
mod record;
mod reproducing;
mod saving;
mod sharing;
mod taking;

use js_sys::Function;
use rlsf::GlobalTlsf;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Makes a file of so many rows of the table `of` and hands it to the browser; its name ends in `ending`, `search` is the
/// part of the address after `?`, and `filter` says in words what it filters. `window(from, count)` promises rows as
/// columnar JSON, or nothing where the reader wants no more: then it is `false`.
#[wasm_bindgen]
pub async fn take(
    of: String,
    search: String,
    ending: String,
    filter: Option<String>,
    rows: usize,
    window: Function,
) -> Result<bool, JsValue> {
    taking::take(&of, &search, &ending, filter, rows, &window).await
}

/// Does what an element of the share row asks for: shows it, copies, draws. The error is the file that could not be had.
#[wasm_bindgen]
pub async fn share(element: Element) -> Result<(), JsValue> {
    sharing::act(&element).await
}

/// Shows in `node` what else is said of the record of that name, `record/funds/yz-qj-industry`, in the release that the part of
/// the address after `?` asks for.
#[wasm_bindgen]
pub fn show(node: Element, of: &str, search: &str) {
    record::show(node, of, search);
}

fn main() {}
