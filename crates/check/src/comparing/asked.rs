//! What a page asks of the worker that compares for it.

use js_sys::Array;
use text::Lang;
use wasm_bindgen::{JsCast as _, JsValue};

/// The page of two releases, or a file of all changes.
#[derive(Clone)]
pub struct Asked {
    /// Absolute address of the portal, with a slash at the end.
    pub base: String,
    pub lang: Lang,
    /// The names of both releases, `older/newer`.
    pub between: String,
    /// Whether tables in parts are to be compared too.
    pub whole: bool,
    /// The part of the page's address after `?`.
    pub search: String,
    /// How the name of the file ends; empty where the page is asked for.
    pub form: String,
}

impl Asked {
    /// As a message.
    pub fn message(&self) -> Array {
        let Self { base, lang, between, whole, search, form } = self;
        let texts: [&str; 6] = [base, lang.tag(), between, if *whole { "whole" } else { "" }, search, form];
        texts.into_iter().map(JsValue::from_str).collect()
    }

    /// Reads a message; what is not there is empty.
    pub fn read(message: &JsValue) -> Self {
        let texts = message.dyn_ref::<Array>();
        let text = |at| texts.and_then(|texts| texts.get(at).as_string()).unwrap_or_default();
        Self {
            base: text(0),
            lang: Lang::from_tag(&text(1)).unwrap_or_default(),
            between: text(2),
            whole: !text(3).is_empty(),
            search: text(4),
            form: text(5),
        }
    }
}
