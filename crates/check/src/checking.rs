//! The form, and what is said of the text in it.

use crate::{book, evidence};
use browser::{Later, Listener, copied, lang, put, seam, target};
use claims::Checker;
use js_sys::{decode_uri_component, encode_uri_component};
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use view::components::share::words::{COPIED, EVIDENCE_MADE, SELECTED};
use view::components::{fault_notice, loading};
use view::html::{Html, text};
use view::pages::check::{ANSWER, COPY, EVIDENCE, FIELD, FRAGMENT, LINK, STATUS, answer, counted, form, refused};
use view::site::{Query, Route, Site};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlTextAreaElement};

/// So long nothing must be typed before a text is checked.
const PAUSE: i32 = 250;

thread_local! {
    /// The form that is used: the page has one.
    static OPEN: RefCell<Option<Rc<Checking>>> = const { RefCell::new(None) };
}

/// A form, and what is known to answer it.
struct Checking {
    node: Element,
    search: String,
    site: Site,
    checker: OnceCell<Result<Checker, Fault>>,
    listeners: RefCell<Vec<Listener>>,
    later: OnceCell<Later>,
    /// The text whose answer stands there: what a reader did with that answer stays.
    answered: RefCell<Option<String>>,
}

/// Shows the form, with what is typed in it already, or stands in the address.
pub fn show(node: Element, search: &str) {
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.is_at(&node, search));
    if open.is_some() {
        return;
    }
    crate::look::dress();
    let base = seam::root();
    let site = Site::at(&base, Query::parse(search).sticky(), lang());
    let checking = Rc::new(Checking {
        node,
        search: search.to_owned(),
        site,
        checker: OnceCell::new(),
        listeners: RefCell::default(),
        later: OnceCell::new(),
        answered: RefCell::default(),
    });
    OPEN.set(Some(Rc::clone(&checking)));
    spawn(Box::pin(async move {
        let archive = Archive { base };
        if let Err(fault) = fetch_text(&archive.base, checking.site.lang).await {
            return put(&checking.node, fault_notice(&checking.site, &fault).as_str());
        }
        let typed = checking.field().map(|field| field.value()).unwrap_or_default();
        put(&checking.node, form(&checking.site).as_str());
        if let Some(field) = checking.field() {
            let given = if typed.is_empty() { in_address() } else { Some(typed) };
            given.iter().for_each(|given| field.set_value(given));
        }
        checking.listen();
        checking.check();
        let book = book::opened(&archive, checking.site.release()).await;
        let _ = checking.checker.set(book.map(Checker::new));
        checking.check();
    }));
}

/// The text that a link carries, in the part of the address that no server sees.
fn in_address() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    decode_uri_component(hash.strip_prefix(FRAGMENT)?).ok().map(String::from)
}

impl Checking {
    /// Whether it stands there, and nothing is to be tried again: a click anywhere in it calls for it anew.
    fn is_at(&self, node: &Element, search: &str) -> bool {
        let failed = matches!(self.checker.get(), Some(Err(_)));
        let there = self.node.is_same_node(Some(node)) && self.search == search && self.site.lang == lang();
        there && !failed && self.field().is_some()
    }

    fn field(&self) -> Option<HtmlTextAreaElement> {
        self.part(FIELD)?.dyn_into().ok()
    }

    fn part(&self, id: &str) -> Option<Element> {
        self.node.query_selector(&["#", id].concat()).ok().flatten()
    }

    fn listen(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        let heard = move |act: fn(&Rc<Self>, &Event)| -> Box<dyn FnMut(Event)> {
            let this = this.clone();
            Box::new(move |event| this.upgrade().iter().for_each(|this| act(this, &event)))
        };
        let this = Rc::downgrade(self);
        let _ = self.later.set(Later::new(Box::new(move || this.upgrade().iter().for_each(|this| this.check()))));
        self.listeners.replace(vec![
            Listener::new(
                &self.node,
                "input",
                heard(|this, _| this.later.get().iter().for_each(|later| later.set(PAUSE))),
            ),
            Listener::new(
                &self.node,
                "submit",
                heard(|this, event| {
                    event.prevent_default();
                    this.check();
                }),
            ),
            Listener::new(&self.node, "click", heard(Self::clicked)),
        ]);
    }

    /// Says what the release says of what stands in the field.
    fn check(&self) {
        let typed = self.field().map(|field| field.value()).unwrap_or_default();
        let ready = matches!(self.checker.get(), Some(Ok(_)));
        let before = self.answered.replace(ready.then(|| typed.clone()));
        if ready && before.as_ref() == Some(&typed) {
            return;
        }
        let (status, html) = match self.checker.get() {
            _ if typed.trim().is_empty() => (String::new(), Html::default()),
            None => (String::new(), loading(&self.site)),
            Some(Err(fault)) => (String::new(), fault_notice(&self.site, fault)),
            Some(Ok(checker)) => match checker.check(&typed) {
                Ok(all) => (counted(&self.site, &all), answer(&self.site, checker, &typed, &all)),
                Err(refusal) => (refused(&self.site, refusal), Html::default()),
            },
        };
        for (id, html) in [(STATUS, text(&status)), (ANSWER, html)] {
            self.part(id).iter().for_each(|part| put(part, html.as_str()));
        }
    }

    /// A copy or a link.
    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(button) = target(event).and_then(|target| target.closest("[data-action]").ok().flatten()) else {
            return;
        };
        match button.get_attribute("data-action").as_deref() {
            Some(COPY) => self.copy(button.previous_element_sibling()),
            Some(LINK) => {
                let Some(place) = button.previous_element_sibling() else { return };
                let typed = self.field().map(|field| field.value()).unwrap_or_default();
                let release =
                    self.checker.get().and_then(|known| known.as_ref().ok()).map(|known| known.book().release());
                let address = self.site.pinned(&Route::Check, release.unwrap_or_default());
                let link = [&address, FRAGMENT, &String::from(encode_uri_component(&typed))].concat();
                place.set_text_content(Some(&link));
                let _ = place.remove_attribute("hidden");
                self.copy(Some(place));
            }
            Some(EVIDENCE) => self.give_evidence(),
            _ => {}
        }
    }

    /// Makes a file that carries what the answer rests on, and says that it is made, or which file could not be had.
    fn give_evidence(self: &Rc<Self>) {
        let this = Rc::clone(self);
        spawn(Box::pin(async move {
            let Some(Ok(checker)) = this.checker.get() else { return };
            let typed = this.field().map(|field| field.value()).unwrap_or_default();
            let said = match evidence::save(&this.site, checker, &typed).await {
                Ok(()) => EVIDENCE_MADE.of(this.site.lang).to_owned(),
                Err(fault) => fault.file,
            };
            this.say(&said);
        }));
    }

    fn say(&self, words: &str) {
        if let Ok(Some(status)) = self.node.query_selector(".claim-share [role=status]") {
            status.set_text_content(Some(words));
        }
    }

    /// Copies the text of an element, and says whether the browser did it.
    fn copy(self: &Rc<Self>, element: Option<Element>) {
        let (Some(element), this) = (element, Rc::clone(self)) else { return };
        spawn(Box::pin(async move {
            let said = if copied(&element).await { COPIED } else { SELECTED };
            this.say(said.of(this.site.lang));
        }));
    }
}
