//! Files that a reader takes home.

use crate::{create, document};
use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Has the browser save a text.
pub fn save_text(text: &str, name: &str, media_type: &str) {
    if let Ok(file) = Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        save(&file, name, media_type);
    }
}

/// Has the browser save a file.
pub fn save(file: &Blob, name: &str, media_type: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let Ok(file) = Blob::new_with_blob_sequence_and_options(&Array::of1(file), &kind) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&file) else { return };
    let Some(body) = document().body() else { return };
    let link = create(&body, "a", "hidden");
    for (attribute, value) in [("href", &*url), ("download", name), ("rel", "external")] {
        let _ = link.set_attribute(attribute, value);
    }
    link.dyn_ref::<HtmlElement>().iter().for_each(|link| link.click());
    link.remove();
    // The browser has begun to read it when a task later comes up; revoked at once, some would save nothing.
    let forget = Closure::once_into_js(move || Url::revoke_object_url(&url));
    let window = web_sys::window();
    let _ = window
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000));
}
