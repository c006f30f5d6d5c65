//! The loop of messages: loads a table, then answers the newest question and the newest window.

use super::yield_now::yield_now;
use engine::messages::{Report, Request};
use engine::shelf::Shelf;
use engine::{Engine, EngineError, WarmUp};
use format::tables;
use js_sys::Function;
use ledger::{Accounting, Folding, Question};
use proof::{Expected, Fault};
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

/// What the listener, the fetching and the answering share.
pub struct Worker {
    scope: DedicatedWorkerGlobalScope,
    pub shelf: RefCell<Option<Shelf<Expected>>>,
    /// What waits for its turn, or for rows.
    question: RefCell<Option<Asked>>,
    window: RefCell<Option<Asked>>,
    /// Parts whose rows could not be had.
    pub faults: RefCell<Vec<(usize, Fault)>>,
    /// Stops what is on its way, of which there is so much; and whether it was stopped since nothing came.
    pub stopper: RefCell<Option<AbortController>>,
    pub lanes: Cell<usize>,
    pub stalled: Cell<bool>,
    pub halted: Cell<bool>,
    /// The bytes that came since the last load began; those of files that it waits for, what was told of these, and how many
    /// there are to come in all.
    pub bytes: Cell<usize>,
    awaited: Cell<usize>,
    told: Cell<(usize, usize)>,
    total: Cell<usize>,
    /// The rows that the page shows first, until they are told.
    pub first: RefCell<Option<(Question, (usize, usize))>>,
    turn: RefCell<Option<Function>>,
}

struct Asked {
    number: u32,
    question: Question,
    folding: Option<Folding>,
    window: Option<(usize, usize)>,
    /// The parts whose rows it waits for.
    needs: Vec<usize>,
}

/// Listens to messages. Where this is no worker, nobody sends any.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let worker = Rc::new(Worker {
        scope,
        shelf: RefCell::default(),
        question: RefCell::default(),
        window: RefCell::default(),
        faults: RefCell::default(),
        stopper: RefCell::default(),
        lanes: Cell::new(0),
        stalled: Cell::new(false),
        halted: Cell::new(false),
        bytes: Cell::new(0),
        awaited: Cell::new(0),
        told: Cell::new((0, 0)),
        total: Cell::new(0),
        first: RefCell::default(),
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
            Ok(Request::Load { table, accounting, parts }) => self.load(&table, accounting, parts),
            Ok(Request::First { question, from, count }) => drop(self.first.replace(Some((question, (from, count))))),
            Ok(Request::Stop) => {
                self.stalled.set(false);
                self.halt();
                self.turn();
            }
            Ok(Request::Ask { number, question, folding, window }) => {
                self.wait(&self.question, Asked { number, question, folding, window, needs: Vec::new() });
            }
            Ok(Request::Window { number, question, from, count }) => {
                let window = Some((from, count));
                self.wait(&self.window, Asked { number, question, folding: None, window, needs: Vec::new() });
            }
            Err(error) => self.say(&Report::Fault { number: None, what: error.to_string() }),
        }
    }

    /// Answers after the messages that have come already: a newer question among them takes the place of this one.
    fn wait(&self, place: &RefCell<Option<Asked>>, asked: Asked) {
        if let Some(older) = place.replace(Some(asked)) {
            self.say(&Report::Cancelled { number: older.number });
        }
        if let Some(turn) = &*self.turn.borrow() {
            // There is no such thing as a worker without timers.
            let _ = self.scope.set_timeout_with_callback(turn);
        }
    }

    /// Answers what waits, as far as what it needs is there.
    pub fn turn(self: &Rc<Self>) {
        for (place, answer) in [(&self.question, answer as Answering), (&self.window, rows)] {
            let Some(mut asked) = place.take() else { continue };
            match self.answered(&mut asked, answer) {
                Some(report) => self.say(&report),
                None => _ = place.replace(Some(asked)),
            }
        }
    }

    /// The answer to a question; `None` while rows that it needs are on their way.
    fn answered(self: &Rc<Self>, asked: &mut Asked, answer: Answering) -> Option<Report> {
        let report = {
            let shelf = self.shelf.borrow();
            let number = Some(asked.number);
            let Some((shelf, engine)) = shelf.as_ref().and_then(|shelf| Some((shelf, shelf.engine()?))) else {
                // While more parts are on their way, it waits for these.
                let is_coming = shelf.is_some() && !self.halted.get();
                let what = "no table is loaded".to_owned();
                return (!is_coming).then_some(Report::Fault { number, what });
            };
            asked.needs.retain(|part| shelf.lacks(*part));
            if asked.needs.is_empty() {
                asked.needs = shelf.lacking(&asked.question);
            }
            if asked.needs.is_empty() {
                match answer(engine, asked) {
                    Ok((report, shown)) => {
                        asked.needs = engine.lacking(&shown);
                        Some(report)
                    }
                    Err(error) => return Some(Report::Fault { number, what: error.to_string() }),
                }
            } else {
                None
            }
        };
        if let Some(report) = report.filter(|_| asked.needs.is_empty()) {
            return Some(report);
        }
        // A fault is told once; who asks again has the file fetched again.
        let mut faults = self.faults.borrow_mut();
        if let Some(at) = faults.iter().position(|(part, _)| asked.needs.contains(part)) {
            return Some(Report::Failed { number: asked.number, fault: faults.swap_remove(at).1 });
        }
        drop(faults);
        self.halted.set(false);
        self.stalled.set(false);
        self.shelf.borrow_mut().iter_mut().for_each(|shelf| shelf.urge(&asked.needs));
        self.fetch();
        None
    }

    fn load(self: &Rc<Self>, table: &str, accounting: Accounting, parts: Vec<(String, Expected)>) {
        let Some(schema) = tables::by_name(table) else {
            let what = format!("this program knows no table {table}");
            return self.say(&Report::Fault { number: None, what });
        };
        for asked in [&self.question, &self.window].into_iter().filter_map(RefCell::take) {
            self.say(&Report::Cancelled { number: asked.number });
        }
        self.faults.take();
        self.stalled.set(false);
        self.halted.set(false);
        let is_new = self.shelf.borrow().is_none();
        let ready = {
            let mut shelf = self.shelf.borrow_mut();
            let shelf = shelf.get_or_insert_with(|| Shelf::new(schema, accounting));
            shelf.again();
            let ready = if shelf.has(&parts) { Ok(true) } else { shelf.want(parts) };
            let awaited = shelf.awaited().map(|(_, expected)| usize::try_from(expected.bytes).unwrap_or(0));
            self.total.set(awaited.sum());
            ready
        };
        self.bytes.set(0);
        self.awaited.set(0);
        self.told.set((0, 0));
        match ready {
            Ok(true) => self.say_loaded(),
            Ok(false) => self.count("", 0),
            Err(error) => return self.say(&Report::Fault { number: None, what: error.to_string() }),
        }
        self.fetch();
        if is_new {
            // While nothing has arrived, the program runs in.
            let own = Rc::clone(self);
            spawn_local(async move {
                yield_now().await;
                let mut warm = WarmUp::default();
                // A table that it makes up is one.
                while own.bytes.get() == 0 && warm.step().is_ok_and(|more| more) {
                    net::breathe().await;
                }
            });
        }
    }

    /// So many bytes more of a file have come: the page is told from time to time, until all that answers rest on is there.
    pub fn count(&self, url: &str, bytes: usize) {
        self.bytes.set(self.bytes.get() + bytes);
        let (rows, is_awaited) = match &*self.shelf.borrow() {
            Some(shelf) if shelf.engine().is_none() => (shelf.rows(), shelf.awaited().any(|(own, _)| own == url)),
            _ => return,
        };
        // Rows of an earlier load may still be on their way.
        let awaited = self.awaited.get() + if is_awaited { bytes } else { 0 };
        self.awaited.set(awaited);
        let (rows_told, bytes_told) = self.told.get();
        // A file that has come to its end is always told.
        let has_ended = bytes == 0 && awaited > bytes_told;
        if awaited - bytes_told >= STEP || rows > rows_told || has_ended {
            self.told.set((rows, awaited));
            self.say(&Report::Progress { rows, bytes: awaited, total: self.total.get() });
        }
    }

    /// All that answers rest on is there.
    pub fn say_loaded(&self) {
        let report = self
            .shelf
            .borrow()
            .as_ref()
            .and_then(Shelf::engine)
            .map(|engine| Report::Loaded { rows: engine.rows(), words: engine.words(FEW) });
        report.iter().for_each(|report| self.say(report));
    }

    pub fn say_failed(&self, number: u32, fault: Fault) {
        self.say(&Report::Failed { number, fault });
    }

    pub fn say(&self, report: &Report) {
        // Texts can always be posted.
        let _ = self.scope.post_message(&JsValue::from(report.to_json()));
    }
}

/// What is said to a question, and the rows that are shown with it.
type Answering = fn(&Engine, &Asked) -> Result<(Report, Vec<u32>), EngineError>;

fn answer(engine: &Engine, asked: &Asked) -> Result<(Report, Vec<u32>), EngineError> {
    let answer = match &asked.folding {
        Some(folding) => engine.folded(&asked.question, folding)?,
        None => engine.answer(&asked.question)?,
    };
    let mut shown = Vec::new();
    let mut as_json = |rows: Vec<u32>| {
        shown.extend_from_slice(&rows);
        engine.rows_json(&rows)
    };
    let (mut rows, mut basis, mut told) = (None, None, None);
    // Who wants no rows wants the words of groups alone.
    if asked.window.is_none_or(|(_, count)| count > 0) {
        let numbers = |rows: Vec<usize>| {
            let rows: Vec<u32> = rows.into_iter().filter_map(|row| u32::try_from(row).ok()).collect();
            Some(rows).filter(|rows| !rows.is_empty())
        };
        if let Some((from, count)) = asked.window {
            rows = Some(as_json(engine.window(&asked.question, from, count)?));
        }
        basis = numbers(answer.totals.iter().filter_map(|(_, tally)| tally.only).collect()).map(&mut as_json);
        // Rows that are settled stand whole where answers come from.
        told = numbers(answer.told()).map(|rows| engine.rows_json(&rows));
    }
    Ok((Report::Answer { number: asked.number, answer, rows, basis, told }, shown))
}

fn rows(engine: &Engine, asked: &Asked) -> Result<(Report, Vec<u32>), EngineError> {
    let (from, count) = asked.window.unwrap_or_default();
    let rows = engine.window(&asked.question, from, count)?;
    Ok((Report::Rows { number: asked.number, rows: engine.rows_json(&rows) }, rows))
}
