//! How a page is handed on: its address, how it is cited, and the address as a picture for a phone. It opens without a
//! program; the buttons belong to one that comes when they are needed.

use super::reference::Reference;
use crate::html;
use crate::html::Html;
use crate::site::Site;
use text::{Msg, messages as m};

/// The element in each page.
pub const SHARE: &str = "share";
/// What is asked of the program: to fill what was opened, to copy, to draw.
pub const OPEN: &str = "share-open";
pub const COPY: &str = "share-copy";
pub const DRAW: &str = "share-draw";

/// All of it, filled: as a file has it.
pub fn share(site: &Site, reference: &Reference<'_>) -> Html {
    html! {
        details.share.unprinted {
            summary data-action=(OPEN) { (site.t(m::SHARE)) }
            div { (filled(site, reference)) }
        }
    }
}

/// What stands in its place at an address whose file was not asked for: the program puts all of it there.
pub fn share_to_fill(site: &Site) -> Html {
    html! { p.share.unprinted { (button(site, OPEN, m::SHARE, "")) } }
}

/// What is seen when it is opened.
pub fn filled(site: &Site, reference: &Reference<'_>) -> Html {
    html! {
        dl {
            @if let Some(address) = reference.address { (row(site, site.t(m::PAGE_ADDRESS), address)) }
            @for (form, words) in reference.forms(site) { (row(site, form, &words)) }
        }
        p { (button(site, DRAW, m::DRAW_CODE, "")) }
        p role="status" {}
    }
}

/// A text to be taken, and the button that takes it.
fn row(site: &Site, name: &str, words: &str) -> Html {
    html! { div { dt { (name) } dd { span { (words) } " " (button(site, COPY, m::COPY, name)) } } }
}

/// What is copied is said to those who hear the button alone.
fn button(site: &Site, action: &str, words: Msg, of: &str) -> Html {
    html! {
        button.button.needs-program type="button" data-action=(action) {
            (site.t(words)) @if !of.is_empty() { span.hidden { " " (of) } }
        }
    }
}
