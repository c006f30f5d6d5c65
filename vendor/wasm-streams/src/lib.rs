//! Stands in for the crate of this name. Leptos brings it for server functions, which the portal has none of; but what
//! it shows to JavaScript cannot be left out by the linker, and would be kilobytes of every first visit.
//!
//! Only what Leptos names is here, with the types that it expects.

#![forbid(unsafe_code)]

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// # Panics
    /// Always: nothing in the portal reads streams by Leptos.
    pub fn into_stream(self) -> IntoStream {
        panic!("{NO_SERVER_FUNCTIONS}")
    }

    /// # Panics
    /// Always: nothing in the portal sends streams by Leptos.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        panic!("{NO_SERVER_FUNCTIONS}")
    }
}

const NO_SERVER_FUNCTIONS: &str = "the portal has no server functions";

/// What a stream of the browser is to Rust.
#[derive(Debug)]
pub struct IntoStream(());

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
