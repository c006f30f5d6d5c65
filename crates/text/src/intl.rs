//! The browser's `Intl`, whose formats are made once each: to make one takes as long as to use it a hundred times.

use super::Lang;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    static MADE: RefCell<Vec<(&'static str, Lang, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Puts a value into words by the format of that name, which `make` makes of a locale and options.
pub fn format(
    name: &'static str,
    lang: Lang,
    value: &JsValue,
    options: &[(&str, JsValue)],
    make: fn(&Array, &Object) -> Function,
) -> Option<String> {
    let known = |(own, tongue, _): &&(&str, Lang, Function)| *own == name && *tongue == lang;
    let format = MADE.with_borrow(|made| made.iter().find(known).map(|(_, _, format)| format.clone()));
    let format = format.unwrap_or_else(|| {
        let given = Object::new();
        for (key, value) in options {
            let _ = Reflect::set(&given, &(*key).into(), value);
        }
        let format = make(&Array::of1(&lang.locale().into()), &given);
        MADE.with_borrow_mut(|made| made.push((name, lang, format.clone())));
        format
    });
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}
