//! Proves a release step by step, and shows each step as it is done.

mod asked;
mod merged;
mod mirrors;
mod remembered;
mod steps;

use browser::{Listener, copied, lang, put, seam, target};
use format::{Catalogue, Manifest};
use net::{Archive, fetch_text, spawn};
use proof::{Fault, Memory};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use view::components::fault_notice;
use view::components::share::words::{COPIED, SELECTED};
use view::pages::check::COPY;
use view::pages::check::proof::{self as page, AGAIN, COMPARE, FORGET, Line, Part, WHOLE, proof};
use view::site::{Query, Site};
use web_sys::{Element, Event};

pub use asked::{asked, next_expected};
pub use remembered::{now, remember, remembered};

thread_local! {
    /// The proof that is shown: the page has one.
    static OPEN: RefCell<Option<Rc<Proving>>> = const { RefCell::new(None) };
}

/// A proof on its page.
pub struct Proving {
    node: Element,
    search: String,
    site: Site,
    archive: Archive,
    /// How far it is.
    state: RefCell<page::Proving>,
    /// What it is of, once that is there.
    catalogue: OnceCell<Catalogue>,
    /// The manifest of the release, once that is proven.
    manifest: OnceCell<Manifest>,
    listener: RefCell<Option<Listener>>,
}

/// Shows the proof of the release that the address asks for.
pub fn show(node: Element, search: &str) {
    let lang = lang();
    let is_open =
        |open: &Rc<Proving>| open.node.is_same_node(Some(&node)) && open.search == search && open.site.lang == lang;
    if OPEN.with_borrow(|open| open.as_ref().is_some_and(is_open)) {
        return;
    }
    crate::look::dress();
    begin(node, search);
}

/// Begins anew; what another one has begun ends with its step.
fn begin(node: Element, search: &str) {
    let base = seam::root();
    let site = Site::at(&base, Query::parse(search).sticky(), lang());
    let proving = Rc::new(Proving {
        node,
        search: search.to_owned(),
        site,
        archive: Archive { base },
        state: RefCell::default(),
        catalogue: OnceCell::new(),
        manifest: OnceCell::new(),
        listener: RefCell::default(),
    });
    let this = Rc::downgrade(&proving);
    let heard = move |event| this.upgrade().iter().for_each(|this| this.clicked(&event));
    proving.listener.replace(Some(Listener::new(&proving.node, "click", Box::new(heard))));
    OPEN.set(Some(Rc::clone(&proving)));
    spawn(Box::pin(async move {
        if let Err(fault) = fetch_text(&proving.archive.base, proving.site.lang).await {
            return proving.fail(&fault);
        }
        proving.prove().await;
        if proving.goes_on() {
            proving.state.borrow_mut().done = true;
            proving.show();
        }
    }));
}

impl Proving {
    /// Whether a reader still waits for it.
    fn goes_on(&self) -> bool {
        let is_own = |open: &Rc<Self>| std::ptr::eq(Rc::as_ptr(open), self);
        self.node.is_connected() && OPEN.with_borrow(|open| open.as_ref().is_some_and(is_own))
    }

    fn show(&self) {
        merged::put_into(&self.node, proof(&self.site, &self.state.borrow()).as_str());
    }

    /// Without words nothing can be shown but the fault; a click tries again.
    fn fail(&self, fault: &Fault) {
        put(&self.node, fault_notice(&self.site, fault).as_str());
        OPEN.set(None);
    }

    /// A step is done.
    fn add(&self, line: Line) {
        if self.goes_on() {
            self.state.borrow_mut().lines.push(line);
            self.show();
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(button) = target(event).and_then(|target| target.closest("[data-action]").ok().flatten()) else {
            return;
        };
        match button.get_attribute("data-action").as_deref() {
            Some(AGAIN) => begin(self.node.clone(), &self.search),
            Some(WHOLE) => {
                let this = Rc::clone(self);
                this.state.borrow_mut().waiting = None;
                this.show();
                spawn(Box::pin(async move { this.prove_files(true).await }));
            }
            Some(COMPARE) => {
                let this = Rc::clone(self);
                this.state.borrow_mut().lines.retain(|line| line.part != Part::Mirrors);
                this.show();
                spawn(Box::pin(async move { this.compare_mirrors().await }));
            }
            Some(FORGET) => {
                if let Some(catalogue) = self.catalogue.get() {
                    remember(&Memory::default(), catalogue);
                    begin(self.node.clone(), &self.search);
                }
            }
            Some(COPY) => self.copy(&button),
            _ => {}
        }
    }

    /// Copies the command before a button, and says beside it whether the browser did that.
    fn copy(&self, button: &Element) {
        let (Some(command), Some(status)) = (button.previous_element_sibling(), button.next_element_sibling()) else {
            return;
        };
        let lang = self.site.lang;
        spawn(Box::pin(async move {
            let said = if copied(&command).await { COPIED } else { SELECTED };
            status.set_text_content(Some(said.of(lang)));
        }));
    }
}
