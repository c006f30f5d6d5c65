//! Waiting, which lets the browser paint and listen.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

#[wasm_bindgen]
extern "C" {
    /// That of a page or of a worker.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(task: &Function, milliseconds: i32);
}

/// Waits at least so long.
pub async fn pause(milliseconds: i32) {
    let mut start = |resolve: Function, _: Function| set_timeout(&resolve, milliseconds);
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}

/// Goes on in a task of its own. Timers that set each other wait 4 ms each; a message does not.
pub async fn breathe() {
    let Ok(channel) = MessageChannel::new() else { return };
    let mut start = |resolve: Function, _: Function| {
        channel.port1().set_onmessage(Some(&resolve));
        let _ = channel.port2().post_message(&JsValue::NULL);
    };
    let _ = JsFuture::from(Promise::new(&mut start)).await;
    channel.port1().close();
}
