//! The program that makes files of rows, which is fetched when a reader wants one. The explorer hands it the rows.

mod saving;
mod taking;

use js_sys::Function;
use rlsf::GlobalTlsf;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

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

fn main() {}
