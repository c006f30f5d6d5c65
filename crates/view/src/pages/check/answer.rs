//! What the release says of a text: the text with its numbers marked, and each of them with its verdict.

use super::candidates::candidate;
use super::marks::marked;
use super::said::said;
use super::shared::sharing;
use super::verdicts::{name, sentence};
use super::words;
use crate::components::{fact, facts, note};
use crate::html;
use crate::html::Html;
use crate::site::Site;
use crate::tables;
use claims::{Checked, Checker, MOST_CHARACTERS, Refusal, Verdict};

/// The answer to a text.
pub fn answer(site: &Site, checker: &Checker, text: &str, all: &[Checked]) -> Html {
    let unread = site.list(checker.unread().into_iter().filter_map(tables::by_name).map(|of| site.t(of.title)));
    html! {
        @if !unread.is_empty() { (note(&words::UNREAD.fill(site.lang, &[&unread]))) }
        p.claim-text { (marked(text, all)) }
        ol.claims {
            @for (at, checked) in all.iter().enumerate() { (one(site, checker, text, all, at, checked)) }
        }
        (sharing(site, checker, text, all))
    }
}

/// How many numbers were read, by their verdicts.
pub fn counted(site: &Site, all: &[Checked]) -> String {
    let mut counts = Vec::new();
    for verdict in Verdict::ALL {
        let count = all.iter().filter(|own| own.verdict == verdict).count();
        if count > 0 {
            counts.push(words::COUNT_OF.fill(site.lang, &[name(verdict).of(site.lang), &count.to_string()]));
        }
    }
    words::COUNTED.fill(site.lang, &[&all.len().to_string(), &site.list(counts)])
}

/// Why a text is not checked, in a sentence.
pub fn refused(site: &Site, refusal: Refusal) -> String {
    let words = match refusal {
        Refusal::Empty => return String::new(),
        Refusal::TooLong => return words::TOO_LONG.fill(site.lang, &[&MOST_CHARACTERS.to_string()]),
        Refusal::Markup => words::MARKUP,
        Refusal::NoNumber => words::NO_NUMBER,
        Refusal::DatesAlone => words::DATES_ALONE,
    };
    words.of(site.lang).to_owned()
}

/// A number with its verdict, what was read, and what it may mean.
fn one(site: &Site, checker: &Checker, text: &str, all: &[Checked], at: usize, checked: &Checked) -> Html {
    let claim = &checked.claim;
    let mut read = Html::default();
    for (name, words) in said(site, text, claim) {
        fact(&mut read, name, words);
    }
    let parts = site.list(checked.parts.iter().map(|part| &text[all[*part].claim.at.clone()]));
    html! {
        li class={ "claim claim--" (checked.verdict.word()) } id={ "claim-" (at + 1) } {
            h2 { (&text[claim.at.clone()]) " " span.claim__verdict { (name(checked.verdict).of(site.lang)) } }
            p { (sentence(checked).of(site.lang)) @if !parts.is_empty() { " " (words::PARTS.fill(site.lang, &[&parts])) } }
            (facts(&read))
            @if !checked.candidates.is_empty() {
                ul.claim__candidates {
                    @for own in &checked.candidates {
                        li {
                            (candidate(site, checker, own))
                            // What else it may mean, and is not.
                            @if own.verdict != checked.verdict { p.note { (name(own.verdict).of(site.lang)) } }
                        }
                    }
                }
            }
        }
    }
}
