//! The head of every page: brand, search, language, size of the letters, unit, main navigation.

use super::icon::{self, icon};
use super::place_search::place_search;
use super::table::fold;
use crate::html;
use crate::html::Html;
use crate::site::{Query, STICKY};
use crate::site::{Route, Site};
use crate::tables::{self, NATIONAL, PAIRINGS};
use std::iter::once;
use text::{Lang, Msg, UnitMode, messages as m};

/// The pages of the main navigation: those that list tables of figures, and that of the files.
fn pages() -> impl Iterator<Item = (Route, Msg)> {
    let tables = once(&PAIRINGS).chain(tables::adding_up()).chain(once(&NATIONAL));
    tables.map(|of| (Route::list(of), of.title)).chain(once((Route::Data, m::DATA)))
}

/// `route` and `query` are those of the present page: language, letters and unit are changed in place. From an address
/// that is no page's they lead to the start page.
pub fn masthead(site: &Site, route: Option<&Route>, query: &Query) -> Html {
    let route = route.unwrap_or(&Route::Home);
    let here = route.path();
    // A page below one of these belongs to it.
    let below =
        |route: &Route| here.strip_prefix(&route.path()).is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'/', ..]));
    let links = html! {
        ul {
            @for (route, words) in pages() {
                li { a href=(site.href(&route)) aria-current=[below(&route).then_some("page")] { (site.t(words)) } }
            }
        }
    };
    html! {
        header.masthead {
            div.masthead__bar {
                a.brand href=(site.href(&Route::Home)) {
                    span.brand__name { (site.t(m::BRAND)) }
                    span.brand__what { (site.t(m::PORTAL)) }
                }
                (place_search(site))
                (preferences(site, route, query))
            }
            nav.nav aria-label=(site.t(m::NAVIGATION)) {
                // Large letters leave a phone no room for all: there the first list is shown, elsewhere the second.
                @if site.is_large() { (fold(site.t(m::MENU), &links)) }
                (links)
            }
        }
    }
}

/// Language, size of the letters and unit: links to the same place, so that the choice is in the address.
fn preferences(site: &Site, route: &Route, query: &Query) -> Html {
    let same_place = |name: &str, value: Option<&str>| site.href_with(route, &query.with(name, value));
    let (unit, words) = match site.mode {
        UnitMode::Full => (None, m::SHORT_NUMBERS),
        UnitMode::Short => (Some("full"), m::FULL_NUMBERS),
    };
    let (text, letters) = if site.is_large() { (None, m::USUAL_TEXT) } else { (Some("large"), m::LARGE_TEXT) };
    html! {
        div.preferences {
            (icon(icon::LANGUAGES))
            ul.preferences__languages aria-label=(site.t(m::LANGUAGE)) {
                @for lang in Lang::ALL {
                    @if !site.t(m::ABSENT_LANGUAGES).contains(lang.tag()) {
                        li { (language(site, lang, &site.href_in(lang, route, query))) }
                    }
                }
            }
            a #text.needs-program href=(same_place("text", text)) data-noscroll="" { (site.t(letters)) }
            a #unit.needs-program href=(same_place("unit", unit)) data-noscroll="" { (site.t(words)) }
        }
    }
}

/// The present page in a language, which is a page of its own.
fn language(site: &Site, lang: Lang, href: &str) -> Html {
    let (tag, current) = (lang.tag(), (lang == site.lang).then_some("true"));
    html! {
        a id={ "lang-" (tag) } href=(href) lang=(tag) hreflang=(tag) aria-current=[current] data-noscroll="" {
            (lang.own_name())
        }
    }
}

/// Names the parameters of the address that this page does not know, instead of ignoring them.
pub fn unknown_parameters(site: &Site, route: &Route, query: &Query) -> Html {
    let known = |name: &&str| STICKY.contains(name) || route.parameters().contains(name);
    let mut unknown: Vec<&str> = query.names().filter(|name| !known(name)).collect();
    unknown.extend(query.get("unit").filter(|unit| *unit != "full"));
    unknown.extend(query.get("text").filter(|text| *text != "large"));
    not_known(site, unknown)
}

/// Says that these parts of the address have no effect; nothing where there are none.
pub fn not_known(site: &Site, unknown: Vec<&str>) -> Html {
    if unknown.is_empty() {
        return Html::default();
    }
    let words = site.fill(m::UNKNOWN_PARAMETERS, &[&site.list(unknown)]);
    html! { p.notice.notice--hint role="status" { (words) } }
}
