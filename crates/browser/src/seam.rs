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
    #[wasm_bindgen(js_namespace = shanhai, js_name = text, thread_local_v2)]
    static TEXT: String;
    #[wasm_bindgen(js_namespace = shanhai, js_name = ask)]
    fn ask_for(url: &str, anew: bool) -> Promise;
    /// Says that the page listens: what a reader did in a form before counts as done now.
    #[wasm_bindgen(js_namespace = shanhai)]
    pub fn listening();
    /// Says that the program cannot run: the page stays as its file has it.
    #[wasm_bindgen(js_namespace = shanhai)]
    pub fn failed();
    #[wasm_bindgen(js_namespace = shanhai)]
    fn program(name: &str) -> Promise;
    #[wasm_bindgen(js_namespace = shanhai, js_name = why)]
    fn why_program(name: &str) -> Promise;
    /// Says above any page why a program could not be had, where nothing else in it can: the error of that program.
    #[wasm_bindgen(js_namespace = shanhai)]
    pub fn tell(error: &JsValue);

    /// A program that shows something in a place of a page, as it runs in this page: the explorer, or the pictures.
    pub type Exhibitor;

    /// Shows in `node` what is called `of`, as the part of the address after `?` asks for it.
    #[wasm_bindgen(method)]
    pub fn show(this: &Exhibitor, node: &Element, of: &str, search: &str);

    /// The program of the larger pictures.
    pub type Pictures;

    #[wasm_bindgen(method)]
    fn draw(this: &Pictures, node: &Element, of: &str, search: &str, grouped: &str) -> Promise;

    #[wasm_bindgen(method, js_name = save)]
    fn save_chart(this: &Pictures, chart: &str, png: bool) -> Promise;

    /// The program that finds places.
    pub type Search;

    /// Finds places for what is typed in the search form `form`, as the part of the address after `?` asks for it.
    #[wasm_bindgen(method)]
    pub fn find(this: &Search, form: &Element, search: &str);

    /// The program that makes files of rows.
    pub type Downloads;

    /// Does what an element of the share row asks for. The promise fails where a file cannot be had.
    #[wasm_bindgen(method)]
    pub fn share(this: &Downloads, element: &Element) -> Promise;

    #[wasm_bindgen(method, js_name = take)]
    fn take_rows(
        this: &Downloads,
        of: &str,
        search: &str,
        ending: &str,
        filter: Option<&str>,
        rows: usize,
        window: &JsValue,
    ) -> Promise;
}

/// The absolute address of the portal, with a slash at the end.
pub fn root() -> String {
    ROOT.with(Clone::clone)
}

/// The address of the worker's program.
pub fn worker() -> String {
    WORKER.with(Clone::clone)
}

/// What the page calls its messages.
pub fn text() -> String {
    TEXT.with(Clone::clone)
}

/// The answer to a request for a file: every program of the page gets its own copy of the same one. `anew` asks the
/// server again, where the last answer was of no use. The error is what `fetch` fails with: no answer came.
pub async fn ask(url: &str, anew: bool) -> Result<Response, JsValue> {
    JsFuture::from(ask_for(url, anew)).await.map(JsCast::unchecked_into)
}

/// A program, fetched and started if it is not there yet; an error where it cannot be had, and the next call tries again.
async fn started<T: JsCast>(name: &str) -> Result<T, JsValue> {
    JsFuture::from(program(name)).await.map(JsCast::unchecked_into)
}

/// Why a program that was not started by its page is of no use: the same error as that of [`exhibitor`].
pub async fn why(name: &str) -> JsValue {
    JsFuture::from(why_program(name)).await.unwrap_or_else(|error| error)
}

/// The explorer or the pictures, by that name.
pub async fn exhibitor(name: &str) -> Result<Exhibitor, JsValue> {
    started(name).await
}

/// The program of the larger pictures.
pub async fn pictures() -> Result<Pictures, JsValue> {
    started("pictures").await
}

/// The program that finds places.
pub async fn search() -> Result<Search, JsValue> {
    started("search").await
}

/// The program that makes files of rows.
pub async fn downloads() -> Result<Downloads, JsValue> {
    started("downloads").await
}

impl Pictures {
    /// Shows in `node` groups of the table `of`, as charts and as a table, as the part of the address after `?` asks for them.
    /// Comes back when all that moves the page is done. The error is a trap.
    pub async fn draw_groups(&self, node: &Element, of: &str, search: &str, grouped: &str) -> Result<(), JsValue> {
        JsFuture::from(self.draw(node, of, search, grouped)).await.map(|_| ())
    }

    /// Saves the chart of that id as a file: a picture, or the drawing itself. The error is the browser's.
    pub async fn save(&self, chart: &str, png: bool) -> Result<(), JsValue> {
        JsFuture::from(self.save_chart(chart, png)).await.map(|_| ())
    }
}

/// Which rows a file is to have.
pub struct Taken<'a> {
    /// The table.
    pub of: &'a str,
    /// The part of the address after `?`.
    pub search: &'a str,
    /// The filters in words.
    pub filter: Option<&'a str>,
    /// How many rows there are.
    pub rows: usize,
    /// Called with the number of a row and how many are wanted from it on, it promises these as columnar JSON; nothing
    /// where the reader wants no more.
    pub window: &'a JsValue,
}

impl Downloads {
    /// Makes a file whose name ends so, and saves it. `false` where the reader wanted no more; the error is that of the
    /// window.
    pub async fn take(&self, taken: &Taken<'_>, ending: &str) -> Result<bool, JsValue> {
        let Taken { of, search, filter, rows, window } = *taken;
        JsFuture::from(self.take_rows(of, search, ending, filter, rows, window)).await.map(|saved| saved.is_truthy())
    }
}
