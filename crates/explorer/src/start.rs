//! What the portal calls.

use super::drawing::drawing;
use super::pane::Pane;
use net::{fetch_text, spawn};
use std::cell::RefCell;
use std::rc::Rc;
use view::pages::Exhibit;
use view::pages::national::series;
use view::pages::pictures::{calendar_of, flow_of};
use view::site::Query;
use view::site::Site;
use web_sys::Element;

thread_local! {
    /// The view that is open: a page shows one at a time.
    static OPEN: RefCell<Option<Rc<Pane>>> = const { RefCell::new(None) };
}

/// Draws what is not drawn yet of the charts of the view that is open.
pub fn finish_charts() {
    OPEN.with_borrow(|open| open.iter().for_each(|view| view.parts.charts.finish()));
}

/// Shows in `node` the rows of the table `of`, or the picture of that name, as the part of the address after `?` asks
/// for it. Called again with the same node, it shows what has changed.
pub fn show(node: Element, of: &str, search: &str) {
    let query = Query::parse(search);
    let open = OPEN.with_borrow(Clone::clone).filter(|view| view.is_in(&node));
    if let Some(view) = open {
        return view.turn_to(query);
    }
    let Some(exhibit) = Exhibit::parse(of) else { return };
    let base = browser::seam::root();
    let site = Site::at(&base, query.sticky(), browser::preferred());
    spawn(Box::pin(async move {
        // The portal has them already, so they are near.
        if fetch_text(&base, site.lang).await.is_err() || !node.is_connected() {
            return;
        }
        let asks = exhibit.asks();
        match exhibit {
            Exhibit::Rows(of) => OPEN.set(Some(Pane::open(&node, site, base, of, query))),
            Exhibit::Flow(place) => drawing(&node, &site, base, &asks, flow_of, &place).await,
            Exhibit::Series => drawing(&node, &site, base, &asks, series, "").await,
            Exhibit::Calendar(pairing) => drawing(&node, &site, base, &asks, calendar_of, &pairing).await,
        }
    }));
}
