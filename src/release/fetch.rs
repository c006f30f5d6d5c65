//! One file from the server, with patience.

use super::{Expected, FaultKind, digest, verify};
use gloo_net::http::{Request, Response};
use js_sys::{Array, Function, Promise, Reflect};
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
        let tried = match early.take() {
            Some(promise) => early_response(promise).await,
            None => Request::get(url).send().await.map_err(|_| FaultKind::Unreachable),
        };
        let fault = match tried {
            Ok(response) => match read(response, expected).await {
                Ok(bytes) => return Ok(bytes),
                Err(fault) => fault,
            },
            Err(fault) => fault,
        };
        let passes = super::Fault::new(url, fault.clone()).may_pass();
        match pauses.next() {
            Some(pause) if passes => sleep(*pause).await,
            _ => return Err(fault),
        }
    }
}

async fn read(response: Response, expected: Option<&Expected>) -> Result<Vec<u8>, FaultKind> {
    if !response.ok() {
        return Err(FaultKind::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| FaultKind::Unreachable)?;
    match expected {
        Some(expected) => verify::content(&bytes, &digest::sha256(&bytes).await, expected)?,
        None if verify::is_web_page(&bytes) => return Err(FaultKind::WebPage),
        None => {}
    }
    Ok(bytes)
}

/// A request that `boot.js` started while this program was still on its way: `window.shanhaiEarly[url]`.
fn take_early(url: &str) -> Option<Promise> {
    let window = web_sys::window()?;
    let early = Reflect::get(&window, &"shanhaiEarly".into()).ok().filter(JsValue::is_object)?;
    let promise = Reflect::get(&early, &url.into()).ok()?.dyn_into::<Promise>().ok();
    // `boot.js` need not ask any more.
    Reflect::set(&early, &url.into(), &JsValue::NULL).ok()?;
    promise
}

async fn early_response(promise: Promise) -> Result<Response, FaultKind> {
    let response = JsFuture::from(promise).await.map_err(|_| FaultKind::Unreachable)?;
    let response = response.dyn_into::<web_sys::Response>().map_err(|_| FaultKind::Unreachable)?;
    Ok(Response::from(response))
}

async fn sleep(milliseconds: i32) {
    let mut start = |resolve: Function, _: Function| {
        if let Some(window) = web_sys::window() {
            let arguments = Array::new();
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments(&resolve, milliseconds, &arguments);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}
