//! What a reader takes along of an answer: a text with its citations, and a link with what was typed in it, if asked for.

use super::candidates::line;
use super::verdicts::{name, sentence};
use super::{COPY, EVIDENCE, LINK, words};
use crate::components::share::words::{self as share, COPY_WORDS};
use crate::html;
use crate::html::Html;
use crate::site::{Route, Site};
use claims::{Checked, Checker};

/// The answer as a text: what was checked, the release and its address, each number with its verdict and where it stands.
pub fn shared(site: &Site, checker: &Checker, text: &str, all: &[Checked]) -> String {
    let lang = site.lang;
    let release = checker.book().release();
    let mut lines =
        vec![text.trim().to_owned(), words::CHECKED_WITH.fill(lang, &[release, &site.pinned(&Route::Check, release)])];
    for (at, checked) in all.iter().enumerate() {
        let number = (at + 1).to_string();
        let verdict = name(checked.verdict).of(lang);
        let said = &text[checked.claim.at.clone()];
        lines.push([&number, ". ", said, " — ", verdict].concat());
        lines.push(sentence(checked).of(lang).to_owned());
        lines.extend(checked.candidates.iter().map(|own| ["- ", &line(site, checker, own)].concat()));
    }
    lines.join("\n")
}

/// The place where it is taken.
pub fn sharing(site: &Site, checker: &Checker, text: &str, all: &[Checked]) -> Html {
    let lang = site.lang;
    html! {
        details.claim-share.unprinted {
            summary { (words::TAKE.of(lang)) }
            div {
                pre tabindex="0" { (shared(site, checker, text, all)) }
                button.button type="button" data-action=(COPY) { (COPY_WORDS.of(lang)) }
                p.note { (words::LINK_NOTE.of(lang)) }
                p.claim-link hidden { }
                button.button type="button" data-action=(LINK) { (words::LINK.of(lang)) }
                p.note { (share::EVIDENCE_NOTE.of(lang)) }
                button.button type="button" data-action=(EVIDENCE) { (share::EVIDENCE.of(lang)) }
                p role="status" {}
            }
        }
    }
}
