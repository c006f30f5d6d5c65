//! What is compared and what can be added: each is a link or a form whose answer is another address.

use super::chosen::{Chosen, MOST, indicator, name, offered};
use super::words::{self, Words};
use crate::components::Names;
use crate::html;
use crate::html::Html;
use crate::pages::explore::places;
use crate::site::{Query, Route, Site, Tab};
use crate::tables::{NATIONAL, PAIRINGS};
use ledger::comparison::{By, Thing};

/// The class of the forms by which something is added.
pub const CHOICE: &str = "compare-choice";

/// The list of what is compared, and the forms.
pub fn choice(names: &Names<'_>, chosen: &Chosen) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let called: Vec<String> = chosen.things.iter().map(|thing| name(names, thing)).collect();
    let without = |at: usize| {
        let rest = chosen.things.iter().enumerate().filter(move |(own, _)| *own != at);
        chosen.href(site, rest.map(|(_, thing)| &*thing.id))
    };
    html! {
        @if !chosen.things.is_empty() {
            ol.compare-things aria-label=(words::CHOSEN.of(lang)) {
                @for (at, (thing, called)) in chosen.things.iter().zip(&called).enumerate() {
                    li {
                        a href=(page_of(site, thing)) { (called) }
                        " "
                        a.button.needs-program id={ "compare-remove-" (at) } href=(without(at)) data-noscroll=""
                            aria-label={ (words::REMOVE.of(lang)) " " (called) } { (words::REMOVE.of(lang)) }
                    }
                }
            }
        }
        @if chosen.things.len() >= MOST { p.note { (words::FULL.of(lang)) } }
        @else {
            @for by in By::ALL.into_iter().filter(|by| chosen.by.is_none_or(|own| own == *by)) {
                (form(names, chosen, by))
            }
        }
        @if chosen.by.is_some() {
            p.links { (crate::html::link(&site.href(&Route::Compare), words::START_AGAIN.of(lang))) }
        }
        (tables(names, chosen))
    }
}

/// The tables to choose from, where there are several.
fn tables(names: &Names<'_>, chosen: &Chosen) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    if chosen.things.len() < 2 || offered(names.book, chosen.by).nth(1).is_none() {
        return Html::default();
    }
    let way = |of, words: &str| {
        html! {
            a href=(chosen.href_of(site, of)) data-noscroll="" aria-current=[(chosen.table == of).then_some("true")] { (words) }
        }
    };
    html! {
        nav.links.needs-program aria-label=(words::TABLE.of(lang)) {
            span { (words::TABLE.of(lang)) }
            (way(None, words::ALL_TABLES.of(lang)))
            @for of in offered(names.book, chosen.by) { (way(Some(of), site.t(of.title))) }
        }
    }
}

/// The form by which one more is chosen.
fn form(names: &Names<'_>, chosen: &Chosen, by: By) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let id = ["compare-", by.word()].concat();
    let is_free = |own: &String| !chosen.things.iter().any(|thing| thing.id == *own);
    let options: Vec<(String, String)> = choices(names, by).into_iter().filter(|(own, _)| is_free(own)).collect();
    html! {
        form.compare-choice.needs-program action=(site.href(&Route::Compare)) {
            div.field {
                label for=(id) { (label(by).of(lang)) }
                select id=(id) name=(by.word()) {
                    option value="" { (words::CHOOSE.of(lang)) }
                    @for (own, words) in &options { option value=(own) { (words) } }
                }
            }
            button.button id={ (id) "-add" } { (words::ADD.of(lang)) }
        }
    }
}

/// The address with one more, as a form of [`CHOICE`] asks for it: the name of its field and its value; `None` where nothing is
/// chosen in it.
pub fn added(site: &Site, query: &Query, field: &str, value: &str) -> Option<String> {
    if value.is_empty() {
        return None;
    }
    let ids: Vec<&str> = query.all(field).chain([value]).collect();
    let query = site.sticky().with_all(field, ids).with("table", query.get("table"));
    Some(site.href_with(&Route::Compare, &query))
}

const fn label(by: By) -> &'static Words {
    match by {
        By::Pairing => &words::ADD_PAIRING,
        By::Recipient => &words::ADD_RECIPIENT,
        By::Supporter => &words::ADD_SUPPORTER,
        By::Indicator => &words::ADD_INDICATOR,
    }
}

/// All that can be chosen: the key and what it is called.
fn choices(names: &Names<'_>, by: By) -> Vec<(String, String)> {
    let pairings: Vec<String> =
        names.book.table(PAIRINGS.name()).iter().map(|pairing| pairing.id().to_owned()).collect();
    match by {
        By::Pairing => pairings.into_iter().map(|id| (id.clone(), names.pairing(&id))).collect(),
        By::Recipient | By::Supporter => places(names, super::filter(by), &pairings)
            .into_iter()
            .map(|id| (id.to_owned(), names.region(id)))
            .collect(),
        By::Indicator => {
            let mut all: Vec<(String, String)> = Vec::new();
            for row in names.book.table(NATIONAL.name()).iter().filter(|row| row.text("pairing").is_none()) {
                let id = row.text("indicator").unwrap_or_default();
                if !all.iter().any(|(own, _)| own == id) {
                    all.push((id.to_owned(), indicator(names, id)));
                }
            }
            all
        }
    }
}

/// The page of a thing.
pub fn page_of(site: &Site, thing: &Thing) -> String {
    match thing.by {
        By::Pairing => site.href(&Route::Pairing(thing.id.clone(), Tab::Overview)),
        By::Recipient | By::Supporter => site.href(&Route::Region(thing.id.clone())),
        By::Indicator => {
            let query = site.sticky().with(By::Indicator.word(), Some(&thing.id));
            site.href_with(&Route::Explore(&NATIONAL), &query)
        }
    }
}
