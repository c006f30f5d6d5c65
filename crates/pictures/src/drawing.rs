//! Pictures that stand alone in a part of a page.

use browser::put;
use format::TableSchema;
use ledger::Book;
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use view::components::fault_notice;
use view::html::Html;
use view::pages::Exhibit;
use view::pages::pictures::flow_of;
use view::pages::{national, pairing, region};
use view::site::{Query, Site};
use web_sys::Element;

/// What draws the picture of the row of that key.
type Draw = fn(&Site, &Book, &str) -> Html;

/// Shows in `node` the picture of that name, as the part of the address after `?` asks for it.
pub fn show(node: Element, of: &str, search: &str) {
    let Some(exhibit) = Exhibit::parse(of) else { return };
    let site = site(&Query::parse(search));
    spawn(Box::pin(async move {
        let (draw, id): (Draw, &str) = match &exhibit {
            Exhibit::Rows(_) | Exhibit::Check(_) | Exhibit::Pairings | Exhibit::Record(_) => return,
            Exhibit::Place(id) => (region::all_of, id),
            Exhibit::Flow(place) => (flow_of, place),
            Exhibit::Series => (national::pictured, ""),
            Exhibit::Calendar(id) => (pairing::pictured, id),
        };
        let html = match book(&site, &exhibit.asks()).await {
            Ok(book) => draw(&site, &book, id),
            Err(fault) => fault_notice(&site, &fault),
        };
        if node.is_connected() {
            put(&node, html.as_str());
        }
    }));
}

/// The constants of the page at an address.
pub fn site(query: &Query) -> Site {
    Site::at(&browser::seam::root(), query.sticky(), browser::lang())
}

/// Tables of the release that the page is of, and the words of its language.
pub async fn book(site: &Site, asks: &[&'static TableSchema]) -> Result<Book, Fault> {
    let archive = Archive { base: browser::seam::root() };
    // The portal has them already, so they are near.
    fetch_text(&archive.base, site.lang).await?;
    archive.book(site.release(), asks).await
}
