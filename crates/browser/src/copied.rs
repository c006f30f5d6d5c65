//! The clipboard.

use crate::document;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, window};

/// Puts the text of an element on the clipboard; where the browser does not let it, the text is selected.
pub async fn copied(text: &Element) -> bool {
    let words = JsValue::from(text.text_content());
    let write = || -> Option<Promise> {
        let clipboard = Reflect::get(window()?.navigator().as_ref(), &"clipboard".into()).ok()?;
        let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
        write.call1(&clipboard, &words).ok()?.dyn_into().ok()
    };
    if let Some(promise) = write()
        && JsFuture::from(promise).await.is_ok()
    {
        return true;
    }
    let selected = window().and_then(|window| window.get_selection().ok().flatten());
    if selected.is_none_or(|selection| selection.select_all_children(text).is_err()) {
        return false;
    }
    // Old, and all that pages have that came by plain http.
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
