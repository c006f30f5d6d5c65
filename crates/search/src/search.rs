//! The search for a place, as it is typed.

use browser::{Later, Listener, document, focus, keep_focus, target};
use format::tables::REGIONS;
use ledger::{Book, Found, Places};
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use view::components::{fault_notice, found, loading, place_results};
use view::html::{Html, text};
use view::site::{Query, Site};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// How many places are offered.
const OFFERED: usize = 6;

/// The divisions of the country, below the portal's base: they tell where a place lies that has no records.
const DIVISIONS: &str = "divisions.txt";

thread_local! {
    /// The search that is used: the head of a page has one.
    static OPEN: RefCell<Option<Rc<Search>>> = const { RefCell::new(None) };
}

/// A field, and what is known to answer it.
struct Search {
    form: Element,
    field: HtmlInputElement,
    site: Site,
    archive: Archive,
    regions: RefCell<Option<Result<(Book, Places), Fault>>>,
    divisions: RefCell<Option<String>>,
    /// Whether what was found is called as was typed: only that is followed without a look at it.
    sure: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
    /// The status and the results that are shown, once they are.
    shown: RefCell<Option<[Html; 2]>>,
    /// Closes it when what was clicked has been followed.
    done: OnceCell<Later>,
}

/// Finds places for what is typed in a form from now on. Called again with the same form, it looks again.
pub fn find(form: Element, search: &str) {
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.form.is_same_node(Some(&form)));
    if let Some(open) = open {
        return open.show();
    }
    let Some(field) = form.query_selector("input").ok().flatten().and_then(|field| field.dyn_into().ok()) else {
        return;
    };
    let base = browser::seam::root();
    let site = Site::at(&base, Query::parse(search).sticky(), browser::lang());
    let search = Rc::new(Search {
        form,
        field,
        site,
        archive: Archive { base },
        regions: RefCell::default(),
        divisions: RefCell::default(),
        sure: Cell::default(),
        listeners: RefCell::default(),
        shown: RefCell::default(),
        done: OnceCell::new(),
    });
    search.listen();
    OPEN.set(Some(Rc::clone(&search)));
    spawn(Box::pin(async move {
        // The portal has them already, so they are near.
        if fetch_text(&search.archive.base, search.site.lang).await.is_ok() {
            search.show();
            let regions = search.regions().await;
            search.regions.replace(Some(regions));
            search.show();
        }
    }));
}

impl Search {
    async fn regions(&self) -> Result<(Book, Places), Fault> {
        let book = self.archive.book(self.site.release(), &[&REGIONS]).await?;
        let places = Places::new(book.table(REGIONS.name));
        Ok((book, places))
    }

    /// Shows what the text in the field may mean.
    fn show(self: &Rc<Self>) {
        let typed = self.field.value();
        self.sure.set(false);
        if typed.trim().is_empty() {
            return self.close();
        }
        match &*self.regions.borrow() {
            None => self.put("", loading(&self.site)),
            Some(Err(fault)) => self.put("", fault_notice(&self.site, fault)),
            Some(Ok((book, places))) => {
                let divisions = self.divisions.borrow();
                let all = places.search(&typed, OFFERED, divisions.as_deref().unwrap_or_default());
                self.sure.set(matches!(all, Found::Places(_)));
                self.put(&found(&self.site, &typed, &all), place_results(&self.site, book, &all));
                if divisions.is_none() && !self.sure.get() {
                    drop(divisions);
                    self.ask_divisions();
                }
            }
        }
    }

    /// What lies where is asked for once, when a text is no place's name. Without an answer the search finds less.
    fn ask_divisions(self: &Rc<Self>) {
        self.divisions.replace(Some(String::new()));
        let search = Rc::clone(self);
        spawn(Box::pin(async move {
            let Ok(answer) = browser::seam::ask(&[&search.archive.base, DIVISIONS].concat(), false).await else {
                return;
            };
            let Some(text) = answer.ok().then(|| answer.text().ok()).flatten() else { return };
            if let Some(text) = JsFuture::from(text).await.ok().and_then(|text| text.as_string()) {
                search.divisions.replace(Some(text));
                search.show();
            }
        }));
    }

    /// Shows these; what is shown already stays as it is, and keeps the focus.
    fn put(&self, status: &str, results: Html) {
        let new = [text(status), results];
        for (at, css) in ["#place-status", "#place-results"].into_iter().enumerate() {
            let is_shown = self.shown.borrow().as_ref().is_some_and(|shown| shown[at] == new[at]);
            if let (false, Ok(Some(part))) = (is_shown, self.form.query_selector(css)) {
                keep_focus(&part, || part.set_inner_html(new[at].as_str()));
            }
        }
        self.shown.replace(Some(new));
    }

    fn close(&self) {
        self.put("", Html::default());
    }

    fn listen(self: &Rc<Self>) {
        let search = Rc::downgrade(self);
        let heard = move |act: fn(&Rc<Self>, &Event)| -> Box<dyn FnMut(Event)> {
            let search = search.clone();
            Box::new(move |event| search.upgrade().iter().for_each(|search| act(search, &event)))
        };
        let done = Rc::downgrade(self);
        let _ = self.done.set(Later::new(Box::new(move || {
            done.upgrade().iter().for_each(|search| search.close());
        })));
        let (form, page) = (&self.form, &document());
        self.listeners.replace(vec![
            Listener::new(form, "input", heard(|search, _| search.show())),
            Listener::new(form, "submit", heard(|search, _| search.follow_first())),
            Listener::new(form, "keydown", heard(Self::key)),
            // Not when the focus is lost: some browsers give it to no link that is clicked.
            Listener::new(page, "pointerdown", heard(Self::elsewhere)),
            Listener::new(page, "focusin", heard(Self::elsewhere)),
            Listener::new(form, "click", heard(Self::clicked)),
        ]);
    }

    /// Enter follows the first place that is called so; what is only offered takes the focus, to be looked at.
    fn follow_first(&self) {
        if let Some(first) = self.stops().get(1) {
            if self.sure.get() { first.click() } else { focus(first) }
        }
    }

    /// The field, and the links to what was found.
    fn stops(&self) -> Vec<HtmlElement> {
        let mut stops = vec![self.field.clone().unchecked_into()];
        if let Ok(links) = self.form.query_selector_all("a") {
            stops.extend((0..links.length()).filter_map(|at| links.item(at)?.dyn_into().ok()));
        }
        stops
    }

    fn key(self: &Rc<Self>, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing()) else { return };
        let stops = self.stops();
        let focused = document().active_element();
        let at = stops.iter().position(|stop| focused.as_ref().is_some_and(|own| stop.is_same_node(Some(own))));
        let next = match (key.key().as_str(), at) {
            ("ArrowDown", Some(at)) => stops.get(at + 1),
            ("ArrowUp", Some(at)) => at.checked_sub(1).and_then(|at| stops.get(at)),
            ("Escape", _) => {
                self.field.set_value("");
                self.close();
                stops.first()
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            focus(next);
        }
    }

    /// Whoever turns to another part of the page is done with the search.
    fn elsewhere(self: &Rc<Self>, event: &Event) {
        let target = target(event);
        if !target.is_some_and(|target| self.form.contains(Some(&target))) {
            self.close();
        }
    }

    /// A link that is followed leaves nothing open above the page that comes; a fault's button asks anew.
    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(target) = target(event) else { return };
        if matches!(target.closest("[data-action=retry]"), Ok(Some(_))) {
            let (form, query) = (self.form.clone(), self.site.sticky().suffix());
            OPEN.take();
            find(form, &query);
        } else if matches!(target.closest("a"), Ok(Some(_))) {
            // At once, since the head of the next page takes over what is typed; the link is still being followed.
            self.field.set_value("");
            self.done.get().iter().for_each(|done| done.set(0));
        }
    }
}
