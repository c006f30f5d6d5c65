//! SHA-256: by the browser, off the main thread; on plain http, where browsers withhold that, by our own code.

use js_sys::{Reflect, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The SHA-256 of these bytes, in lower-case hex.
pub async fn sha256(bytes: &[u8]) -> String {
    let digest = match by_browser(&Uint8Array::from(bytes)).await {
        Some(digest) => digest,
        None => Sha256::digest(bytes).to_vec(),
    };
    hex(&digest)
}

/// The same of bytes that the browser holds, without a second copy of them.
pub async fn sha256_of(bytes: &Uint8Array) -> String {
    let digest = match by_browser(bytes).await {
        Some(digest) => digest,
        None => Sha256::digest(bytes.to_vec()).to_vec(),
    };
    hex(&digest)
}

async fn by_browser(bytes: &Uint8Array) -> Option<Vec<u8>> {
    // A page or a worker. `crypto.subtle` is undefined outside secure contexts, which the typed getter does not expect.
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)?;
    let subtle: web_sys::SubtleCrypto = subtle.unchecked_into();
    let promise = subtle.digest_with_str_and_js_u8_array("SHA-256", bytes).ok()?;
    let buffer = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn hex(digest: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    digest
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}
