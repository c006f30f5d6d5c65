//! Pictures that stand alone in a part of a page.

use format::TableSchema;
use ledger::Book;
use net::Archive;
use proof::Fault;
use view::components::fault_notice;
use view::html::Html;
use view::site::Site;
use web_sys::Element;

/// What draws the picture of the row of that key.
type Draw = fn(&Site, &Book, &str) -> Html;

/// Draws a picture of the row `id` out of these tables.
pub async fn drawing(node: &Element, site: &Site, base: String, asks: &[&'static TableSchema], draw: Draw, id: &str) {
    let html = match book(&Archive { base }, site, asks).await {
        Ok(book) => draw(site, &book, id),
        Err(fault) => fault_notice(site, &fault),
    };
    node.set_inner_html(html.as_str());
}

async fn book(archive: &Archive, site: &Site, asks: &[&'static TableSchema]) -> Result<Book, Fault> {
    let (manifest, sha256) = archive.manifest(site.release()).await?;
    let opened = archive.tables(&manifest, asks).await?;
    Ok(Book::new(manifest, &sha256, opened))
}
