//! Pairings, places or indicators side by side: what an address asks for, and the way to another address.

use crate::book;
use crate::file::take;
use browser::{Listener, document, lang, put, seam, target};
use export::changes::Named;
use export::comparison::Comparison;
use format::Table;
use ledger::Book;
use ledger::comparison::{By, Line};
use net::{Archive, fetch_text, spawn};
use proof::Fault;
use std::cell::RefCell;
use std::rc::Rc;
use view::components::{Names, fault_notice};
use view::pages::compare::{CHOICE, Chosen, SideBySide, TAKE, added, address, body, counted, name};
use view::site::{Query, Route, Site};
use view::still::ANNOUNCER;
use view::tables;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement};

thread_local! {
    /// What is shown: the page has one.
    static OPEN: RefCell<Option<Rc<Shown>>> = const { RefCell::new(None) };
}

/// A release as an address names it, and its tables.
type Read = (Option<String>, Result<Book, Fault>);

/// A comparison on its page.
struct Shown {
    node: Element,
    /// What the address asks for.
    search: RefCell<String>,
    archive: Archive,
    /// What was read last.
    read: RefCell<Option<Read>>,
    listeners: RefCell<Vec<Listener>>,
    /// What the address asked for when a reader added or removed something, until it asks for something else.
    changed: RefCell<Option<String>>,
}

/// Shows what the address asks for.
pub fn show(node: Element, search: &str) {
    crate::look::dress();
    let open = OPEN.with_borrow(Clone::clone).filter(|open| open.node.is_same_node(Some(&node)));
    let shown = open.unwrap_or_else(|| Shown::new(node));
    shown.search.replace(search.to_owned());
    spawn(Box::pin(async move {
        shown.read().await;
        shown.show();
    }));
}

impl Shown {
    fn new(node: Element) -> Rc<Self> {
        let shown = Rc::new(Self {
            node,
            search: RefCell::default(),
            archive: Archive { base: seam::root() },
            read: RefCell::default(),
            listeners: RefCell::default(),
            changed: RefCell::default(),
        });
        let this = Rc::downgrade(&shown);
        let heard = move |act: fn(&Self, &Event)| -> Box<dyn FnMut(Event)> {
            let this = this.clone();
            Box::new(move |event| this.upgrade().iter().for_each(|this| act(this, &event)))
        };
        shown.listeners.replace(vec![
            Listener::new(&shown.node, "submit", heard(Self::submitted)),
            Listener::new(&shown.node, "click", heard(Self::clicked)),
        ]);
        OPEN.set(Some(Rc::clone(&shown)));
        shown
    }

    fn query(&self) -> Query {
        Query::parse(&self.search.borrow())
    }

    fn site(&self) -> Site {
        Site::at(&self.archive.base, self.query().sticky(), lang())
    }

    /// Reads the release of the address, unless it is there already.
    async fn read(&self) {
        let wanted = self.site().release().map(str::to_owned);
        let is_there = matches!(&*self.read.borrow(), Some((release, Ok(_))) if *release == wanted);
        let text = fetch_text(&self.archive.base, lang()).await;
        if is_there && text.is_ok() {
            return;
        }
        let book = match text {
            Ok(()) => book::opened(&self.archive, wanted.as_deref()).await,
            Err(fault) => Err(fault),
        };
        self.read.replace(Some((wanted, book)));
    }

    fn show(&self) {
        let (site, query) = (self.site(), self.query());
        let read = self.read.borrow();
        let html = match &*read {
            None => return,
            Some((_, Err(fault))) => fault_notice(&site, fault),
            Some((_, Ok(book))) => body(&site, book, &query),
        };
        put(&self.node, html.as_str());
        let is_changed = self.changed.borrow().as_ref().is_some_and(|before| *before != *self.search.borrow());
        if let (Some((_, Ok(book))), true) = (&*read, is_changed) {
            self.changed.replace(None);
            self.say(&counted(&site, &Chosen::of(&site, book, &query)));
        }
    }

    /// Tells those who hear the page how many things there are. What had the focus may be gone with what was removed.
    fn say(&self, words: &str) {
        if let Some(announcer) = document().get_element_by_id(ANNOUNCER) {
            announcer.set_text_content(Some(words));
        }
        let is_lost = document().active_element().is_none_or(|own| own.tag_name() == "BODY");
        if let (true, Ok(Some(field))) =
            (is_lost, self.node.query_selector(".compare-things a, .compare-choice select"))
        {
            browser::focus(&field);
        }
    }

    /// Something is added: the router takes the link to the new address.
    fn submitted(&self, event: &Event) {
        let Some(form) = target(event).filter(|form| form.class_list().contains(CHOICE)) else { return };
        event.prevent_default();
        let Some(field) = form.query_selector("select").ok().flatten() else { return };
        let field: HtmlSelectElement = field.unchecked_into();
        let Some(href) = added(&self.site(), &self.query(), &field.name(), &field.value()) else {
            browser::focus(&field);
            return;
        };
        let way = browser::create(&form, "a", "hidden");
        let _ = way.set_attribute("href", &href);
        let _ = way.set_attribute("data-noscroll", "");
        self.changed.replace(Some(self.search.borrow().clone()));
        way.dyn_ref::<HtmlElement>().iter().for_each(|way| way.click());
        way.remove();
    }

    fn clicked(&self, event: &Event) {
        let Some(target) = target(event) else { return };
        if matches!(target.closest(".compare-things .button"), Ok(Some(_))) {
            self.changed.replace(Some(self.search.borrow().clone()));
        }
        let button = target.closest("[data-action]").ok().flatten();
        let Some(button) = button.filter(|own| own.get_attribute("data-action").as_deref() == Some(TAKE)) else {
            return;
        };
        if let Some((_, Ok(book))) = &*self.read.borrow() {
            self.take(book, &button.get_attribute("data-form").unwrap_or_default());
        }
    }

    /// Makes a file of what is shown.
    fn take(&self, book: &Book, form: &str) {
        let (site, query) = (self.site(), self.query());
        let names = Names { site: &site, book };
        let chosen = Chosen::of(&site, book, &query);
        let all = SideBySide::of(book, &chosen);
        let of_cell = |table: &Table, line: &Line, at: usize| {
            let of = tables::by_name(table.schema.name);
            let found = of.zip(line.cells[at].as_ref());
            found
                .map(|(of, cell)| site.absolute(&address(&names, of, line, &chosen.things[at], cell)))
                .unwrap_or_default()
        };
        let comparison = Comparison {
            release: Named::of(book),
            by: chosen.by.unwrap_or(By::Pairing),
            things: chosen.things.iter().map(|own| (own, name(&names, own))).collect(),
            tables: all.tables.iter().map(|(of, lines)| (book.table(of.name()), &**lines)).collect(),
            address: site.pinned_with(&Route::Compare, &query.with("text", None), book.release()),
            of_cell: &of_cell,
        };
        let file = if form == "json" { comparison.json() } else { comparison.csv() };
        take(&file, &comparison.file_name(form));
    }
}
