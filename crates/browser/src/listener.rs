//! What listens to the page.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

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
