//! What is done a little later.

use std::cell::Cell;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;

/// A task for a little later, of which only the last one that was set is done.
pub struct Later {
    task: Closure<dyn FnMut()>,
    timer: Cell<Option<i32>>,
}

impl Later {
    pub fn new(task: Box<dyn FnMut()>) -> Self {
        Self { task: Closure::wrap(task), timer: Cell::new(None) }
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
