//! `/embed`: chooses what is embedded and how it looks, shows it, and gives the code for it.

use super::assets::Assets;
use super::page;
use crate::site::books::Books;
use crate::site::embeddable::{Embeds, FOLDER, address};
use crate::site::head::Shared;
use crate::site::output::{Output, PAGE};
use format::Problem;
use serde_json::{Map, Value, json};
use text::messages as m;
use view::components::share::words::Words;
use view::embed::{Embed, words as w};
use view::html;
use view::html::Html;
use view::site::{Query, Route, Site};
use view::tables;

/// The list of what the newest release has, without its figures, which are known by their pages.
const LIST: &str = "list.json";
/// A part of the code: its element, what it is called, and how many lines it takes.
const CODES: [(&str, &Words, u8); 6] = [
    ("element", &w::AS_ELEMENT, 5),
    ("style", &w::AS_STYLE, 2),
    ("iframe", &w::AS_FRAME, 4),
    ("markdown", &w::AS_MARKDOWN, 2),
    ("image", &w::AS_IMAGE, 2),
    ("oembed", &w::AS_OEMBED, 2),
];

/// Writes the page in each language, and the list.
pub fn write(
    output: Output<'_>,
    books: &Books,
    embeds: &Embeds,
    assets: &Assets,
    shared: &Shared<'_>,
) -> Result<(), Problem> {
    let release = books.newest().release();
    let listed = embeds.releases.first().into_iter().flatten();
    let paths: Vec<String> = listed.filter(|embed| !matches!(embed, Embed::Figure(..))).map(Embed::path).collect();
    output.write(&format!("{FOLDER}/{LIST}"), json!({ "release": release, "embeds": paths }).to_string())?;
    for lang in text::tables::languages() {
        let site = Site::at(shared.address.unwrap_or_default(), Query::default(), lang);
        let path = address(lang, None, "");
        let head = html! {
            title { (w::TITLE.of(lang)) " · " (site.t(m::PORTAL_SHORT)) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="description" content=(w::LEAD.of(lang));
            @for other in text::tables::languages() { link rel="alternate" hreflang=(other.tag()) href={ (address(other, None, "")) "/" }; }
            link rel="stylesheet" href=(assets.style);
            script src="embed.js" {}
            script src=(assets.builder) defer {}
        };
        let text = page::whole(
            lang,
            &path,
            head.as_str(),
            body(&site, release, embeds.pinned, shared.address.is_some()).as_str(),
        );
        output.write(&format!("{path}/{PAGE}"), text)?;
    }
    Ok(())
}

/// The page. What the script needs to know stands in its `data-`.
fn body(site: &Site, release: &str, is_pinned: bool, is_addressed: bool) -> Html {
    let lang = site.lang;
    let select = |id: &str, words: &Words, choices: &[(&str, String)]| {
        html! {
            p {
                label for=(id) { (words.of(lang)) }
                select id=(id) { @for (value, words) in choices { option value=(value) { (words) } } }
            }
        }
    };
    let of = |words: &Words| words.of(lang).to_owned();
    let mut releases = vec![("", of(&w::NEWEST))];
    releases.extend(is_pinned.then(|| (release, w::PINNED.fill(lang, &[release]))));
    let themes = [("", of(&w::AUTO)), ("light", of(&w::LIGHT)), ("dark", of(&w::DARK))];
    let densities = [("", of(&w::ROOMY)), ("compact", of(&w::COMPACT))];
    let widths: Vec<(&str, String)> = ["640", "320", "480", "800"].map(|width| (width, format!("{width} px"))).into();
    let examples = [Embed::Chart(view::embed::Picture::Map), Embed::Table(&tables::FUNDS), Embed::Search];
    html! {
        main.builder data-lang=(lang.prefix()) data-words=(names(site).to_string()) {
            p { a href=(site.href(&Route::Home)) target="_self" { (site.t(m::PORTAL)) } }
            h1 { (w::TITLE.of(lang)) }
            p { (w::LEAD.of(lang)) }
            section.needs-scripts hidden {
                form {
                    (select("what", &w::WHAT, &[]))
                    (select("release", &w::RELEASE, &releases))
                    (select("theme", &w::THEME, &themes))
                    (select("density", &w::DENSITY, &densities))
                    (select("width", &w::WIDTH, &widths))
                    p {
                        label for="accent" { (w::ACCENT.of(lang)) }
                        input #accent maxlength="7" spellcheck="false" autocomplete="off" aria-describedby="accent-note";
                        span #accent-note.note { (w::ACCENT_NOTE.of(lang)) }
                    }
                }
                h2 { (w::PREVIEW.of(lang)) }
                div.frame #preview {}
                h2 { (w::CODE.of(lang)) }
                @for (id, words, rows) in CODES {
                    @if id != "oembed" || is_addressed {
                        p id={ (id) "-part" } {
                            label for=(id) { (words.of(lang)) }
                            textarea id=(id) rows=(rows) readonly spellcheck="false" {}
                        }
                    }
                }
                p.note { (w::ALLOWANCE.of(lang)) " " code #allowance {} }
            }
            section.without-scripts {
                p { (w::NEEDS_SCRIPTS.of(lang)) }
                ul { @for embed in &examples { li { a href={ (address(lang, None, &embed.path())) "/" } { (address(lang, None, &embed.path())) "/" } } } }
            }
        }
    }
}

/// What kinds of embeds and tables are called.
fn names(site: &Site) -> Value {
    let kinds = [
        ("figures", &w::FIGURE),
        ("totals", &w::TOTAL),
        ("tables", &w::TABLE),
        ("charts", &w::CHART),
        ("pairings", &w::CARD),
        ("regions", &w::CARD),
        ("search", &w::SEARCH),
    ];
    let mut names: Map<String, Value> =
        kinds.map(|(kind, words)| (kind.to_owned(), words.of(site.lang).into())).into_iter().collect();
    let own = |message| Value::from(site.t(message));
    names.extend(tables::ALL.into_iter().map(|of| (format!("of/{}", of.name()), own(of.title))));
    for (name, message) in
        [("map", m::MAP), ("series", m::SERIES_TITLE), ("flow", m::FLOW_NOW_TITLE), ("calendar", m::CALENDAR_TITLE)]
    {
        names.insert(format!("of/{name}"), own(message));
    }
    names.into()
}
