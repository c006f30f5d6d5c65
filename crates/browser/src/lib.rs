//! What the programs of a page share of the browser: its document, its elements, the focus, files, and what they say to
//! each other.

mod copied;
mod elements;
mod file;
mod later;
mod listener;
mod put;
pub mod seam;

pub use copied::copied;
pub use elements::{asks_again, create, focus, keep_focus, target};
pub use file::{save, save_text};
pub use later::Later;
pub use listener::Listener;
pub use put::{is_still, put, still_part, taken_over};

use text::Lang;
use web_sys::Document;

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page has a document")
}

/// The language of the page, which declares it.
pub fn lang() -> Lang {
    let declared = document().document_element().and_then(|root| root.get_attribute("lang"));
    declared.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// The reader's day, as ISO 8601 writes it.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
