//! The loop of messages: loads a table, then answers the newest question.

use super::answer::answer;
use super::fetch;
use js_sys::Function;
use shanhai::engine::messages::{Report, Request};
use shanhai::engine::{Engine, Plan};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, DedicatedWorkerGlobalScope, MessageEvent};

/// Bytes between two reports of progress.
const STEP: usize = 1 << 20;

struct Worker {
    scope: DedicatedWorkerGlobalScope,
    engine: RefCell<Option<Engine>>,
    /// The question that waits for its turn.
    waiting: RefCell<Option<Request>>,
    loading: RefCell<Option<AbortController>>,
    turn: RefCell<Option<Function>>,
}

/// Listens to messages, where this is a worker; a page calls the functions itself.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let (engine, waiting) = (RefCell::default(), RefCell::default());
    let worker = Rc::new(Worker { scope, engine, waiting, loading: RefCell::default(), turn: RefCell::default() });
    let own = Rc::clone(&worker);
    let turn = Closure::<dyn FnMut()>::new(move || own.turn());
    worker.turn.replace(Some(turn.into_js_value().unchecked_into()));
    let own = Rc::clone(&worker);
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| own.hear(&event));
    worker.scope.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
}

impl Worker {
    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let text = event.data().as_string().unwrap_or_default();
        match Request::from_json(&text) {
            Ok(Request::Load { urls, plan }) => {
                let own = Rc::clone(self);
                spawn_local(async move {
                    let report = own.load(&urls, &plan).await;
                    own.say(&report);
                });
            }
            Ok(Request::Stop) => self.loading.take().into_iter().for_each(|loading| loading.abort()),
            Ok(Request::Cancel { number }) => {
                let asked = self.waiting.borrow().as_ref().and_then(number_of);
                if asked == Some(number) {
                    self.waiting.take();
                    self.say(&Report::Cancelled { number });
                }
            }
            Ok(question) => match self.waiting.replace(Some(question)) {
                Some(older) => number_of(&older).into_iter().for_each(|number| self.say(&Report::Cancelled { number })),
                // After the messages that have come already: a newer question among them takes the place of this one.
                None => self.soon(),
            },
            Err(error) => self.say(&Report::Fault { number: None, what: error.to_string() }),
        }
    }

    fn soon(&self) {
        if let Some(turn) = &*self.turn.borrow() {
            // There is no such thing as a worker without timers.
            let _ = self.scope.set_timeout_with_callback(turn);
        }
    }

    /// Answers the question that waits.
    fn turn(&self) {
        let Some(question) = self.waiting.take() else { return };
        let number = number_of(&question);
        let report = match &*self.engine.borrow() {
            Some(engine) => answer(engine, question),
            None => Some(Report::Fault { number, what: "no table is loaded".to_owned() }),
        };
        if let Some(report) = report {
            self.say(&report);
        }
    }

    async fn load(&self, urls: &[String], plan: &Plan) -> Report {
        let stopper = AbortController::new().ok();
        let signal = stopper.as_ref().map(AbortController::signal);
        self.loading.replace(stopper);
        let told = Cell::new(0);
        let progress = |rows: usize, bytes: usize| {
            if bytes - told.get() >= STEP {
                told.set(bytes);
                self.say(&Report::Progress { rows, bytes });
            }
        };
        let store = fetch::table(urls, signal.as_ref(), &progress).await;
        if signal.is_some_and(|signal| signal.aborted()) {
            return Report::Stopped;
        }
        let engine = store.and_then(|store| Engine::new(store, plan).map_err(|error| error.to_string().into()));
        match engine {
            Ok(engine) => {
                let rows = engine.store().rows();
                self.engine.replace(Some(engine));
                Report::Loaded { rows }
            }
            Err(error) => Report::Fault { number: None, what: words(&error) },
        }
    }

    fn say(&self, report: &Report) {
        // Texts can always be posted.
        let _ = self.scope.post_message(&report.to_json().into());
    }
}

fn number_of(request: &Request) -> Option<u32> {
    match request {
        Request::Groups { number, .. } | Request::Rows { number, .. } => Some(*number),
        _ => None,
    }
}

fn words(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| String::from(js_sys::Object::from(error.clone()).to_string()))
}
