//! Method, glossary, accessibility.

use crate::components::{Page, fact, page, said};
use crate::html::{Html, Markup, Text};
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

pub fn about(site: &Site) -> Page {
    let mut terms = Html::default();
    for (term, meaning) in &TERMS {
        fact(&mut terms, site.t(*term), Text(site.t(*meaning)));
    }
    let mut body = said(
        site,
        concat!(
            "<section><h2>$</h2><p>$</p><p>$</p><p>$</p><p>$</p></section>",
            "<section><h2>$</h2><p>$</p><p>$</p></section>"
        ),
        &[
            m::METHOD_TITLE,
            m::METHOD_SOURCES,
            m::METHOD_ADDING,
            m::METHOD_MISSING,
            m::METHOD_PEOPLE,
            m::PROOF_TITLE,
            m::PROOF_TEXT,
            m::CHAIN_MEANING,
        ],
    );
    body.add(
        r#"<section><h2>$</h2><p class="note">$</p><dl class="facts">$</dl></section>"#,
        &[Text(site.t(m::GLOSSARY)), Text(site.t(m::GLOSSARY_NOTE)), Markup(&terms)],
    );
    body.push(&said(
        site,
        "<section><h2>$</h2><p>$</p></section><section><h2>$</h2><p>$</p></section>",
        &[m::ACCESS_TITLE, m::ACCESS_TEXT, m::PRIVACY_TITLE, m::PRIVACY_TEXT],
    ));
    body.add(
        r#"<p class="links"><a href="$">$</a><a href="$">$</a></p>"#,
        &[
            Text(&site.href(&Route::Sources)),
            Text(site.t(m::SOURCES)),
            Text(&site.href(&Route::Releases)),
            Text(site.t(m::RELEASES)),
        ],
    );
    page(site, site.t(m::ABOUT), &Html::default(), Some(site.t(m::ABOUT_LEAD)), &body)
}
