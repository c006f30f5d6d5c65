//! What a reader does on an exploring page.

use super::pane::{Pane, text_field};
use super::parts::follow;
use browser::{Later, Listener, target};
use std::rc::Rc;
use view::pages::explore::Step;
use view::site::Query;
use view::site::Route;
use view::tables::{Arrangement, Filter};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement};

/// Milliseconds without a key after which what was typed goes into the address.
const PAUSE: i32 = 600;

impl Pane {
    pub(super) fn listen(self: &Rc<Self>) {
        let on = |name, act: fn(&Rc<Self>, &Event)| {
            let own = Rc::downgrade(self);
            let heard = move |event: Event| own.upgrade().iter().for_each(|view| act(view, &event));
            self.listeners.borrow_mut().push(Listener::new(&self.node, name, Box::new(heard)));
        };
        on("change", Self::changed);
        on("input", Self::typing);
        on("compositionend", Self::typing);
        on("click", Self::clicked);
        let own = Rc::downgrade(self);
        let later = Later::new(Box::new(move || own.upgrade().iter().for_each(|view| view.put_typed())));
        let _ = self.typed.set(later);
    }

    /// A choice was made in a filter, a box or the field of a row.
    fn changed(self: &Rc<Self>, event: &Event) {
        let Some(field) = target(event) else { return };
        // The portal must not take it for one of its own filters.
        event.stop_propagation();
        if field.id() == "go-to" {
            let row: usize = value_of(&field).parse().unwrap_or(1);
            self.grid.get().iter().for_each(|grid| grid.step(Step::To(row.max(1) - 1)));
            return;
        }
        let Some(name) = field.get_attribute("name") else { return };
        if name == Filter::Text.name() {
            return self.put_typed();
        }
        let query = if name == Arrangement::Hide.name() {
            self.query.borrow().with(&name, Some(&self.hidden()))
        } else {
            self.query.borrow().with(&name, Some(&value_of(&field))).with(Arrangement::Page.name(), None)
        };
        self.go(&query, false);
    }

    /// The columns whose boxes are empty.
    fn hidden(&self) -> String {
        let mut hidden = Vec::new();
        if let Ok(boxes) = self.node.query_selector_all("[name=hide]:not(:checked)") {
            for at in 0..boxes.length() {
                hidden.extend(boxes.item(at).map(|own| value_of(own.unchecked_ref())));
            }
        }
        hidden.join(".")
    }

    /// Text is being typed: shown at once, put into the address when the typing rests.
    fn typing(self: &Rc<Self>, event: &Event) {
        let field = target(event);
        // An input method that is still at work has not typed yet.
        let composing = event.unchecked_ref::<web_sys::InputEvent>().is_composing(); // no, of any other event
        if field.is_some_and(|field| field.id() == "filter-q") && !composing {
            self.ask();
            self.typed.get().iter().for_each(|typed| typed.set(PAUSE));
        }
    }

    fn put_typed(&self) {
        let typed = text_field(&self.node).map(|field| field.value()).unwrap_or_default();
        let query =
            self.query.borrow().with(Filter::Text.name(), Some(typed.trim())).with(Arrangement::Page.name(), None);
        if query != *self.query.borrow() {
            // One text is one step back, however many pauses it took to type.
            let again = self.query.borrow().get(Filter::Text.name()).is_some();
            self.go(&query, again);
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let target = target(event);
        let action = target.and_then(|target| target.closest("[data-action]").ok().flatten());
        let Some(action) = action else { return };
        let of = |name| action.get_attribute(name).unwrap_or_default();
        match of("data-action").as_str() {
            "retry" => self.load(),
            "stop" => self.loading.borrow().iter().for_each(|loading| loading.stop()),
            "download" => self.take(of("data-form")),
            "stop-taking" => self.stopped.set(true),
            _ => {}
        }
    }

    fn go(&self, query: &Query, replace: bool) {
        follow(&self.node, &self.site.href_with(&Route::Explore(self.of), query), replace);
    }
}

/// What a field says. Each that is listened to has a value, and browsers call it the same of all.
fn value_of(field: &Element) -> String {
    field.unchecked_ref::<HtmlInputElement>().value()
}
