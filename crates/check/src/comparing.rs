//! Two releases beside each other, and what is asked of them.

mod asked;
mod background;
mod made;
pub mod worker;

use crate::file::{kind, take};
use asked::Asked;
use background::{Background, Said};
use browser::{Listener, lang, put, save, seam, target};
use made::Made;
use net::{fetch_text, pause, spawn};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::components::loading;
use view::html::Html;
use view::pages::changes::{COMPARE, TAKE, in_page, late};
use view::site::{Query, Site};
use web_sys::{Element, Event};

thread_local! {
    /// The comparison that is shown: the page has one.
    static OPEN: RefCell<Option<Rc<Comparing>>> = const { RefCell::new(None) };
}

/// A comparison on its page.
struct Comparing {
    node: Element,
    /// What the address asks for.
    search: RefCell<String>,
    /// As the page makes it, where there is little to compare, or no worker.
    here: Made,
    background: RefCell<Option<Background>>,
    /// Whether tables in parts are compared too.
    whole: Cell<bool>,
    /// Whether there was much to compare and no worker to do it.
    is_alone: Cell<bool>,
    /// Whether it is to be begun anew.
    is_over: Cell<bool>,
    listener: RefCell<Option<Listener>>,
}

/// Shows what the second release changes in the first, as the address asks for it.
pub fn show(node: Element, between: &str, search: &str) {
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.is_at(&node, between));
    if let Some(open) = open {
        if open.search.replace(search.to_owned()) != search {
            open.show();
        }
        return;
    }
    crate::look::dress();
    let comparing = Rc::new(Comparing {
        node,
        search: RefCell::new(search.to_owned()),
        here: Made::new(&seam::root(), lang(), between),
        background: RefCell::default(),
        whole: Cell::default(),
        is_alone: Cell::default(),
        is_over: Cell::default(),
        listener: RefCell::default(),
    });
    OPEN.set(Some(Rc::clone(&comparing)));
    let this = Rc::downgrade(&comparing);
    let heard = move |event| this.upgrade().iter().for_each(|this| this.clicked(&event));
    comparing.listener.replace(Some(Listener::new(&comparing.node, "click", Box::new(heard))));
    spawn(Box::pin(async move { comparing.compare(false).await }));
}

impl Comparing {
    /// Whether it stands there, and nothing is to be tried again.
    fn is_at(&self, node: &Element, between: &str) -> bool {
        self.node.is_same_node(Some(node))
            && self.here.between == between
            && !self.here.has_failed()
            && !self.is_over.get()
    }

    /// Compares both releases, with the tables in parts too, if the whole is wanted: where there is much to do, in a worker.
    async fn compare(self: &Rc<Self>, whole: bool) {
        self.whole.set(whole);
        if self.background.borrow().is_some() {
            return self.show();
        }
        let is_large = self.here.is_large(whole).await;
        if is_large && !self.is_alone.get() {
            let this = Rc::downgrade(self);
            let hear = move |said| this.upgrade().iter().for_each(|this| this.heard(&said));
            self.background.replace(Background::start(Rc::new(hear)));
            if self.background.borrow().is_some() {
                return self.show();
            }
        }
        self.compare_here(is_large).await;
    }

    async fn compare_here(self: &Rc<Self>, is_large: bool) {
        if is_large && fetch_text(&self.here.archive.base, self.here.lang).await.is_ok() {
            self.is_alone.set(true);
            // The reader is told why the page stands still before it does.
            self.put(&loading(&self.site()));
            pause(50).await;
        }
        self.here.open(self.whole.get()).await;
        self.show();
    }

    fn site(&self) -> Site {
        let query = Query::parse(&self.search.borrow());
        Site::at(&self.here.archive.base, query.sticky(), self.here.lang)
    }

    fn show(&self) {
        match &*self.background.borrow() {
            Some(background) => background.ask(self.asked("")),
            None => self.put(&self.here.html(&self.search.borrow())),
        }
    }

    /// What the worker is asked for: the page, or a file in that form.
    fn asked(&self, form: &str) -> Asked {
        Asked {
            base: self.here.archive.base.clone(),
            lang: self.here.lang,
            between: self.here.between.clone(),
            whole: self.whole.get(),
            search: self.search.borrow().clone(),
            form: form.to_owned(),
        }
    }

    fn put(&self, page: &Html) {
        let told = if self.is_alone.get() { in_page(&self.site()) } else { Html::default() };
        put(&self.node, &[told.as_str(), page.as_str()].concat());
    }

    fn heard(self: &Rc<Self>, said: &Said) {
        match said {
            Said::Page(html, has_failed) => {
                self.is_over.set(*has_failed);
                put(&self.node, html);
            }
            Said::File(file, name) => save(file, name, kind(name)),
            Said::Late => {
                let this = Rc::clone(self);
                spawn(Box::pin(async move {
                    if fetch_text(&this.here.archive.base, this.here.lang).await.is_ok() {
                        put(&this.node, late(&this.site()).as_str());
                    }
                }));
            }
            Said::Broken => {
                let this = Rc::clone(self);
                spawn(Box::pin(async move {
                    this.background.replace(None);
                    this.compare_here(true).await;
                }));
            }
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(button) = target(event).and_then(|target| target.closest("[data-action]").ok().flatten()) else {
            return;
        };
        match button.get_attribute("data-action").as_deref() {
            Some(COMPARE) => {
                if let Some(notice) = button.parent_element() {
                    notice.set_inner_html(loading(&self.site()).as_str());
                }
                let this = Rc::clone(self);
                spawn(Box::pin(async move { this.compare(true).await }));
            }
            Some(TAKE) => self.take(&button.get_attribute("data-form").unwrap_or_default()),
            // Whoever listens to the place shows it again after each click.
            Some("retry") => self.is_over.set(true),
            _ => {}
        }
    }

    /// Has a file of all changes made and the browser save it.
    fn take(&self, form: &str) {
        if let Some(background) = &*self.background.borrow() {
            return background.ask(self.asked(form));
        }
        if let Some((file, name)) = self.here.file(form) {
            take(&file, &name);
        }
    }
}
