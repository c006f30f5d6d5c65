//! One file from the server, with patience.

use crate::digest::sha256;
use gloo_net::http::Response;
use js_sys::{Array, Function, Promise, Reflect};
use proof::{Expected, Fault, FaultKind, content, is_web_page};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Pauses before the second and the third try, in milliseconds.
const PAUSES: [i32; 2] = [300, 1200];

/// Fetches a file and proves it, trying again where that may help. Without `expected` (the catalogue, which
/// nothing vouches for) only a web page is told apart.
pub async fn proven(url: &str, expected: Option<&Expected>) -> Result<Vec<u8>, FaultKind> {
    let mut pauses = PAUSES.iter();
    // What `boot.js` asked for before this program ran is used once; a second try asks anew.
    let mut early = take_early(url);
    loop {
        let kind = match read(early.take(), url, expected).await {
            Ok(bytes) => return Ok(bytes),
            Err(kind) => kind,
        };
        let fault = Fault { file: String::new(), kind };
        match pauses.next() {
            Some(pause) if fault.may_pass() => self::pause(*pause).await,
            _ => return Err(fault.kind),
        }
    }
}

async fn read(early: Option<Promise>, url: &str, expected: Option<&Expected>) -> Result<Vec<u8>, FaultKind> {
    let answer = early.or_else(|| Some(web_sys::window()?.fetch_with_str(url))).ok_or(FaultKind::Unreachable)?;
    let answer = JsFuture::from(answer).await.map_err(|_| FaultKind::Unreachable)?;
    let response = Response::from(answer.unchecked_into::<web_sys::Response>());
    if !response.ok() {
        return Err(FaultKind::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| FaultKind::Unreachable)?;
    match expected {
        Some(expected) => content(&bytes, &sha256(&bytes).await, expected)?,
        None if is_web_page(&bytes) => return Err(FaultKind::WebPage),
        None => {}
    }
    Ok(bytes)
}

/// A request that `boot.js` started while this program was still on its way: `window.shanhaiEarly[url]`.
fn take_early(url: &str) -> Option<Promise> {
    let early = Reflect::get(&js_sys::global(), &"shanhaiEarly".into()).ok().filter(JsValue::is_object)?;
    let promise = Reflect::get(&early, &url.into()).ok()?.dyn_into::<Promise>().ok();
    // `boot.js` need not ask any more.
    Reflect::set(&early, &url.into(), &JsValue::NULL).ok()?;
    promise
}

/// Lets the browser paint and listen, and waits at least so long.
pub async fn pause(milliseconds: i32) {
    let mut start = |resolve: Function, _: Function| {
        if let Some(window) = web_sys::window() {
            let arguments = Array::new();
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments(&resolve, milliseconds, &arguments);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}
