//! The totals that sources state, held to what they are totals of: as the page's file has them, from proven data.

use crate::book;
use browser::{lang, put, seam};
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::RefCell;
use std::sync::Arc;
use view::components::fault_notice;
use view::html::Html;
use view::pages::check::totals;
use view::site::{Query, Site};
use web_sys::Element;

thread_local! {
    /// Where they are shown, as which address asks: a click anywhere on the page calls for them anew.
    static SHOWN: RefCell<Option<(Element, String, &'static str)>> = const { RefCell::new(None) };
}

/// Shows them.
pub fn show(node: Element, search: &str) {
    let asked = (node, search.to_owned(), lang().tag());
    if SHOWN.with_borrow(|shown| shown.as_ref() == Some(&asked)) {
        return;
    }
    crate::look::dress();
    let site = Site::at(&seam::root(), Query::parse(search).sticky(), lang());
    spawn(Box::pin(async move {
        let made = made(&site).await;
        let right = made.is_ok();
        put(&asked.0, made.unwrap_or_else(|fault| fault_notice(&site, &fault)).as_str());
        SHOWN.set(right.then_some(asked));
    }));
}

async fn made(site: &Site) -> Result<Html, Fault> {
    let archive = Archive { base: seam::root() };
    fetch_text(&archive.base, site.lang).await?;
    let mut book = book::opened(&archive, site.release()).await?;
    let mut manifest = (*book.manifest).clone();
    manifest.shanhai.stated_totals = archive.stated_totals(book.release()).await?;
    book.manifest = Arc::new(manifest);
    Ok(totals(site, &book))
}
