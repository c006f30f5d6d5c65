//! The page's side of the worker that compares for it: this program once more, off the main thread.

use super::asked::Asked;
use browser::{Later, seam};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A worker that has shown no sign of life for so long is told to the reader, in milliseconds.
const PATIENCE: i32 = 20_000;

#[wasm_bindgen]
extern "C" {
    /// The address of this program's script, as that tells it (`worker.js`).
    #[wasm_bindgen(js_namespace = shanhai, js_name = check, thread_local_v2)]
    static SCRIPT: String;
}

/// What the page hears.
pub enum Said {
    /// The page, and whether that tells of a fault.
    Page(String, bool),
    /// A file and its name.
    File(Blob, String),
    /// Nothing came for long.
    Late,
    /// The browser runs no such worker.
    Broken,
}

/// A worker that compares.
pub struct Background {
    worker: Worker,
    shared: Rc<Shared>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

/// What the worker's answers find.
struct Shared {
    hear: Box<dyn Fn(Said)>,
    /// Whether the page was asked for and has not come.
    is_busy: Cell<bool>,
    /// The page that is asked for next: only the newest is wanted.
    next: RefCell<Option<Asked>>,
    watch: Later,
}

impl Background {
    /// Starts one. `None` where the browser has none.
    pub fn start(hear: Rc<dyn Fn(Said)>) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(&seam::text());
        let worker = Worker::new_with_options(&SCRIPT.with(Clone::clone), &options).ok()?;
        let late = Rc::clone(&hear);
        let shared = Rc::new(Shared {
            hear: Box::new(move |said| hear(said)),
            is_busy: Cell::new(false),
            next: RefCell::default(),
            watch: Later::new(Box::new(move || late(Said::Late))),
        });
        let (own, to) = (Rc::clone(&shared), worker.clone());
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| own.hear(&event.data(), &to));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let own = Rc::clone(&shared);
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| own.broken());
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { worker, shared, _heard: heard, _failed: failed })
    }

    /// Asks for something. While a page is on its way, the newest that was asked for waits.
    pub fn ask(&self, asked: Asked) {
        if asked.form.is_empty() {
            if self.shared.is_busy.get() {
                self.shared.next.replace(Some(asked));
                return;
            }
            self.shared.is_busy.set(true);
        }
        self.shared.watch.set(PATIENCE);
        let _ = self.worker.post_message(&asked.message());
    }
}

impl Shared {
    fn hear(&self, said: &JsValue, worker: &Worker) {
        let Some(said) = said.dyn_ref::<Array>() else { return };
        let text = |at| said.get(at).as_string().unwrap_or_default();
        match &*text(0) {
            "page" => {
                self.watch.clear();
                self.is_busy.set(false);
                if let Some(next) = self.next.take() {
                    self.is_busy.set(true);
                    self.watch.set(PATIENCE);
                    let _ = worker.post_message(&next.message());
                } else {
                    (self.hear)(Said::Page(text(1), said.get(2).is_truthy()));
                }
            }
            "file" => {
                self.watch.clear();
                (self.hear)(Said::File(said.get(1).unchecked_into(), text(2)));
            }
            "broken" => self.broken(),
            // A sign of life.
            _ => self.watch.set(PATIENCE),
        }
    }

    fn broken(&self) {
        self.watch.clear();
        (self.hear)(Said::Broken);
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.shared.watch.clear();
        self.worker.terminate();
    }
}
