//! Where a reader holds a text to the release: a form, and what is said of each number in it. Its program comes with the page;
//! what is typed stays there.

mod answer;
mod candidates;
mod marks;
mod said;
mod shared;
mod verdicts;
pub mod words;

use super::exhibit::Exhibit;
use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Page};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use crate::tables;
use text::messages as m;

pub use answer::{answer, counted, refused};
pub use shared::shared;

/// The field, by its id.
pub const FIELD: &str = "claim";
/// Where the numbers are counted, for those who hear the page.
pub const STATUS: &str = "claim-status";
/// Where the answer stands.
pub const ANSWER: &str = "claim-answer";
/// What the program is asked for: to make a link with the text in it, to copy.
pub const LINK: &str = "check-link";
pub const COPY: &str = "check-copy";
/// What a text begins with in the part of an address that no server sees.
pub const FRAGMENT: &str = "#text=";

/// The page.
pub fn plan() -> Plan {
    Plan::new(&Route::Check, PageHead::now(head), vec![Block::Exhibit(Exhibit::Check(String::new()))])
}

fn head(site: &Site) -> Page {
    components::head(site, m::CHECK, m::CHECK_LEAD)
}

/// The form, which sends nothing: its field has no name. Without the program, the ways to the tables.
pub fn form(site: &Site) -> Html {
    let lang = site.lang;
    html! {
        form.check.needs-program {
            label for=(FIELD) { (words::FIELD.of(lang)) }
            textarea id=(FIELD) rows="6" autocomplete="off" spellcheck="false" aria-describedby="claim-note" {}
            p.note id="claim-note" { (words::PRIVATE.of(lang)) }
            p { button.button { (words::CHECK.of(lang)) } }
        }
        p id=(STATUS) role="status" {}
        div id=(ANSWER) {}
        div.without-program {
            p { (words::NEEDS_PROGRAM.of(lang)) }
            p.links { @for of in tables::explored() { (link(&site.href(&Route::Explore(of)), site.t(of.title))) } }
        }
    }
}
