//! A large table in a Web Worker: questions go there as messages, answers come back.

use browser::seam;
use engine::messages::{Report, Request};
use js_sys::{Function, Promise};
use ledger::{Accounting, Answer, Folding, Question};
use net::{program_fault, spawn};
use proof::{Expected, Fault, FaultKind};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// The words of columns that have few.
pub type Occurring = Vec<(String, Vec<String>)>;

/// Rows that are shown while others are on their way: which, and who is told.
pub struct First {
    pub question: Question,
    pub window: Range<usize>,
    pub told: ToldRows,
}

/// Told rows as columnar JSON.
pub type ToldRows = Box<dyn Fn(&str)>;

/// Told rows, bytes, and the bytes that there are to come.
pub type Told = Box<dyn Fn(usize, usize, usize)>;

/// A table that is in a worker, or on its way there.
pub struct WorkerClient {
    table: String,
    worker: Worker,
    /// Counts the questions. Number 0 stands for the loading.
    number: Cell<u32>,
    shared: Rc<Shared>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

/// What the page and the listener share.
struct Shared {
    /// What wakes up who waits for the answer of a number.
    waiting: RefCell<Vec<(u32, Function)>>,
    answers: RefCell<Vec<(u32, Report)>>,
    /// Told rows, bytes and those that are to come in all while the table is on its way.
    progress: Told,
    /// Told the first rows of what is being loaded.
    first: RefCell<Option<ToldRows>>,
}

impl WorkerClient {
    /// Starts a worker, whose program lies at an address. `None` where the browser has none.
    pub fn start(program: &str, table: &str, progress: Told) -> Option<Self> {
        let worker = Worker::new(program).ok()?;
        let shared = Rc::new(Shared {
            waiting: RefCell::default(),
            answers: RefCell::default(),
            progress,
            first: RefCell::default(),
        });
        let own = Rc::clone(&shared);
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            own.hear(
                Report::from_json(&text)
                    .unwrap_or_else(|error| Report::Fault { number: None, what: error.to_string() }),
            );
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let own = Rc::clone(&shared);
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            let own = Rc::clone(&own);
            spawn(Box::pin(async move {
                let fault = program_fault("worker", &seam::why("worker").await);
                own.hear(Report::Failed { number: 0, fault });
            }));
        });
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self { table: table.to_owned(), worker, number: Cell::new(0), shared, _heard: heard, _failed: failed })
    }

    /// Loads these parts, but for what it has already: absolute addresses, with what is known of each. The words of its columns,
    /// or nothing where it was stopped.
    pub async fn load(
        &self,
        accounting: Accounting,
        parts: Vec<(String, Expected)>,
        first: Option<First>,
    ) -> Result<Option<Occurring>, Fault> {
        self.shared.first.take();
        if let Some(First { question, window, told }) = first {
            self.shared.first.replace(Some(told));
            let first = Request::First { question, from: window.start, count: window.len() };
            let _ = self.worker.post_message(&first.to_json().into());
        }
        match self.say(0, &Request::Load { table: self.table.clone(), accounting, parts }).await {
            Report::Loaded { words, .. } => Ok(Some(words)),
            Report::Cancelled { .. } => Ok(None),
            other => Err(self.fault(other)),
        }
    }

    /// Gives up loading, whatever the worker is doing.
    pub fn stop(&self) {
        let _ = self.worker.post_message(&Request::Stop.to_json().into());
        self.shared.hear(Report::Cancelled { number: 0 });
    }

    /// What the rows come to, a window of those that pass, the rows that totals rest on alone and those that their accounts
    /// tell of, as columnar JSON. Nothing where a newer question took its place.
    pub async fn ask(
        &self,
        question: &Question,
        folding: Option<Folding>,
        window: Range<usize>,
    ) -> Result<Option<(Answer, [Option<String>; 3])>, Fault> {
        let number = self.next();
        let window = Some((window.start, window.len()));
        match self.say(number, &Request::Ask { number, question: question.clone(), folding, window }).await {
            Report::Answer { answer, rows, basis, told, .. } => Ok(Some((answer, [rows, basis, told]))),
            Report::Cancelled { .. } => Ok(None),
            other => Err(self.fault(other)),
        }
    }

    /// A window of the rows that pass, in order, as columnar JSON. Nothing where a newer one took its place.
    pub async fn window(&self, question: &Question, window: Range<usize>) -> Result<Option<String>, Fault> {
        let number = self.next();
        let (question, from, count) = (question.clone(), window.start, window.len());
        match self.say(number, &Request::Window { number, question, from, count }).await {
            Report::Rows { rows, .. } => Ok(Some(rows)),
            Report::Cancelled { .. } => Ok(None),
            other => Err(self.fault(other)),
        }
    }

    fn next(&self) -> u32 {
        self.number.set(self.number.get() + 1);
        self.number.get()
    }

    async fn say(&self, number: u32, request: &Request) -> Report {
        let mut wait = |resolve: Function, _: Function| self.shared.waiting.borrow_mut().push((number, resolve));
        let answered = Promise::new(&mut wait);
        let _ = self.worker.post_message(&request.to_json().into());
        let _ = JsFuture::from(answered).await;
        let mut answers = self.shared.answers.borrow_mut();
        match answers.iter().position(|(own, _)| *own == number) {
            Some(at) => answers.swap_remove(at).1,
            None => Report::Cancelled { number },
        }
    }

    fn fault(&self, report: Report) -> Fault {
        match report {
            Report::Failed { fault, .. } => fault,
            Report::Fault { what, .. } => Fault::new(&self.table, FaultKind::Malformed(what)),
            _ => Fault::new(&self.table, FaultKind::Malformed("an answer to another question".to_owned())),
        }
    }
}

impl Shared {
    fn hear(&self, report: Report) {
        let number = match &report {
            Report::Progress { rows, bytes, total } => return (self.progress)(*rows, *bytes, *total),
            Report::First { rows } => return self.first.take().iter().for_each(|told| told(rows)),
            Report::Answer { number, .. }
            | Report::Rows { number, .. }
            | Report::Cancelled { number }
            | Report::Failed { number, .. } => *number,
            Report::Fault { number, .. } => number.unwrap_or(0),
            Report::Loaded { .. } => 0,
        };
        let waiting = self.waiting.borrow().iter().position(|(own, _)| *own == number);
        if let Some(at) = waiting {
            let (_, wake) = self.waiting.borrow_mut().swap_remove(at);
            self.answers.borrow_mut().push((number, report));
            let _ = wake.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Drop for WorkerClient {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
