//! The loop of messages: loads a table, then answers the newest question and the newest window.

use super::fetch;
use engine::messages::{Report, Request};
use engine::{Engine, EngineError, Store};
use format::tables;
use js_sys::Function;
use ledger::{Accounting, Folding, Question};
use proof::Expected;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, DedicatedWorkerGlobalScope, MessageEvent};

/// Bytes between two reports of progress.
const STEP: usize = 1 << 18;

/// The words of columns that have at most so many are told to the page, which offers them as filters.
const FEW: usize = 5_000;

struct Worker {
    scope: DedicatedWorkerGlobalScope,
    engine: RefCell<Option<Engine>>,
    /// What waits for its turn.
    question: RefCell<Option<Asked>>,
    window: RefCell<Option<Asked>>,
    loading: RefCell<Option<AbortController>>,
    turn: RefCell<Option<Function>>,
}

struct Asked {
    number: u32,
    question: Question,
    folding: Option<Folding>,
    window: Option<(usize, usize)>,
}

/// Listens to messages. Where this is no worker, nobody sends any.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let worker = Rc::new(Worker {
        scope,
        engine: RefCell::default(),
        question: RefCell::default(),
        window: RefCell::default(),
        loading: RefCell::default(),
        turn: RefCell::default(),
    });
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
            Ok(Request::Load { table, accounting, parts }) => {
                let own = Rc::clone(self);
                spawn_local(async move {
                    let report = own.load(&table, accounting, parts).await;
                    own.say(&report);
                });
            }
            Ok(Request::Stop) => self.loading.take().into_iter().for_each(|loading| loading.abort()),
            Ok(Request::Ask { number, question, folding, window }) => {
                self.wait(&self.question, Asked { number, question, folding, window });
            }
            Ok(Request::Window { number, question, from, count }) => {
                self.wait(&self.window, Asked { number, question, folding: None, window: Some((from, count)) });
            }
            Err(error) => self.say(&Report::Fault { number: None, what: error.to_string() }),
        }
    }

    /// Answers after the messages that have come already: a newer question among them takes the place of this one.
    fn wait(&self, place: &RefCell<Option<Asked>>, asked: Asked) {
        if let Some(older) = place.replace(Some(asked)) {
            self.say(&Report::Cancelled { number: older.number });
            return;
        }
        if let Some(turn) = &*self.turn.borrow() {
            // There is no such thing as a worker without timers.
            let _ = self.scope.set_timeout_with_callback(turn);
        }
    }

    /// Answers what waits.
    fn turn(&self) {
        let (question, window) = (self.question.take(), self.window.take());
        for (asked, answer) in [(question, answer as Answering), (window, rows)] {
            let Some(asked) = asked else { continue };
            let report = match &*self.engine.borrow() {
                Some(engine) => answer(engine, &asked).map_err(|error| error.to_string()),
                None => Err("no table is loaded".to_owned()),
            };
            self.say(&report.unwrap_or_else(|what| Report::Fault { number: Some(asked.number), what }));
        }
    }

    async fn load(self: &Rc<Self>, table: &str, accounting: Accounting, parts: Vec<(String, Expected)>) -> Report {
        let Some(schema) = tables::by_name(table) else {
            return Report::Fault { number: None, what: format!("this program knows no table {table}") };
        };
        let stopper = AbortController::new().ok();
        let signal = stopper.as_ref().map(AbortController::signal);
        self.loading.replace(stopper.clone());
        let (told, own) = (Cell::new((0, 0)), Rc::clone(self));
        let progress = move |rows: usize, bytes: usize| {
            let (rows_told, bytes_told) = told.get();
            if bytes - bytes_told >= STEP || rows > rows_told {
                told.set((rows, bytes));
                own.say(&Report::Progress { rows, bytes });
            }
        };
        let store = fetch::table(parts, signal.clone(), Rc::new(progress)).await;
        if signal.is_some_and(|signal| signal.aborted()) {
            return Report::Stopped;
        }
        // After a fault, what is still on its way is of no use.
        let store = store.inspect_err(|_| stopper.iter().for_each(AbortController::abort));
        let completed = |mut store: Store| {
            store.complete(schema);
            Engine::new(store, schema, accounting)
        };
        match store.map(completed) {
            Ok(Ok(engine)) => {
                let report = Report::Loaded { rows: engine.rows(), words: engine.words(FEW) };
                self.engine.replace(Some(engine));
                report
            }
            Ok(Err(error)) => Report::Fault { number: None, what: error.to_string() },
            Err(fault) => Report::Failed(fault),
        }
    }

    fn say(&self, report: &Report) {
        // Texts can always be posted.
        let _ = self.scope.post_message(&JsValue::from(report.to_json()));
    }
}

type Answering = fn(&Engine, &Asked) -> Result<Report, EngineError>;

fn answer(engine: &Engine, asked: &Asked) -> Result<Report, EngineError> {
    let answer = match &asked.folding {
        Some(folding) => engine.folded(&asked.question, folding)?,
        None => engine.answer(&asked.question)?,
    };
    let rows = match asked.window {
        Some((from, count)) => Some(engine.rows_json(&engine.window(&asked.question, from, count)?)),
        None => None,
    };
    let as_json = |rows: Vec<usize>| {
        let rows: Vec<u32> = rows.into_iter().filter_map(|row| u32::try_from(row).ok()).collect();
        (!rows.is_empty()).then(|| engine.rows_json(&rows))
    };
    let basis = as_json(answer.totals.iter().filter_map(|(_, tally)| tally.only).collect());
    let told = as_json(answer.told());
    Ok(Report::Answer { number: asked.number, answer, rows, basis, told })
}

fn rows(engine: &Engine, asked: &Asked) -> Result<Report, EngineError> {
    let (from, count) = asked.window.unwrap_or_default();
    let rows = engine.window(&asked.question, from, count)?;
    Ok(Report::Rows { number: asked.number, rows: engine.rows_json(&rows) })
}
