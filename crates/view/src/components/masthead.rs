//! The head of every page: brand, language, size of the letters, unit, main navigation.

use super::icon::{self, icon};
use crate::html::{Html, Markup, Text, html};
use crate::site::EXPLORED;
use crate::site::{Query, STICKY};
use crate::site::{Route, Site};
use text::{Lang, Msg, UnitMode, messages as m};

const LINKS: [(Route, Msg); 7] = [
    (Route::Pairings, m::PAIRINGS),
    (Route::Explore(EXPLORED[0]), m::FUNDS),
    (Route::Explore(EXPLORED[1]), m::SALES),
    (Route::Explore(EXPLORED[2]), m::EXCHANGES),
    (Route::Explore(EXPLORED[3]), m::SUPERVISION),
    (Route::National, m::NATIONAL),
    (Route::Data, m::DATA),
];

/// `path` and `query` are those of the present page: language, letters and unit are changed in place.
pub fn masthead(site: &Site, path: &str, query: &Query) -> Html {
    let here = site.route(path).map(|route| route.path()).unwrap_or_default();
    let mut links = Html::default();
    for (route, words) in &LINKS {
        // A page below one of these belongs to it.
        let below = here.strip_prefix(&route.path());
        let template = if below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
            r#"<li><a href="$" aria-current="page">$</a></li>"#
        } else {
            r#"<li><a href="$">$</a></li>"#
        };
        links.add(template, &[Text(&site.href(route)), Text(site.t(*words))]);
    }
    html(
        concat!(
            r#"<header class="masthead"><div class="masthead__bar">"#,
            r#"<a class="brand" href="$"><span class="brand__name">$</span><span class="brand__what">$</span></a>"#,
            r#"$</div><nav class="nav" aria-label="$"><ul>$</ul></nav></header>"#
        ),
        &[
            Text(&site.href(&Route::Home)),
            Text(site.t(m::BRAND)),
            Text(site.t(m::PORTAL)),
            Markup(&preferences(site, path, query)),
            Text(site.t(m::NAVIGATION)),
            Markup(&links),
        ],
    )
}

/// Language, size of the letters and unit: links to the same place, so that the choice is in the address.
fn preferences(site: &Site, path: &str, query: &Query) -> Html {
    let same_place = |name: &str, value: Option<&str>| path.to_owned() + &query.with(name, value).suffix();
    let mut languages = Html::default();
    for lang in Lang::ALL {
        let tag = Text(lang.tag());
        let template = if lang == site.lang {
            concat!(
                r#"<li><a id="lang-$" href="$" lang="$" hreflang="$" "#,
                r#"aria-current="true" data-noscroll="">$</a></li>"#
            )
        } else {
            r#"<li><a id="lang-$" href="$" lang="$" hreflang="$" data-noscroll="">$</a></li>"#
        };
        let href = same_place("lang", Some(lang.tag()));
        languages.add(template, &[tag, Text(&href), tag, tag, Text(lang.own_name())]);
    }
    let (unit, words) = match site.mode {
        UnitMode::Full => (None, m::SHORT_NUMBERS),
        UnitMode::Short => (Some("full"), m::FULL_NUMBERS),
    };
    let (text, letters) = if site.is_large() { (None, m::USUAL_TEXT) } else { (Some("large"), m::LARGE_TEXT) };
    html(
        concat!(
            r#"<div class="preferences">$<ul class="preferences__languages" aria-label="$">$</ul>"#,
            r#"<a id="text" href="$" data-noscroll="">$</a><a id="unit" href="$" data-noscroll="">$</a></div>"#
        ),
        &[
            Markup(&icon(icon::LANGUAGES)),
            Text(site.t(m::LANGUAGE)),
            Markup(&languages),
            Text(&same_place("text", text)),
            Text(site.t(letters)),
            Text(&same_place("unit", unit)),
            Text(site.t(words)),
        ],
    )
}

/// Names the parameters of the address that this page does not know, instead of ignoring them.
pub fn unknown_parameters(site: &Site, route: &Route, query: &Query) -> Html {
    let known = |name: &&str| STICKY.contains(name) || route.parameters().contains(name);
    let mut unknown: Vec<&str> = query.names().filter(|name| !known(name)).collect();
    unknown.extend(query.get("lang").filter(|lang| Lang::from_tag(lang).is_none()));
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
    html(r#"<p class="notice notice--hint" role="status">$</p>"#, &[Text(&words)])
}
