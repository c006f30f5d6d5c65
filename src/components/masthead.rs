//! The head of every page: brand, language, unit, main navigation.

use crate::app::address::{Query, STICKY};
use crate::app::route::EXPLORED;
use crate::app::{Route, Site};
use crate::html::{Html, el};
use crate::text::{Lang, Msg, UnitMode, messages as m};

const LINKS: [(Route, Msg); 7] = [
    (Route::Pairings, m::PAIRINGS),
    (Route::Explore(EXPLORED[0]), m::FUNDS),
    (Route::Explore(EXPLORED[1]), m::SALES),
    (Route::Explore(EXPLORED[2]), m::EXCHANGES),
    (Route::Explore(EXPLORED[3]), m::SUPERVISION),
    (Route::National, m::NATIONAL),
    (Route::Data, m::DATA),
];

/// `path` and `query` are those of the present page: language and unit are changed in place.
pub fn masthead(site: &Site, path: &str, query: &Query) -> Html {
    let here = site.route(path).map(|route| route.path()).unwrap_or_default();
    let links = LINKS.iter().map(|(route, words)| {
        let root = route.path();
        let current = here == root || here.starts_with(&format!("{root}/"));
        el("li").child(current_link(&site.href(route), site.t(*words), current, "page")).into()
    });
    let brand = el("a")
        .class("brand")
        .attr("href", &site.href(&Route::Home))
        .child(el("span").class("brand__name").text(site.t(m::BRAND)))
        .child(el("span").class("brand__what").text(site.t(m::PORTAL)));
    let bar = el("div").class("masthead__bar").child(brand).child(preferences(site, path, query));
    let nav = el("nav").class("nav").attr("aria-label", site.t(m::NAVIGATION)).child(el("ul").children(links));
    el("header").class("masthead").child(bar).child(nav).into()
}

fn current_link(href: &str, words: &str, current: bool, kind: &str) -> Html {
    el("a").attr("href", href).maybe("aria-current", current.then_some(kind)).text(words).into()
}

/// Language and unit: links to the same place, so that the choice is in the address.
fn preferences(site: &Site, path: &str, query: &Query) -> Html {
    let same_place = |name: &str, value: Option<&str>| format!("{path}{}", query.with(name, value).suffix());
    let languages = Lang::ALL.map(|lang| {
        let tag = lang.tag();
        let link = el("a")
            .attr("id", &format!("lang-{tag}"))
            .attr("href", &same_place("lang", Some(tag)))
            .attr("lang", tag)
            .attr("hreflang", tag)
            .maybe("aria-current", (lang == site.lang).then_some("true"))
            .flag("data-noscroll", true)
            .text(lang.own_name());
        el("li").child(link).into()
    });
    let full = site.mode == UnitMode::Full;
    let unit = el("a")
        .attr("id", "unit")
        .attr("href", &same_place("unit", (!full).then_some("full")))
        .flag("data-noscroll", true)
        .text(site.t(if full { m::SHORT_NUMBERS } else { m::FULL_NUMBERS }));
    let languages =
        el("ul").class("preferences__languages").attr("aria-label", site.t(m::LANGUAGE)).children(languages);
    el("div").class("preferences").child(languages).child(unit).into()
}

/// Names the parameters of the address that this page does not know, instead of ignoring them.
pub fn unknown_parameters(site: &Site, route: &Route, query: &Query) -> Html {
    let known = |name: &&str| STICKY.contains(name) || route.parameters().contains(name);
    let mut unknown: Vec<&str> = query.names().filter(|name| !known(name)).collect();
    unknown.extend(query.get("lang").filter(|lang| Lang::from_tag(lang).is_none()));
    unknown.extend(query.get("unit").filter(|unit| *unit != "full"));
    if unknown.is_empty() {
        return Html::default();
    }
    let words = site.fill(m::UNKNOWN_PARAMETERS, &[&site.list(unknown)]);
    el("p").class("notice notice--hint").attr("role", "status").text(&words).into()
}
