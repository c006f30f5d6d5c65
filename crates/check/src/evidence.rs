//! What the release says of a text, as one file that carries what that rests on and checks itself.

use browser::{save_text, seam, today};
use claims::Checker;
use export::evidence::{Carried, MEDIA_TYPE, Page, claim, file_name};
use net::Archive;
use proof::Fault;
use text::messages as m;
use view::components::Names;
use view::site::{Route, Site};

/// Makes the file and hands it to the browser. What was typed stands in it, and goes nowhere else.
pub async fn save(site: &Site, checker: &Checker, typed: &str) -> Result<(), Fault> {
    let archive = Archive { base: seam::root() };
    let book = checker.book();
    let parts = claim(site, checker, typed, &checker.check(typed).unwrap_or_default());
    let names = Names { site, book };
    let address = site.pinned(&Route::Check, book.release());
    let page = Page { names, title: site.t(m::CHECK), address: &address, parts: &parts };
    let texts = archive.texts(&book.manifest, &page.paths()).await?;
    let public_key = Some(site.t(m::PUBLIC_KEY).to_owned()).filter(|key| !key.is_empty());
    let signature = if public_key.is_some() { archive.signature(book.release()).await } else { None };
    let file = page.file(&Carried { texts, signature, public_key, made: today() });
    save_text(&file, &file_name(site, &book.manifest, &Route::Check.path()), MEDIA_TYPE);
    Ok(())
}
