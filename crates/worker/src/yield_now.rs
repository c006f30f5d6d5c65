//! Letting others have their turn.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Lets what has been begun go on.
pub async fn yield_now() {
    let _ = JsFuture::from(Promise::all(&Array::of1(&JsValue::UNDEFINED))).await;
}
