//! Waiting, which a worker does with timers of its own.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::DedicatedWorkerGlobalScope;

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let mut start = |resolve: Function, _: Function| {
        if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
            let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}

/// Lets what has been begun go on.
pub async fn breathe() {
    let _ = JsFuture::from(Promise::all(&Array::of1(&JsValue::UNDEFINED))).await;
}
