//! What the portal calls.

use super::pane::Pane;
use net::{fetch_text, spawn};
use std::cell::RefCell;
use std::rc::Rc;
use view::pages::Exhibit;
use view::site::Query;
use view::site::Site;
use web_sys::Element;

thread_local! {
    /// The view that is open: a page shows one at a time.
    static OPEN: RefCell<Option<Rc<Pane>>> = const { RefCell::new(None) };
}

/// Shows in `node` the rows of the table `of`, as the part of the address after `?` asks for it. Called again with the
/// same node, it shows what has changed.
pub fn show(node: Element, of: &str, search: &str) {
    let query = Query::parse(search);
    if let Some(view) = open_in(&node) {
        return view.turn_to(query);
    }
    let Some(Exhibit::Rows(of)) = Exhibit::parse(of) else { return };
    let base = browser::seam::root();
    let site = Site::at(&base, query.sticky(), browser::lang());
    spawn(Box::pin(async move {
        // The portal has them already, so they are near.
        if fetch_text(&base, site.lang).await.is_ok() && node.is_connected() {
            // A reader may have chosen something meanwhile, which was asked for before this was there.
            match open_in(&node) {
                Some(view) => view.turn_to(query),
                None => OPEN.set(Some(Pane::open(&node, site, base, of, query))),
            }
        }
    }));
}

/// The view that is open, if it is in this node.
fn open_in(node: &Element) -> Option<Rc<Pane>> {
    OPEN.with_borrow(Clone::clone).filter(|view| view.is_in(node))
}
