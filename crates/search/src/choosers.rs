//! Lists of choices that are too long to look through become fields in which one types, with what matches below. The list
//! stays in the form, out of sight: what is chosen is chosen there, and whoever listens to it hears it.

use browser::{Listener, create, document, focus, target};
use format::tables::{PAIRINGS, REGIONS};
use ledger::{Book, Places};
use net::{Archive, fetch_text, spawn};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::components::chooser::{self, Chooser};
use view::html::Html;
use view::site::{Query, Site};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

thread_local! {
    /// Those of the page, until their lists are shown anew.
    static FIELDS: RefCell<Vec<Rc<Field>>> = const { RefCell::new(Vec::new()) };
    /// What places and pairings are called, by what the address asks of the release.
    static NAMED: RefCell<Option<(Query, Rc<Named>)>> = const { RefCell::new(None) };
    /// The field in which something was chosen last: the form may be shown anew then, and it has the focus again.
    static CHOSEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What places and pairings are called.
struct Named {
    book: Book,
    places: Places,
}

/// A field with its list.
struct Field {
    site: Site,
    select: HtmlSelectElement,
    input: HtmlInputElement,
    list: HtmlElement,
    status: Element,
    chooser: Chooser,
    named: Rc<Named>,
    /// The choices that match, and the one of them that is pointed at.
    found: RefCell<Vec<usize>>,
    active: Cell<Option<usize>>,
    listeners: RefCell<Vec<Listener>>,
}

/// Makes fields of the long lists in a form, which may have some already.
pub fn make(form: Element, search: &str) {
    let site = Site::at(&browser::seam::root(), Query::parse(search).sticky(), browser::lang());
    spawn(Box::pin(async move {
        let archive = Archive { base: browser::seam::root() };
        if fetch_text(&archive.base, site.lang).await.is_err() {
            return;
        }
        // Without the names the lists stay as they are.
        let Some(named) = named(&archive, &site).await else { return };
        FIELDS.with_borrow_mut(|fields| fields.retain(|field| field.input.is_connected()));
        let Ok(selects) = form.query_selector_all("select:not([hidden])") else { return };
        let selects = (0..selects.length()).filter_map(|at| selects.item(at)?.dyn_into::<HtmlSelectElement>().ok());
        for select in selects.filter(|select| select.length() as usize > chooser::MANY) {
            if let Some(field) = Field::new(site.clone(), select, Rc::clone(&named)) {
                FIELDS.with_borrow_mut(|fields| fields.push(field));
            }
        }
    }));
}

async fn named(archive: &Archive, site: &Site) -> Option<Rc<Named>> {
    let known = NAMED.with_borrow(Clone::clone).filter(|(of, _)| of == site.sticky());
    if let Some((_, named)) = known {
        return Some(named);
    }
    let book = archive.book(site.release(), &[&PAIRINGS, &REGIONS]).await.ok()?;
    let places = Places::new(book.table(REGIONS.name));
    let named = Rc::new(Named { book, places });
    NAMED.set(Some((site.sticky().clone(), Rc::clone(&named))));
    Some(named)
}

impl Field {
    fn new(site: Site, select: HtmlSelectElement, named: Rc<Named>) -> Option<Rc<Self>> {
        let (host, id) = (select.parent_element()?, select.id());
        let of = |part: &str| [&id, part].concat();
        let mut chooser = Chooser::default();
        let options = select.query_selector_all("option").ok()?;
        for at in 0..options.length() {
            let option: Element = options.item(at)?.dyn_into().ok()?;
            chooser
                .choices
                .push((option.get_attribute("value").unwrap_or_default(), option.text_content().unwrap_or_default()));
        }
        let input: HtmlInputElement = create(&host, "input", "").dyn_into().ok()?;
        let (input_id, list_id) = (of("-find"), of("-list"));
        for (name, value) in [
            ("id", &*input_id),
            ("type", "text"),
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-expanded", "false"),
            ("aria-controls", &*list_id),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("placeholder", chooser::hint(site.lang)),
        ] {
            let _ = input.set_attribute(name, value);
        }
        if let Ok(Some(label)) = host.query_selector("label") {
            let _ = label.set_attribute("for", &input_id);
            let _ = label.set_attribute("id", &of("-label"));
        }
        let around = create(&host, "div", "search__found");
        let status = create(&around, "div", "search__status");
        let _ = status.set_attribute("role", "status");
        let list: HtmlElement = create(&around, "ul", "search__results").dyn_into().ok()?;
        for (name, value) in [("id", &*list_id), ("role", "listbox"), ("aria-labelledby", &*of("-label"))] {
            let _ = list.set_attribute(name, value);
        }
        // The sheet of a first visit says nothing of what comes later.
        style(host.dyn_ref()?, &[("position", "relative")]);
        style(&list, &[("max-height", "20rem"), ("overflow", "auto"), ("margin", "0"), ("list-style", "none")]);
        let _ = select.set_attribute("hidden", "");
        let field = Rc::new(Self {
            site,
            select,
            input,
            list,
            status,
            chooser,
            named,
            found: RefCell::default(),
            active: Cell::new(None),
            listeners: RefCell::default(),
        });
        field.close();
        field.listen();
        let nobody = document().active_element().is_none_or(|focused| focused.tag_name() == "BODY");
        if nobody && CHOSEN.take() == input_id {
            focus(&field.input);
        }
        Some(field)
    }

    fn listen(self: &Rc<Self>) {
        let field = Rc::downgrade(self);
        let heard = move |act: fn(&Rc<Self>, &Event)| -> Box<dyn FnMut(Event)> {
            let field = field.clone();
            Box::new(move |event| field.upgrade().iter().for_each(|field| act(field, &event)))
        };
        self.listeners.replace(vec![
            Listener::new(
                &self.input,
                "input",
                heard(|field, event| {
                    // It is no filter of the form by itself.
                    event.stop_propagation();
                    field.look();
                }),
            ),
            Listener::new(&self.input, "change", heard(|_, event| event.stop_propagation())),
            Listener::new(&self.input, "keydown", heard(Self::key)),
            Listener::new(&self.input, "click", heard(|field, _| field.open())),
            // The field keeps the focus while a choice is pointed at.
            Listener::new(&self.list, "pointerdown", heard(|_, event| event.prevent_default())),
            Listener::new(&self.list, "mousedown", heard(|_, event| event.prevent_default())),
            Listener::new(&self.list, "click", heard(Self::clicked)),
            Listener::new(&self.input, "blur", heard(|field, _| field.close())),
            // Somebody else chose in the list.
            Listener::new(&self.select, "change", heard(|field, _| field.close())),
        ]);
    }

    /// Whether the list is open.
    fn is_open(&self) -> bool {
        self.input.get_attribute("aria-expanded").as_deref() == Some("true")
    }

    /// Shows all choices: those that a typed text means come with the first letter.
    fn open(&self) {
        if !self.is_open() {
            self.input.select();
            self.show((0..self.chooser.choices.len()).collect(), None);
        }
    }

    /// Shows the choices that the text means; the first of them is taken by Enter.
    fn look(&self) {
        let typed = self.input.value();
        let found = self.chooser.matching(&self.named.book, &self.named.places, &typed);
        let first = (!found.is_empty() && !typed.trim().is_empty()).then_some(0);
        self.show(found, first);
    }

    fn show(&self, found: Vec<usize>, active: Option<usize>) {
        self.found.replace(found);
        self.status.set_text_content(Some(&chooser::found(self.site.lang, self.found.borrow().len())));
        let _ = self.input.set_attribute("aria-expanded", "true");
        self.point(active);
    }

    /// Points at a choice of the list.
    fn point(&self, active: Option<usize>) {
        self.active.set(active);
        let id = self.list.id();
        let options = chooser::options(&id, &self.chooser, &self.found.borrow(), active);
        self.list.set_inner_html(options.as_str());
        let Ok(all) = self.list.query_selector_all("li") else { return };
        for at in 0..all.length() {
            let Some(option) = all.item(at).and_then(|option| option.dyn_into::<HtmlElement>().ok()) else { continue };
            style(&option, &[("padding", "0.5rem"), ("cursor", "pointer")]);
            if active == usize::try_from(at).ok() && active.is_some() {
                style(&option, &[("outline", "2px solid var(--accent)"), ("outline-offset", "-2px")]);
                option.scroll_into_view_with_bool(false);
            }
        }
        match active {
            Some(at) => drop(self.input.set_attribute("aria-activedescendant", &[&id, "-", &at.to_string()].concat())),
            None => drop(self.input.remove_attribute("aria-activedescendant")),
        }
    }

    /// Closes the list; the field says what is chosen.
    fn close(&self) {
        let value = self.select.value();
        let chosen = self.chooser.choices.iter().find(|(own, _)| *own == value && !value.is_empty());
        self.input.set_value(chosen.map_or("", |(_, words)| words));
        let _ = self.input.set_attribute("aria-expanded", "false");
        let _ = self.input.remove_attribute("aria-activedescendant");
        self.found.take();
        self.active.set(None);
        self.status.set_text_content(None);
        self.list.set_inner_html(Html::default().as_str());
    }

    /// Takes the choice at a place of the list.
    fn choose(&self, at: usize) {
        let Some(choice) = self.found.borrow().get(at).copied() else { return };
        self.select.set_value(&self.chooser.choices[choice].0);
        CHOSEN.set(self.input.id());
        self.close();
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("change", &options) {
            let _ = self.select.dispatch_event(&event);
        }
    }

    fn key(self: &Rc<Self>, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing()) else { return };
        let last = self.found.borrow().len().min(chooser::SHOWN).checked_sub(1);
        match (key.key().as_str(), self.is_open()) {
            ("ArrowDown" | "ArrowUp", false) => self.open(),
            ("ArrowDown", true) => self.point(last.map(|last| self.active.get().map_or(0, |at| last.min(at + 1)))),
            ("ArrowUp", true) => self.point(last.map(|last| self.active.get().map_or(last, |at| at.saturating_sub(1)))),
            ("Enter", true) => self.active.get().into_iter().for_each(|at| self.choose(at)),
            // The form has nothing to send.
            ("Enter", false) => {}
            ("Escape", true) => self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let option = target(event).and_then(|target| target.closest("li").ok().flatten());
        let at = option.and_then(|option| option.id().rsplit('-').next()?.parse().ok());
        at.into_iter().for_each(|at| self.choose(at));
    }
}

fn style(element: &HtmlElement, rules: &[(&str, &str)]) {
    rules.iter().for_each(|(name, value)| drop(element.style().set_property(name, value)));
}
