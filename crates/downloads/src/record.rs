//! What else is said of a record: its tables of this release and of those before.

use browser::{put, seam};
use ledger::standing::Standings;
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::sync::Arc;
use view::components::fault_notice;
use view::html::Html;
use view::pages::Exhibit;
use view::pages::figure::{MOST, asks_elsewhere, elsewhere};
use view::site::{Query, Site};
use view::tables;
use web_sys::Element;

/// Shows in `node` what else is said of a record.
pub fn show(node: Element, of: &str, search: &str) {
    let Some(Exhibit::Record(of)) = Exhibit::parse(of) else { return };
    let site = Site::at(&seam::root(), Query::parse(search).sticky(), browser::lang());
    spawn(Box::pin(async move {
        let html = made(&site, &of).await.unwrap_or_else(|fault| fault_notice(&site, &fault));
        if node.is_connected() {
            put(&node, html.as_str());
        }
    }));
}

async fn made(site: &Site, of: &str) -> Result<Html, Fault> {
    let archive = Archive { base: seam::root() };
    fetch_text(&archive.base, site.lang).await?;
    let schema = of.split_once('/').and_then(|(table, _)| tables::by_name(table)).map(|of| of.schema);
    let Some(schema) = schema else { return Ok(Html::default()) };
    let mut own = archive.book_in_short(site.release(), &asks_elsewhere(schema)).await?;
    let mut manifest = (*own.manifest).clone();
    manifest.shanhai.stated_totals = archive.stated_totals(own.release()).await?;
    own.manifest = Arc::new(manifest);
    let mut books = Vec::new();
    for entry in archive.catalogue().await?.releases.iter().take(MOST) {
        books.push(archive.book_in_short(Some(&entry.release), &[schema]).await?);
    }
    Ok(elsewhere(site, &own, &Standings::of(&own, &[schema]), of, &books))
}
