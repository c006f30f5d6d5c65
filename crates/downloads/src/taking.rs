//! What a file is of: which rows, and how they are named.

use super::saving::Saving;
use browser::{document, lang, seam};
use export::{About, Download, Form};
use format::tables::{PAIRINGS, REGIONS};
use js_sys::Function;
use net::{Archive, fetch_text};
use view::components::Names;
use view::site::{Query, Route, Site};
use view::tables;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlInputElement;

/// Makes a file and hands it to the browser. `false` where the reader wants no more; the error is that of the rows.
pub async fn take(
    of: &str,
    search: &str,
    ending: &str,
    filter: Option<String>,
    rows: usize,
    window: &Function,
) -> Result<bool, JsValue> {
    let query = Query::parse(search);
    let base = seam::root();
    let site = Site::at(&base, query.sticky(), lang());
    let (Some(of), Some(form)) = (tables::by_name(of), Form::of(ending, wants_mark())) else { return Ok(false) };
    let archive = Archive { base };
    // The portal has them already, so they are near.
    let book = match fetch_text(&archive.base, site.lang).await {
        Ok(()) => archive.book(site.release(), &[&PAIRINGS, &REGIONS]).await,
        Err(fault) => Err(fault),
    };
    let book = book.map_err(|fault| JsValue::from_str(&fault.file))?;
    let mut about = About::new(of.schema, &book.manifest, &book.sha256, *site);
    site.t(of.title).clone_into(&mut about.title);
    about.filter = filter;
    about.address = site.pinned_with(&Route::Explore(of), &query, book.release());
    let name = about.file_name(form.ending());
    let name_of = move |id: &str| Some(Names { site: &site, book: &book }.pairing(id));
    let download = Download::new(form, about, vec![(PAIRINGS.name, Box::new(name_of))]);
    Saving { schema: of.schema, rows, window, name, form }.save(download).await
}

/// Whether a CSV is to begin with a mark by which spreadsheets know its letters.
fn wants_mark() -> bool {
    let field = document().get_element_by_id("download-mark");
    field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).is_none_or(|field| field.checked())
}
