//! What the programs of a page and `boot.js` say to each other, and nothing else: `window.shanhai`, typed.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Response};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = shanhai, js_name = root, thread_local_v2)]
    static ROOT: String;
    #[wasm_bindgen(js_namespace = shanhai, js_name = worker, thread_local_v2)]
    static WORKER: String;
    #[wasm_bindgen(js_namespace = shanhai, js_name = preferred, thread_local_v2)]
    static PREFERRED: String;
    #[wasm_bindgen(js_namespace = shanhai, js_name = ask)]
    fn ask_for(url: &str, anew: bool) -> Promise;
    #[wasm_bindgen(js_namespace = shanhai)]
    fn program(name: &str) -> Promise;

    /// The program of the exploring pages and of the larger pictures, as it runs in this page.
    pub type Explorer;

    /// Shows in `node` the rows of the table `of`, or the picture of that name, as the part of the address after `?`
    /// asks for it.
    #[wasm_bindgen(method)]
    pub fn show(this: &Explorer, node: &Element, of: &str, search: &str);

    /// Finds places for what is typed in the search form `form`, as the part of the address after `?` asks for it.
    #[wasm_bindgen(method)]
    pub fn find(this: &Explorer, form: &Element, search: &str);

    #[wasm_bindgen(method, js_name = save)]
    fn save_chart(this: &Explorer, chart: &str, png: bool) -> Promise;
}

/// The absolute address of the portal, with a slash at the end.
pub fn root() -> String {
    ROOT.with(Clone::clone)
}

/// The address of the worker's program.
pub fn worker() -> String {
    WORKER.with(Clone::clone)
}

/// The tag of the language that the reader's browser asks for.
pub fn preferred() -> String {
    PREFERRED.with(Clone::clone)
}

/// The answer to a request for a file: every program of the page gets its own copy of the same one. `anew` asks the
/// server again, where the last answer was of no use. The error is what `fetch` fails with: no answer came.
pub async fn ask(url: &str, anew: bool) -> Result<Response, JsValue> {
    JsFuture::from(ask_for(url, anew)).await.map(JsCast::unchecked_into)
}

/// The explorer, fetched and started if it is not there yet; an error where it cannot be had, and the next call tries
/// again.
pub async fn explorer() -> Result<Explorer, JsValue> {
    JsFuture::from(program("explorer")).await.map(JsCast::unchecked_into)
}

impl Explorer {
    /// Saves the chart of that id as a file: a picture, or the drawing itself. The error is the browser's.
    pub async fn save(&self, chart: &str, png: bool) -> Result<(), JsValue> {
        JsFuture::from(self.save_chart(chart, png)).await.map(|_| ())
    }
}
