//! One part of a table: read while it arrives, proven when it is here.

use engine::{EngineError, Store, Stream};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use net::sha256_of;
use proof::{Expected, FaultKind, content};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, RequestInit, Response};

/// Fetches a part and proves it; `arrived` is told the bytes of every piece of it.
pub async fn part(
    url: &str,
    expected: &Expected,
    signal: Option<&AbortSignal>,
    arrived: &dyn Fn(usize),
) -> Result<Store, FaultKind> {
    let response = fetch(url, signal).await.ok_or(FaultKind::Unreachable)?;
    if !response.ok() {
        return Err(FaultKind::Status(response.status()));
    }
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(FaultKind::Unreachable)?.get_reader().unchecked_into();
    let mut stream = Stream::default();
    let mut read = Ok(());
    // One place for all of it, as long as it is to be: the browser proves it there.
    let length = u32::try_from(expected.bytes).map_err(|_| FaultKind::Unreachable)?;
    let (bytes, mut got) = (Uint8Array::new_with_length(length), 0_u32);
    while let Some(piece) = next(&reader).await.map_err(|_| FaultKind::Unreachable)? {
        let length = piece.length() as usize;
        if u64::from(got) + u64::from(piece.length()) <= expected.bytes {
            bytes.set(&piece, got);
        }
        got = got.saturating_add(piece.length());
        // What cannot be read may be explained by the proof, which comes at the end.
        if read.is_ok() {
            piece.copy_to(stream.room(length));
            read = stream.read();
        }
        arrived(length);
    }
    prove(&bytes, got, expected).await?;
    read.and_then(|()| stream.finish()).map_err(|error: EngineError| FaultKind::Malformed(error.to_string()))
}

/// Whether these are the bytes that were expected; so many came.
async fn prove(bytes: &Uint8Array, got: u32, expected: &Expected) -> Result<(), FaultKind> {
    let is_whole = u64::from(got) == expected.bytes;
    let sha256 = if is_whole { sha256_of(bytes).await } else { String::new() };
    if sha256 == expected.sha256 {
        return Ok(());
    }
    // The reason is looked for in what came.
    let came = bytes.subarray(0, got.min(bytes.length())).to_vec();
    match content(&came, &sha256, expected) {
        Err(FaultKind::WebPage) => Err(FaultKind::WebPage),
        _ if !is_whole => Err(FaultKind::Length { expected: expected.bytes, got: got.into() }),
        other => other,
    }
}

/// `fetch`, which a worker has as a page has it; `None` where nothing answers.
async fn fetch(url: &str, signal: Option<&AbortSignal>) -> Option<Response> {
    let init = RequestInit::new();
    init.set_signal(signal);
    let fetch: Function = Reflect::get(&js_sys::global(), &"fetch".into()).ok()?.unchecked_into();
    let promise: Promise = fetch.call2(&JsValue::UNDEFINED, &url.into(), &init).ok()?.unchecked_into();
    JsFuture::from(promise).await.ok().map(JsCast::unchecked_into)
}

/// The next piece of a body; `None` at its end.
async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let read = JsFuture::from(reader.read()).await?;
    if Reflect::get(&read, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    Reflect::get(&read, &"value".into()).map(|piece| Some(piece.unchecked_into()))
}
