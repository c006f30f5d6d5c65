//! Fetching the files of a table, several at once, and who is told of it.

use super::part::part;
use super::serve::Worker;
use engine::messages::Report;
use engine::shelf::Arrival;
use net::pause;
use proof::{Fault, FaultKind};
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// So many files are on their way at a time: enough to keep the line busy.
const LANES: usize = 4;

/// A line that has brought nothing for so many looks, this many milliseconds apart, brings nothing more.
const LOOKS: usize = 3;
const LOOK: i32 = 5_000;

impl Worker {
    /// Fetches what is open, until nothing is, with as many lanes as may be.
    pub fn fetch(self: &Rc<Self>) {
        if self.halted.get() {
            return;
        }
        if self.stopper.borrow().as_ref().is_none_or(|stopper| stopper.signal().aborted()) {
            self.stopper.replace(AbortController::new().ok());
        }
        while self.lanes.get() < LANES {
            let Some((url, expected)) = self.shelf.borrow_mut().as_mut().and_then(engine::shelf::Shelf::next_file)
            else {
                return;
            };
            if self.lanes.replace(self.lanes.get() + 1) == 0 {
                let watched = Rc::downgrade(self);
                spawn_local(watch(watched));
            }
            let (own, stopper) = (Rc::clone(self), self.stopper.borrow().clone());
            spawn_local(async move {
                let signal = stopper.as_ref().map(AbortController::signal);
                let arrived = |bytes| own.count(&url, bytes);
                let came = part(&url, &expected, signal.as_ref(), &arrived).await;
                own.lanes.set(own.lanes.get() - 1);
                match came {
                    Ok(store) => own.arrived(&url, store),
                    // Whoever stopped it knows; what stalled is told as what never came.
                    Err(_) if signal.is_some_and(|signal| signal.aborted()) && !own.stalled.get() => {
                        own.gave_up(&url, true);
                    }
                    Err(kind) => own.failed(&url, kind),
                }
            });
        }
    }

    fn arrived(self: &Rc<Self>, url: &str, store: engine::Store) {
        let arrival = self.shelf.borrow_mut().as_mut().map(|shelf| shelf.arrived(url, store));
        match arrival {
            Some(Ok(Arrival::Ready)) => {
                self.say_loaded();
                self.turn();
            }
            Some(Ok(Arrival::Rows)) => self.turn(),
            Some(Err(error)) => return self.failed(url, FaultKind::Malformed(error.to_string())),
            Some(Ok(Arrival::Part)) => self.say_first(),
            None => {}
        }
        self.count(url, 0);
        self.fetch();
    }

    /// Tells the page rows that it shows first, once the part that they lie in is there: others are on their way.
    fn say_first(&self) {
        let rows = match (&*self.shelf.borrow(), &*self.first.borrow()) {
            (Some(shelf), Some((question, window))) => shelf.early(question, *window),
            _ => None,
        };
        if let Some(rows) = rows {
            self.first.take();
            self.say(&Report::First { rows });
        }
    }

    fn gave_up(&self, url: &str, was_stopped: bool) {
        self.shelf.borrow_mut().iter_mut().for_each(|shelf| shelf.failed(url, was_stopped));
    }

    /// Nothing is fetched any more until somebody asks; what could be asked before can be asked again.
    pub fn halt(&self) {
        self.halted.set(true);
        self.stopper.borrow().iter().for_each(AbortController::abort);
        // What was an engine once is one.
        self.shelf.borrow_mut().iter_mut().for_each(|shelf| drop(shelf.give_up()));
    }

    /// The first fault ends the loading; one of rows is told to the question that waits for them.
    fn failed(self: &Rc<Self>, url: &str, kind: FaultKind) {
        self.gave_up(url, false);
        let rows = self.shelf.borrow().as_ref().and_then(|shelf| shelf.part_with_rows(url));
        let fault = Fault::new(url, kind);
        if let Some(part) = rows {
            self.faults.borrow_mut().push((part, fault));
            self.turn();
            self.fetch();
        } else {
            self.halt();
            self.say_failed(0, fault);
            self.turn();
        }
    }
}

/// Ends what is on its way when no byte has come for long: a server may begin to answer and never go on.
async fn watch(worker: Weak<Worker>) {
    let (mut known, mut idle) = (0, 0);
    while idle < LOOKS {
        pause(LOOK).await;
        let Some(worker) = worker.upgrade().filter(|worker| worker.lanes.get() > 0) else { return };
        let bytes = worker.bytes.get();
        idle = if bytes == known { idle + 1 } else { 0 };
        known = bytes;
    }
    if let Some(worker) = worker.upgrade() {
        worker.stalled.set(true);
        worker.stopper.borrow().iter().for_each(AbortController::abort);
    }
}
