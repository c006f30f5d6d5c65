//! Pictures that stand alone in a part of a page.

use format::{TableSchema, tables};
use ledger::Book;
use net::Archive;
use proof::Fault;
use view::components::fault_notice;
use view::html::Html;
use view::pages::pictures::{calendar_of, flow_of};
use view::site::Site;
use web_sys::Element;

type Draw = fn(&Site, &Book, &str) -> Html;

/// Draws the picture of that name, of the row `id`.
pub async fn drawing(node: &Element, site: &Site, base: String, name: &str, id: &str) {
    let (draw, of): (Draw, &[&'static TableSchema]) = match name {
        "flow" => (flow_of, &[&tables::PAIRINGS, &tables::REGIONS]),
        "calendar" => (calendar_of, &[&tables::SUMMARY]),
        _ => return,
    };
    let html = match book(&Archive { base }, site, of).await {
        Ok(book) => draw(site, &book, id),
        Err(fault) => fault_notice(site, &fault),
    };
    node.set_inner_html(html.as_str());
}

async fn book(archive: &Archive, site: &Site, of: &[&'static TableSchema]) -> Result<Book, Fault> {
    let (manifest, sha256) = archive.manifest(site.release()).await?;
    let opened = archive.tables(&manifest, of).await?;
    Ok(Book::new(manifest, &sha256, opened))
}
