//! Method, glossary, accessibility.

use crate::app::{Route, Site};
use crate::components::{Page, fact, facts, note, page, section};
use crate::html::{Html, el, link, text};
use crate::text::{Msg, messages as m};

const TERMS: [(Msg, Msg); 8] = [
    (m::SUPPORTER, m::SUPPORTER_MEANING),
    (m::RECIPIENT, m::RECIPIENT_MEANING),
    (m::PAIRING, m::PAIRING_MEANING),
    (m::NOT_PUBLISHED, m::NOT_PUBLISHED_MEANING),
    (m::PRECISION, m::PRECISION_MEANING),
    (m::CUMULATIVE, m::CUMULATIVE_MEANING),
    (m::RELEASE, m::RELEASE_MEANING),
    (m::PERSON_TIMES, m::PERSON_TIMES_MEANING),
];

pub fn about(site: &Site) -> Page {
    let words = |title, paragraphs: &[Msg]| {
        section(site.t(title), paragraphs.iter().map(|words| el("p").text(site.t(*words)).into()))
    };
    let terms = facts(TERMS.map(|(term, meaning)| fact(site, term, text(site.t(meaning)))));
    let more = [(Route::Sources, m::SOURCES), (Route::Releases, m::RELEASES)];
    let more = more.map(|(route, words)| Html::from(link(&site.href(&route), site.t(words))));
    let body = [
        words(m::METHOD_TITLE, &[m::METHOD_SOURCES, m::METHOD_ADDING, m::METHOD_MISSING, m::METHOD_PEOPLE]),
        words(m::PROOF_TITLE, &[m::PROOF_TEXT, m::CHAIN_MEANING]),
        section(site.t(m::GLOSSARY), [note(site.t(m::GLOSSARY_NOTE)), terms]),
        words(m::ACCESS_TITLE, &[m::ACCESS_TEXT]),
        words(m::PRIVACY_TITLE, &[m::PRIVACY_TEXT]),
        el("p").class("links").children(more).into(),
    ];
    page(site, site.t(m::ABOUT), &[], Some(site.t(m::ABOUT_LEAD)), body)
}
