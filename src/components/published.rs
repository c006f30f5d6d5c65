use crate::app::use_site;
use crate::format::Row;
use crate::text::Published;
use leptos::prelude::*;

/// A published text, with its language where that is not the page's.
pub fn published(text: Published) -> AnyView {
    let lang = text.foreign(use_site().lang);
    view! { <span lang=lang>{text.text}</span> }.into_any()
}

/// What a reader must know about a row.
pub fn notes(row: &Row<'_>) -> AnyView {
    let note = Published::of(row, "note", use_site().lang);
    note.map(|note| view! { <p class="note">{published(note)}</p> }).into_any()
}
