//! How a page is handed on: what it is called and where it lies now, copied or drawn when a reader asks for it.

use super::evidence;
use super::reproducing::Totals;
use browser::{copied, document, lang, seam, today};
use net::{Archive, fetch_text};
use proof::Fault;
use view::components::share::words;
use view::components::{COPY, DRAW, EVIDENCE, MAKES, OPEN, Reference, SHARE, filled, qr};
use view::pages::changes::of_record;
use view::site::{Query, Site};
use wasm_bindgen::JsValue;
use web_sys::{Element, window};

/// Does what the element asks for that was clicked. The error is the file that could not be had.
pub async fn act(element: &Element) -> Result<(), JsValue> {
    let Some(place) = element.closest(&["#", SHARE].concat())? else { return Ok(()) };
    let base = seam::root();
    let (path, search) = address()?;
    let query = Query::parse(&search);
    let site = Site::at(&base, query.sticky(), lang());
    fetch_text(&base, site.lang).await.map_err(|fault| JsValue::from_str(&fault.file))?;
    match element.get_attribute("data-action").as_deref() {
        Some(OPEN) => {
            let Some(route) = site.route(&path) else { return Ok(()) };
            // The portal has its manifest already, so it is near.
            let book =
                Archive { base }.book(site.release(), &[]).await.map_err(|fault| JsValue::from_str(&fault.file))?;
            let title = document().title();
            let address = site.pinned_with(&route, &query.with("text", None), book.release());
            let seen = today();
            let reference = Reference {
                title: site.without_brand(&title),
                path: &route.path(),
                release: book.release(),
                created: &book.manifest.created,
                address: Some(&address),
                seen: Some(&seen),
                changes: of_record(&site, &route, &book.manifest),
            };
            if let Some(body) = place.query_selector("details > div")? {
                let totals = Totals::of(&route, &query, &book.manifest);
                let evidence = evidence::is_of(&route, &book.manifest);
                body.set_inner_html(filled(&site, &reference, totals.map(|totals| totals.in_parts), evidence).as_str());
            }
            Ok(())
        }
        Some(COPY) => {
            if let Some(text) = element.previous_element_sibling() {
                let said = if copied(&text).await { words::COPIED } else { words::SELECTED };
                say(&place, said.of(site.lang))?;
            }
            Ok(())
        }
        Some(DRAW) if !element.has_attribute(MAKES) => draw(&place, &site, element),
        Some(DRAW) => {
            let fault = |fault: Fault| JsValue::from_str(&fault.file);
            let (archive, Some(route)) = (Archive { base }, site.route(&path)) else { return Ok(()) };
            if element.get_attribute(MAKES).as_deref() == Some(EVIDENCE) {
                let title = document().title();
                let page =
                    evidence::Shown { site: &site, route: &route, query: &query, title: site.without_brand(&title) };
                let made = page.save(&archive).await.map_err(fault)?;
                return if made { say(&place, words::EVIDENCE_MADE.of(site.lang)) } else { Ok(()) };
            }
            let (manifest, _) = archive.manifest(site.release()).await.map_err(fault)?;
            if let Some(totals) = Totals::of(&route, &query, &manifest) {
                totals.save(&archive, &site).await.map_err(fault)?;
                say(&place, words::REPRODUCED.of(site.lang))?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The path of the page and what follows it.
fn address() -> Result<(String, String), JsValue> {
    let location = window().ok_or("no window")?.location();
    Ok((location.pathname()?, location.search()?))
}

fn say(place: &Element, words: &str) -> Result<(), JsValue> {
    if let Some(status) = place.query_selector("[role=status]")? {
        status.set_text_content(Some(words));
    }
    Ok(())
}

/// Draws the address below the button, once.
fn draw(place: &Element, site: &Site, button: &Element) -> Result<(), JsValue> {
    let address = place.query_selector("dd span")?.and_then(|address| address.text_content()).unwrap_or_default();
    if place.query_selector(".qr")?.is_none()
        && let (Some(code), Some(row)) = (qr(&address, words::PAGE_ADDRESS.of(site.lang)), button.parent_element())
    {
        row.insert_adjacent_html("afterend", code.as_str())?;
    }
    Ok(())
}
