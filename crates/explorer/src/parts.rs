//! Parts of the page as elements: their markup is set only where it changed, and the focus stays where it was.

use browser::{document, focus};
use std::cell::RefCell;
use view::html::Html;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement};

/// A part of the page.
pub struct Part {
    pub element: Element,
    shown: RefCell<Html>,
}

impl Part {
    /// An empty part, behind what the host has already.
    pub fn new(host: &Element, class: &str) -> Self {
        let element = create(host, "div", class);
        Self { element, shown: RefCell::default() }
    }

    pub fn shows(&self, html: &Html) -> bool {
        *self.shown.borrow() == *html
    }

    pub fn set(&self, html: Html) {
        if self.shows(&html) {
            return;
        }
        keep_focus(&self.element, || self.element.set_inner_html(html.as_str()));
        self.shown.replace(html);
    }
}

/// A new element at the end of the host.
pub fn create(host: &Element, name: &str, class: &str) -> Element {
    // There is a document, and these names are right.
    let element = document().create_element(name).expect("an element can be made");
    element.set_class_name(class);
    let _ = host.append_child(&element);
    element
}

/// Changes the markup below an element. What had the focus has it again if it is there anew, and what was typed into
/// it meanwhile is kept.
pub fn keep_focus(element: &Element, change: impl FnOnce()) {
    let focused = document().active_element().filter(|focused| element.contains(Some(focused)));
    let typed = focused.as_ref().and_then(text_field).map(|field| field.value());
    change();
    let Some(id) = focused.map(|focused| focused.id()).filter(|id| !id.is_empty()) else { return };
    let Some(again) = document().get_element_by_id(&id) else { return };
    if let (Some(field), Some(typed)) = (text_field(&again), typed) {
        field.set_value(&typed);
        focus(&again);
        let end = u32::try_from(typed.encode_utf16().count()).unwrap_or(0);
        let _ = field.set_selection_range(end, end);
    } else {
        focus(&again);
    }
}

fn text_field(element: &Element) -> Option<HtmlInputElement> {
    element.dyn_ref::<HtmlInputElement>().filter(|field| matches!(&*field.type_(), "text" | "search")).cloned()
}

/// Follows a link as a click on it does: the portal takes the address. `replace` leaves no step to go back to.
pub fn follow(host: &Element, href: &str, replace: bool) {
    let link = create(host, "a", "hidden");
    let _ = link.set_attribute("href", href);
    let _ = link.set_attribute("data-noscroll", "");
    let _ = js_sys::Reflect::set(&link, &"replace".into(), &replace.into());
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    link.remove();
}

/// Something that listens to an element, or to the window, as long as it is kept.
pub struct Listener {
    element: EventTarget,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub fn new(element: &EventTarget, name: &'static str, heard: Box<dyn FnMut(Event)>) -> Self {
        let heard = Closure::wrap(heard);
        let _ = element.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        Self { element: element.clone(), name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.element.remove_event_listener_with_callback(self.name, self.heard.as_ref().unchecked_ref());
    }
}

/// A task for a little later, of which only the last one that was set is done.
pub struct Later {
    task: Closure<dyn FnMut()>,
    timer: std::cell::Cell<Option<i32>>,
}

impl Later {
    pub fn new(task: Box<dyn FnMut()>) -> Self {
        Self { task: Closure::wrap(task), timer: std::cell::Cell::new(None) }
    }

    pub fn set(&self, milliseconds: i32) {
        self.clear();
        let window = web_sys::window();
        let timer = window.and_then(|window| {
            let task = self.task.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(task, milliseconds).ok()
        });
        self.timer.set(timer);
    }

    pub fn clear(&self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer.take()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        self.clear();
    }
}
