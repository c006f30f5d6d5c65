//! Two releases beside each other, and what is asked of them.

use crate::book;
use crate::file::take;
use browser::{Listener, lang, put, seam, target};
use export::changes::Changes;
use format::Catalogue;
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use view::components::{fault_notice, loading};
use view::html::Html;
use view::pages::changes::{COMPARE, Compared, TAKE, body, unknown};
use view::site::{Query, Site};
use web_sys::{Element, Event};

thread_local! {
    /// The comparison that is shown: the page has one.
    static OPEN: RefCell<Option<Rc<Comparing>>> = const { RefCell::new(None) };
}

/// A comparison on its page.
struct Comparing {
    node: Element,
    /// The names of both releases, `older/newer`.
    between: String,
    /// What the address asks for.
    search: RefCell<String>,
    archive: Archive,
    catalogue: OnceCell<Catalogue>,
    /// What is compared; nothing where the two are not two published releases.
    compared: RefCell<Option<Result<Option<Compared>, Fault>>>,
    listener: RefCell<Option<Listener>>,
}

/// Shows what the second release changes in the first, as the address asks for it.
pub fn show(node: Element, between: &str, search: &str) {
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.is_at(&node, between));
    if let Some(open) = open {
        open.search.replace(search.to_owned());
        return open.show();
    }
    crate::look::dress();
    let comparing = Rc::new(Comparing {
        node,
        between: between.to_owned(),
        search: RefCell::new(search.to_owned()),
        archive: Archive { base: seam::root() },
        catalogue: OnceCell::new(),
        compared: RefCell::default(),
        listener: RefCell::default(),
    });
    OPEN.set(Some(Rc::clone(&comparing)));
    let this = Rc::downgrade(&comparing);
    let heard = move |event| this.upgrade().iter().for_each(|this| this.clicked(&event));
    comparing.listener.replace(Some(Listener::new(&comparing.node, "click", Box::new(heard))));
    spawn(Box::pin(async move {
        if let Err(fault) = fetch_text(&comparing.archive.base, lang()).await {
            comparing.compared.replace(Some(Err(fault)));
            return comparing.show();
        }
        comparing.compare(false).await;
    }));
}

impl Comparing {
    /// Whether it stands there, and nothing is to be tried again.
    fn is_at(&self, node: &Element, between: &str) -> bool {
        let failed = matches!(&*self.compared.borrow(), Some(Err(_)));
        self.node.is_same_node(Some(node)) && self.between == between && !failed
    }

    /// Asks for both releases and compares them; with the tables in parts too, if the whole is wanted.
    async fn compare(&self, whole: bool) {
        let compared = self.compared_of(whole).await;
        self.compared.replace(Some(compared));
        self.show();
    }

    async fn compared_of(&self, whole: bool) -> Result<Option<Compared>, Fault> {
        let catalogue = self.archive.catalogue().await?;
        let known = |release: &str| catalogue.releases.iter().any(|entry| entry.release == release);
        let (older, newer) = self.between.split_once('/').unwrap_or_default();
        let newest = catalogue.releases.first().map(|entry| entry.release.clone()).unwrap_or_default();
        let is_pair = known(older) && known(newer) && older != newer;
        let _ = self.catalogue.set(catalogue);
        if !is_pair {
            return Ok(None);
        }
        let before = book::opened(&self.archive, Some(older), whole).await?;
        let after = book::opened(&self.archive, Some(newer), whole).await?;
        Ok(Some(Compared::of(before, after, &newest, whole)))
    }

    fn show(&self) {
        let query = Query::parse(&self.search.borrow());
        let site = Site::at(&self.archive.base, query.sticky(), lang());
        let html: Html = match (&*self.compared.borrow(), self.catalogue.get()) {
            (None, _) => return,
            (Some(Err(fault)), _) => fault_notice(&site, fault),
            (Some(Ok(Some(compared))), Some(catalogue)) => body(&site, compared, catalogue, &query),
            (Some(Ok(_)), _) => unknown(&site, &self.between),
        };
        put(&self.node, html.as_str());
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(button) = target(event).and_then(|target| target.closest("[data-action]").ok().flatten()) else {
            return;
        };
        match button.get_attribute("data-action").as_deref() {
            Some(COMPARE) => {
                let (this, site) = (Rc::clone(self), Site::at(&self.archive.base, Query::default(), lang()));
                if let Some(notice) = button.parent_element() {
                    notice.set_inner_html(loading(&site).as_str());
                }
                spawn(Box::pin(async move { this.compare(true).await }));
            }
            Some(TAKE) => self.take(&button.get_attribute("data-form").unwrap_or_default()),
            _ => {}
        }
    }

    /// Makes a file of all changes and has the browser save it.
    fn take(&self, form: &str) {
        let compared = self.compared.borrow();
        let Some(Ok(Some(compared))) = &*compared else { return };
        let changes = Changes::of(&compared.before, &compared.after, compared.rows());
        let file = if form == "json" { changes.json() } else { changes.csv() };
        take(&file, &changes.file_name(form), form);
    }
}
