//! Where a reader holds a text to the release: a form, and what is said of each number in it. Its program comes with the page;
//! what is typed stays there.

mod answer;
mod candidates;
mod marks;
pub mod proof;
mod said;
mod shared;
mod totals;
mod verdicts;
pub mod words;

use super::exhibit::{Exhibit, PROOF, TOTALS};
use super::plan::{Block, PageHead, Plan};
use crate::components;
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use crate::tables;
use claims::Checked;
use text::messages as m;

pub use self::proof::proof;
pub use answer::{answer, counted, refused};
pub use shared::shared;
pub use totals::{conclusion, totals};
use words::Words;

/// The field, by its id.
pub const FIELD: &str = "claim";
/// Where the numbers are counted, for those who hear the page.
pub const STATUS: &str = "claim-status";
/// Where the answer stands.
pub const ANSWER: &str = "claim-answer";
/// What the program is asked for: to make a link with the text in it, to copy.
pub const LINK: &str = "check-link";
pub const COPY: &str = "check-copy";
/// The same for a file that carries what the answer rests on.
pub const EVIDENCE: &str = "check-evidence";
/// What a text begins with in the part of an address that no server sees.
pub const FRAGMENT: &str = "#text=";

/// What a verdict is called, and what it says of a claim.
pub fn verdict(site: &Site, checked: &Checked) -> (&'static str, &'static str) {
    (verdicts::name(checked.verdict).of(site.lang), verdicts::sentence(checked).of(site.lang))
}

/// The page of what a reader types.
pub fn plan() -> Plan {
    let head = |site: &Site| components::head(site, m::CHECK, m::CHECK_LEAD);
    Plan::new(&Route::Check, PageHead::now(head), vec![Block::Exhibit(Exhibit::Check(String::new()))])
}

/// The page of totals. Its program has the rest of its words.
pub fn plan_of_totals() -> Plan {
    let head = |site: &Site| components::page(site, site.t(m::CHECK_TOTALS), &Html::default(), None, &Html::default());
    Plan::new(&Route::CheckTotals, PageHead::now(head), vec![Block::Exhibit(Exhibit::Check(TOTALS.to_owned()))])
}

/// The page of the proof. Its program has the rest of its words.
pub fn plan_of_proof() -> Plan {
    let head = |site: &Site| components::page(site, site.t(m::HOW_TO_VERIFY), &Html::default(), None, &Html::default());
    Plan::new(&Route::CheckProof, PageHead::now(head), vec![Block::Exhibit(Exhibit::Check(PROOF.to_owned()))])
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
        p.links {
            (link(&site.href(&Route::CheckTotals), site.t(m::CHECK_TOTALS)))
            (link(&site.href(&Route::CheckProof), site.t(m::HOW_TO_VERIFY)))
        }
        p id=(STATUS) role="status" {}
        div id=(ANSWER) {}
        div.without-program {
            p { (words::NEEDS_PROGRAM.of(lang)) }
            p.links { @for of in tables::explored() { (link(&site.href(&Route::Explore(of)), site.t(of.title))) } }
        }
    }
}
