//! Fetching the parts of a table, each read while it arrives.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use shanhai::engine::{Store, Stream, warm_up};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, RequestInit, Response};

/// Fetches the parts and joins them. `progress` is told the rows of the parts that are read, and the bytes so far.
pub async fn table(
    urls: &[String],
    signal: Option<&AbortSignal>,
    progress: &dyn Fn(usize, usize),
) -> Result<Store, JsValue> {
    // All are asked for at once; the browser decides how many it fetches at a time.
    let answers = urls.iter().map(|url| fetch(url, signal)).collect::<Result<Vec<Promise>, JsValue>>()?;
    // While nothing has arrived.
    warm_up().map_err(|error| error.to_string())?;
    let (mut parts, mut rows, mut bytes) = (Vec::new(), 0, 0);
    for (url, answer) in urls.iter().zip(answers) {
        let response: Response = JsFuture::from(answer).await?.unchecked_into();
        if !response.ok() {
            return Err(format!("{url}: status {}", response.status()).into());
        }
        let before = bytes;
        let mut arrived = |part| {
            bytes = before + part;
            progress(rows, bytes);
        };
        let part = part(&response, &mut arrived).await?;
        rows += part.rows();
        progress(rows, bytes);
        parts.push(part);
    }
    Store::join(parts).map_err(|error| error.to_string().into())
}

/// `fetch` of a page or of a worker, whichever this is.
fn fetch(url: &str, signal: Option<&AbortSignal>) -> Result<Promise, JsValue> {
    let init = RequestInit::new();
    init.set_signal(signal);
    let fetch: Function = Reflect::get(&js_sys::global(), &"fetch".into())?.unchecked_into();
    Ok(fetch.call2(&JsValue::UNDEFINED, &url.into(), &init)?.unchecked_into())
}

async fn part(response: &Response, arrived: &mut dyn FnMut(usize)) -> Result<Store, JsValue> {
    let failed = |error: shanhai::engine::EngineError| JsValue::from(error.to_string());
    let mut stream = Stream::default();
    let body = response.body().ok_or("an answer without a body")?;
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await?;
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return stream.finish().map_err(failed);
        }
        let chunk: Uint8Array = Reflect::get(&read, &"value".into())?.unchecked_into();
        chunk.copy_to(stream.room(chunk.length() as usize));
        stream.read().map_err(failed)?;
        arrived(stream.bytes());
    }
}
