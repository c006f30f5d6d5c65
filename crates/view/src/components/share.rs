//! How a page is handed on: its address, how it is cited, and the address as a picture for a phone. What can be read stands in
//! the page's file; the buttons come with the program that they belong to, when a reader opens it.

mod onward;
pub mod words;

use super::reference::Reference;
use crate::html;
use crate::html::Html;
use crate::site::Site;
use onward::onward;
use text::messages as m;
use words::Words;

/// The element in each page.
pub const SHARE: &str = "share";
/// What is asked of the program: to fill what is opened, to copy, to make something of the page.
pub const OPEN: &str = "share-open";
pub const COPY: &str = "share-copy";
pub const DRAW: &str = "share-draw";
/// The attribute of a button that says what is made: its code, where it has none, else a file.
pub const MAKES: &str = "data-makes";
/// The file that reproduces the totals of a page, and the one that carries what is needed to check all that the page shows.
pub const TOTALS: &str = "totals";
pub const EVIDENCE: &str = "evidence";

/// All of it, as a file has it.
pub fn share(site: &Site, reference: &Reference<'_>) -> Html {
    html! {
        details.share.unprinted {
            summary data-action=(OPEN) { (site.t(m::SHARE)) }
            div { (rows(site, reference, false)) (onward(site, reference)) (embedding(site, reference)) }
        }
    }
}

/// What the program puts in the place of what is seen when it is opened. `totals`: where the page shows totals of which there is
/// a file, whether that is of a table in parts. `evidence`: whether there is one that carries what the page rests on.
pub fn filled(site: &Site, reference: &Reference<'_>, totals: Option<bool>, evidence: bool) -> Html {
    html! {
        (rows(site, reference, true))
        p { (button(site, DRAW, &words::DRAW_CODE, "")) }
        @if let Some(in_parts) = totals {
            p {
                button.button type="button" data-action=(DRAW) data-makes=(TOTALS) { (words::REPRODUCE.of(site.lang)) }
            }
            p.note { @if in_parts { (words::REPRODUCE_IN_PARTS.of(site.lang)) } @else { (words::REPRODUCE_NOTE.of(site.lang)) } " " code { "shanhai reproduce" } }
        }
        @if evidence {
            p {
                button.button type="button" data-action=(DRAW) data-makes=(EVIDENCE) { (words::EVIDENCE.of(site.lang)) }
            }
            p.note { (words::EVIDENCE_NOTE.of(site.lang)) }
        }
        (onward(site, reference))
        (embedding(site, reference))
        p { a href=(site.beside("offline/")) rel="external" { (words::KEPT_HERE.of(site.lang)) } }
        p role="status" {}
    }
}

/// The way to the page that makes the code for a page of someone else. It is no page of the program.
fn embedding(site: &Site, reference: &Reference<'_>) -> Html {
    html! {
        p { a href={ (site.beside("embed/?of=")) (reference.path) } rel="external" { (words::EMBED.of(site.lang)) } }
    }
}

/// The texts to be taken, with buttons that take them where there is a program.
fn rows(site: &Site, reference: &Reference<'_>, buttons: bool) -> Html {
    let address = reference.address.map(|address| (words::PAGE_ADDRESS.of(site.lang), address.to_owned()));
    html! {
        dl.facts {
            @for (name, words) in address.into_iter().chain(reference.forms(site)) {
                div {
                    dt { (name) }
                    dd { span { (words) } @if buttons { " " (button(site, COPY, &words::COPY_WORDS, name)) } }
                }
            }
        }
    }
}

/// What is copied is said to those who hear the button alone.
fn button(site: &Site, action: &str, words: &Words, of: &str) -> Html {
    html! {
        button.button type="button" data-action=(action) {
            (words.of(site.lang)) @if !of.is_empty() { span.hidden { " " (of) } }
        }
    }
}
