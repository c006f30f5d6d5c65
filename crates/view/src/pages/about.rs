//! Method, glossary, accessibility.

use super::plan::{PageHead, Plan};
use crate::components::{Page, fact, facts, page, section};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use text::{Msg, messages as m};

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

/// The page about the portal.
pub fn plan() -> Plan {
    Plan::new(&Route::About, PageHead::now(about), Vec::new())
}

fn about(site: &Site) -> Page {
    let mut terms = Html::default();
    for (term, meaning) in &TERMS {
        fact(&mut terms, site.t(*term), site.t(*meaning));
    }
    let texts = |texts: &[Msg]| html! { @for text in texts { p { (site.t(*text)) } } };
    let method = texts(&[m::METHOD_SOURCES, m::METHOD_ADDING, m::METHOD_MISSING, m::METHOD_PEOPLE]);
    let glossary = html! { p.note { (site.t(m::GLOSSARY_NOTE)) } (facts(&terms)) };
    let body = html! {
        (section(site.t(m::METHOD_TITLE), &method))
        (section(site.t(m::PROOF_TITLE), &texts(&[m::PROOF_TEXT, m::CHAIN_MEANING])))
        (section(site.t(m::GLOSSARY), &glossary))
        (section(site.t(m::ACCESS_TITLE), &texts(&[m::ACCESS_TEXT])))
        (section(site.t(m::PRIVACY_TITLE), &texts(&[m::PRIVACY_TEXT])))
        p.links {
            (link(&site.href(&Route::Sources), site.t(m::SOURCES)))
            (link(&site.href(&Route::Releases), site.t(m::RELEASES)))
        }
    };
    page(site, site.t(m::ABOUT), &Html::default(), Some(site.t(m::ABOUT_LEAD)), &body)
}
