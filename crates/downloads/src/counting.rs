//! A table in parts, counted by the worker for as long as a file is made of it.

use browser::seam;
use engine::messages::{Report, Request};
use format::{Manifest, PartOf, Table, TableError, TableSchema, Version};
use js_sys::{Function, Promise};
use ledger::{Accounting, Answer, Question};
use net::{Archive, program_fault, spawn};
use proof::{Expected, Fault, FaultKind};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::pages::explore::{self, Words};
use view::site::Site;
use view::tables::Description;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// A worker that has a table. One is asked at a time.
pub struct Counting {
    schema: &'static TableSchema,
    worker: Worker,
    number: Cell<u32>,
    said: Rc<Said>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

/// What it said last, and what wakes up who waits for that.
#[derive(Default)]
struct Said {
    report: RefCell<Option<Report>>,
    wake: RefCell<Option<Function>>,
}

impl Counting {
    /// Has the worker fetch and prove all parts of a table.
    pub async fn of(
        archive: &Archive,
        manifest: &Manifest,
        schema: &'static TableSchema,
        accounting: Accounting,
    ) -> Result<Self, Fault> {
        let release = &manifest.shanhai.release;
        let mut parts = Vec::new();
        // What only rows show lies in files of its own since format 3: rows are not whole without these.
        let is_own = |part: &PartOf| part.table == schema.name;
        for resource in manifest.resources.iter().filter(|resource| resource.shanhai.as_ref().is_some_and(is_own)) {
            let file = ["data/", release, "/", &resource.path].concat();
            let expected = Expected::of_resource(resource);
            let expected = expected.ok_or_else(|| Fault::new(&file, FaultKind::NotListed))?;
            parts.push(([&archive.base, file.as_str()].concat(), expected));
        }
        let worker = Worker::new(&seam::worker()).map_err(|_| unreachable())?;
        let said = Rc::new(Said::default());
        let own = Rc::clone(&said);
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            let fault = |what: String| Report::Fault { number: None, what };
            own.hear(Report::from_json(&text).unwrap_or_else(|error| fault(error.to_string())));
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let own = Rc::clone(&said);
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            let own = Rc::clone(&own);
            spawn(Box::pin(async move {
                let fault = program_fault("worker", &seam::why("worker").await);
                own.hear(Report::Failed { number: 0, fault });
            }));
        });
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        let counting = Self { schema, worker, number: Cell::new(0), said, _heard: heard, _failed: failed };
        match counting.say(&Request::Load { table: schema.name.to_owned(), accounting, parts }).await {
            Report::Loaded { .. } => Ok(counting),
            other => Err(counting.fault(other)),
        }
    }

    /// What a question comes to, and the first of the rows that pass, at most so many.
    pub async fn ask(&self, question: &Question, most: usize) -> Result<(Answer, Table), Fault> {
        self.number.set(self.number.get() + 1);
        let (number, question) = (self.number.get(), question.clone());
        let request = Request::Ask { number, question, folding: None, window: Some((0, most)) };
        match self.say(&request).await {
            Report::Answer { answer, rows, .. } => {
                let Some(rows) = rows else { return Ok((answer, Table::empty(self.schema))) };
                let malformed = |error: TableError| self.malformed(error.to_string());
                let table = Table::from_json(self.schema, Version::NEWEST, rows.as_bytes()).map_err(malformed)?;
                Ok((answer, table))
            }
            other => Err(self.fault(other)),
        }
    }

    /// What texts that a reader looks for are looked for in, as the exploring page has them.
    pub async fn words(&self, of: &Description, site: &Site) -> Result<Words, Fault> {
        let mut words = Words::default();
        for column in explore::chosen(of) {
            let own = [column, site.lang.column_ending()].concat();
            let by = if own == column { vec![own] } else { vec![column.to_owned(), own] };
            let (answer, _) = self.ask(&Question { by, ..Question::default() }, 0).await?;
            let known = answer.groups.into_iter().filter_map(|group| {
                let mut keys = group.keys.into_iter().flatten();
                let text = keys.next()?;
                let words = keys.next().unwrap_or_else(|| text.clone());
                Some((text, words))
            });
            words.0.push((column.to_owned(), known.collect()));
        }
        Ok(words)
    }

    async fn say(&self, request: &Request) -> Report {
        let mut wait = |wake: Function, _: Function| drop(self.said.wake.replace(Some(wake)));
        let answered = Promise::new(&mut wait);
        let _ = self.worker.post_message(&request.to_json().into());
        let _ = JsFuture::from(answered).await;
        self.said.report.take().unwrap_or(Report::Cancelled { number: 0 })
    }

    fn fault(&self, report: Report) -> Fault {
        match report {
            Report::Failed { fault, .. } => fault,
            Report::Fault { what, .. } => self.malformed(what),
            _ => self.malformed("an answer to another question".to_owned()),
        }
    }

    fn malformed(&self, what: String) -> Fault {
        Fault::new(self.schema.name, FaultKind::Malformed(what))
    }
}

fn unreachable() -> Fault {
    Fault::new("worker", FaultKind::Unreachable)
}

/// Whether a table can be counted so: what makes rows add or not stands in a column since the second version.
pub fn is_counted(schema: &TableSchema, manifest: &Manifest) -> bool {
    let settled = schema.column("cluster").is_some();
    settled
        && manifest.version().is_some_and(|version| version > Version::One)
        && manifest.listed_rows(schema.name).is_some()
}

impl Said {
    fn hear(&self, report: Report) {
        if matches!(report, Report::Progress { .. }) {
            return;
        }
        self.report.replace(Some(report));
        if let Some(wake) = self.wake.take() {
            let _ = wake.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Drop for Counting {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
