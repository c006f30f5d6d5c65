//! Files as their server has them now, which no cache hands out.

use browser::seam;
use js_sys::{Array, JSON, Promise, Reflect, Uint8Array};
use net::pause;
use proof::{FaultKind, is_web_page};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Response;

/// Who has not answered after so many milliseconds is not reachable.
const PATIENCE: i32 = 20_000;

/// The bytes of a file, of which nothing is known before.
pub async fn asked(url: &str) -> Result<Vec<u8>, FaultKind> {
    let url = url.to_owned();
    let coming =
        future_to_promise(
            async move { came(&url).await.map_err(|status| status.map_or(JsValue::NULL, JsValue::from)) },
        );
    let late = future_to_promise(async {
        pause(PATIENCE).await;
        Err(JsValue::NULL)
    });
    match JsFuture::from(Promise::race(&Array::of2(&coming, &late))).await {
        Ok(bytes) => {
            let bytes = Uint8Array::new(&bytes).to_vec();
            if is_web_page(&bytes) { Err(FaultKind::WebPage) } else { Ok(bytes) }
        }
        Err(status) => Err(status
            .as_string()
            .and_then(|status| status.parse().ok())
            .map_or(FaultKind::Unreachable, FaultKind::Status)),
    }
}

/// The body as a buffer; the error is the status, if there was one.
async fn came(url: &str) -> Result<JsValue, Option<String>> {
    let response: Response = seam::ask(url, true).await.map_err(|_| None)?;
    if !response.ok() {
        return Err(Some(response.status().to_string()));
    }
    JsFuture::from(response.array_buffer().map_err(|_| None)?).await.map_err(|_| None)
}

/// The day until which the next release is not late, where the catalogue names one.
pub fn next_expected(catalogue: &[u8]) -> Option<String> {
    let all = JSON::parse(str::from_utf8(catalogue).ok()?).ok()?;
    Reflect::get(&all, &"next_expected".into()).ok()?.as_string()
}
