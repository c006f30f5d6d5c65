//! A text that a reader takes home.

use browser::save;
use js_sys::Array;
use web_sys::Blob;

/// Has the browser save a file in one of the forms that the pages offer: CSV, or JSON.
pub fn take(file: String, name: &str, form: &str) {
    let kind = if form == "json" { "application/json" } else { "text/csv;charset=utf-8" };
    if let Ok(blob) = Blob::new_with_str_sequence(&Array::of1(&file.into())) {
        save(&blob, name, kind);
    }
}
