//! The program of the larger pictures, which is fetched where one is shown or saved: those that stand alone in a part of a
//! page, and the groups of an exploring page, as charts and as a table, whose figures the explorer hands over.

mod charts;
mod drawing;
mod groups;
mod save;

use rlsf::GlobalTlsf;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

/// Shows in `node` the picture of that name, in the release and the language that the part of the address after `?` asks
/// for.
#[wasm_bindgen]
pub fn show(node: Element, of: &str, search: &str) {
    drawing::show(node, of, search);
}

/// Shows in `node` groups of the table `of`, as the explorer hands them over. Done when all has its place and only bands of a tall chart are
/// to come.
#[wasm_bindgen]
pub async fn draw(node: Element, of: String, search: String, grouped: String) {
    groups::draw(node, &of, &search, &grouped).await;
}

/// Saves the chart of that id as a file: a picture, or the drawing itself.
#[wasm_bindgen]
pub async fn save(chart: String, png: bool) -> Result<(), JsValue> {
    save::save_chart(&chart, png).await
}

fn main() {}
