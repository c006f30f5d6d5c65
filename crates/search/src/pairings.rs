//! The list of pairings, in which places are found as the search field finds them.

use browser::put;
use format::tables::{PAIRINGS, REGIONS};
use ledger::{Book, Places};
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::RefCell;
use std::rc::Rc;
use view::components::fault_notice;
use view::pages::pairings::list;
use view::site::{Query, Site};
use web_sys::Element;

thread_local! {
    /// The list that is shown: a page has one.
    static OPEN: RefCell<Option<Rc<List>>> = const { RefCell::new(None) };
}

/// The list in its place.
struct List {
    node: Element,
    archive: Archive,
    search: RefCell<String>,
    read: RefCell<Option<Result<(Book, Places), Fault>>>,
}

/// Shows the pairings that the part of the address after `?` asks for.
pub fn show(node: Element, search: &str) {
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.is_in(&node));
    if let Some(open) = open {
        open.search.replace(search.to_owned());
        return open.put();
    }
    let archive = Archive { base: browser::seam::root() };
    let list = Rc::new(List { node, archive, search: RefCell::new(search.to_owned()), read: RefCell::default() });
    OPEN.set(Some(Rc::clone(&list)));
    spawn(Box::pin(async move {
        let read = list.read().await;
        list.read.replace(Some(read));
        list.put();
    }));
}

impl List {
    /// Whether it stands there, and no file has to be asked for again.
    fn is_in(&self, node: &Element) -> bool {
        self.node.is_same_node(Some(node)) && !matches!(&*self.read.borrow(), Some(Err(_)))
    }

    /// The portal has these files already, so they are near.
    async fn read(&self) -> Result<(Book, Places), Fault> {
        let site = self.site();
        fetch_text(&self.archive.base, site.lang).await?;
        let book = self.archive.book(site.release(), &[&PAIRINGS, &REGIONS]).await?;
        let places = Places::new(book.table(REGIONS.name));
        Ok((book, places))
    }

    fn site(&self) -> Site {
        Site::at(&self.archive.base, Query::parse(&self.search.borrow()).sticky(), browser::lang())
    }

    fn put(&self) {
        let site = self.site();
        let html = match &*self.read.borrow() {
            None => return,
            Some(Err(fault)) => fault_notice(&site, fault),
            Some(Ok((book, places))) => list(&site, book, Some(places), &Query::parse(&self.search.borrow())),
        };
        put(&self.node, html.as_str());
    }
}
