//! `/offline`: what this device keeps of the portal, and the reader's own switch for it. No program: its script asks the
//! browser alone, and nothing of it is in a first visit.

mod words;

use super::head::Shared;
use super::output::{Output, PAGE};
use crate::digest::sha256;
use format::Problem;
use serde_json::{Map, Value};
use std::fs;
use text::{Lang, messages as m, tables};
use view::html;
use view::html::Html;
use view::site::{Query, Route, Site};
use words as w;

/// Its folder in each language.
const FOLDER: &str = "offline";

/// Writes the page in each language. `keeps`: whether readers' browsers keep anything of this portal.
pub fn write(output: Output<'_>, shared: &Shared<'_>, keeps: bool) -> Result<(), Problem> {
    let script: String = include_str!("offline/offline.js")
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let name = format!("offline-{}.js", &sha256(script.as_bytes())[..16]);
    output.write(&name, &script)?;
    let style = style(output)?;
    for lang in tables::languages() {
        let site = Site::at(shared.address.unwrap_or_default(), Query::default(), lang);
        let head = html! {
            title { (w::TITLE.of(lang)) " · " (site.t(m::PORTAL_SHORT)) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            // Each device has its own.
            meta name="robots" content="noindex";
            @for other in tables::languages() { link rel="alternate" hreflang=(other.tag()) href={ (folder(other)) "/" }; }
            @if let Some(style) = &style { link rel="stylesheet" href=(style); }
            script src=(name) defer {}
        };
        let (path, body) = (folder(lang), body(&site, keeps));
        let parts = [
            "<!doctype html>\n<html lang=\"",
            lang.tag(),
            "\"><head><meta charset=\"utf-8\"><base href=\"",
            &"../".repeat(path.split('/').count()),
            "\">",
            head.as_str(),
            "</head><body>",
            body.as_str(),
            "</body></html>\n",
        ];
        output.write(&format!("{path}/{PAGE}"), parts.concat())?;
    }
    Ok(())
}

fn folder(lang: Lang) -> String {
    [lang.prefix(), FOLDER].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// The style sheet of the portal, as its start page names it; a folder that was made for tests may have none.
fn style(output: Output<'_>) -> Result<Option<String>, Problem> {
    let page = fs::read_to_string(output.0.join(PAGE))
        .map_err(|error| Problem::file(PAGE, error.to_string(), "build the portal first"))?;
    let named = page.split_once("rel=\"stylesheet\" href=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(named.map(|(name, _)| name.to_owned()))
}

/// The page. What the script says stands in its `data-words`.
fn body(site: &Site, keeps: bool) -> Html {
    let lang = site.lang;
    let said: Map<String, Value> =
        w::SAID.iter().map(|(name, words)| ((*name).to_owned(), words.of(lang).into())).collect();
    let home = site.href(&Route::Home);
    html! {
        div #app {
            header.masthead { div.masthead__bar { a.brand href=(home) { strong { (site.t(m::PORTAL)) } } } }
            main #main tabindex="-1" data-keeps=(if keeps { "yes" } else { "" }) data-words=(Value::from(said).to_string()) {
                h1 { (w::TITLE.of(lang)) }
                p.lead { (w::LEAD.of(lang)) }
                p #state.notice tabindex="-1" role="status" { (if keeps { w::NEEDS_SCRIPTS } else { w::NOT_HERE }.of(lang)) }
                dl #kept-facts.facts hidden {}
                p #switches.links {}
                p.note { (w::ABOUT_CLEARING.of(lang)) }
                p.links {
                    a href=(site.href(&Route::About)) { (site.t(m::ABOUT)) }
                    a href=(home) { (site.t(m::HOME)) }
                }
            }
        }
    }
}
