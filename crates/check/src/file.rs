//! A text that a reader takes home.

use browser::save_text;

/// Has the browser save a file in one of the forms that the pages offer: CSV, or JSON.
pub fn take(file: &str, name: &str) {
    save_text(file, name, kind(name));
}

/// What a file of this name is.
pub fn kind(name: &str) -> &'static str {
    if name.ends_with("json") { "application/json" } else { "text/csv;charset=utf-8" }
}
