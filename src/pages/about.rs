use crate::app::{Route, use_site};
use crate::components::Page;
use crate::text::{Msg, messages as m};
use leptos::prelude::*;

/// Method, glossary, accessibility.
#[component]
pub fn About() -> impl IntoView {
    let site = use_site();
    let speaker = site.speaker;
    let section = move |title: Msg, paragraphs: &[Msg]| {
        let paragraphs = paragraphs.iter().map(|text| view! { <p>{speaker.say(*text)}</p> }).collect_view();
        view! { <section><h2>{speaker.say(title)}</h2>{paragraphs}</section> }
    };
    let terms = [
        (m::SUPPORTER, m::SUPPORTER_MEANING),
        (m::RECIPIENT, m::RECIPIENT_MEANING),
        (m::PAIRING, m::PAIRING_MEANING),
        (m::NOT_PUBLISHED, m::NOT_PUBLISHED_MEANING),
        (m::PRECISION, m::PRECISION_MEANING),
        (m::CUMULATIVE, m::CUMULATIVE_MEANING),
        (m::RELEASE, m::RELEASE_MEANING),
        (m::PERSON_TIMES, m::PERSON_TIMES_MEANING),
    ];
    let terms = terms.map(|(term, meaning)| view! { <div><dt>{site.t(term)}</dt><dd>{site.t(meaning)}</dd></div> });
    view! {
        <Page title=site.t(m::ABOUT) lead=site.t(m::ABOUT_LEAD)>
            {section(m::METHOD_TITLE, &[m::METHOD_SOURCES, m::METHOD_ADDING, m::METHOD_MISSING, m::METHOD_PEOPLE])}
            {section(m::PROOF_TITLE, &[m::PROOF_TEXT, m::CHAIN_MEANING])}
            <section><h2>{site.t(m::GLOSSARY)}</h2><p>{site.t(m::GLOSSARY_NOTE)}</p><dl class="facts">{terms.collect_view()}</dl></section>
            {section(m::ACCESS_TITLE, &[m::ACCESS_TEXT])}
            {section(m::PRIVACY_TITLE, &[m::PRIVACY_TEXT])}
            <p class="links"><a href=site.href(&Route::Sources)>{site.t(m::SOURCES)}</a><a href=site.href(&Route::Releases)>{site.t(m::RELEASES)}</a></p>
        </Page>
    }
}
