//! Rows to take home: another program makes the file, and asks here for one window of rows after another.

use super::loaded::Loaded;
use super::pane::Pane;
use browser::seam::{self, Taken};
use js_sys::Promise;
use ledger::Question;
use net::{pause, program_fault, spawn};
use proof::Fault;
use std::cell::RefCell;
use std::rc::Rc;
use text::messages as m;
use view::components::fault_notice;
use view::html;
use view::html::{Html, text};
use view::pages::explore;
use view::site::Site;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::future_to_promise;

/// What was asked for when a reader wanted a file.
struct Taking {
    loaded: Rc<Loaded>,
    question: Question,
    rows: usize,
    /// Why the rows could not be had.
    fault: RefCell<Option<Fault>>,
}

impl Pane {
    /// Has a file made of what is in view, whose name ends so.
    pub(super) fn take(self: &Rc<Self>, ending: String) {
        let view = Rc::clone(self);
        self.stopped.set(false);
        spawn(Box::pin(async move {
            let (Some(loaded), (question, rows)) = (view.loaded.borrow().clone(), view.shown.borrow().clone()) else {
                return;
            };
            let (site, query) = (&view.site, view.query.borrow().clone());
            let filter = explore::in_words(&loaded.asked(site, view.of, &query));
            let taking = Rc::new(Taking { loaded, question, rows, fault: RefCell::default() });
            view.parts.taking.set(progress(site, 0, rows));
            let (own, asked) = (Rc::clone(&view), Rc::clone(&taking));
            let window = Closure::<dyn FnMut(usize, usize) -> Promise>::new(move |from, count| {
                let (view, taking) = (Rc::clone(&own), Rc::clone(&asked));
                future_to_promise(async move { view.window(&taking, from, count).await })
            });
            let (search, window) = (query.suffix(), window.as_ref());
            let taken = Taken { of: view.of.name(), search: &search, filter: filter.as_deref(), rows, window };
            let outcome = match seam::downloads().await {
                Ok(downloads) => downloads.take(&taken, &ending).await,
                Err(error) => Err(error),
            };
            view.parts.taking.set(match outcome {
                Ok(true) => text(&site.count(m::TAKEN, rows)),
                Ok(false) => text(site.t(m::TAKING_STOPPED)),
                Err(error) => {
                    let missing = || program_fault("downloads", &error);
                    fault_notice(site, &taking.fault.take().unwrap_or_else(missing))
                }
            });
        }));
    }

    /// So many rows from one on, as columnar JSON; nothing where the reader wants no more.
    async fn window(&self, taking: &Taking, from: usize, count: usize) -> Result<JsValue, JsValue> {
        self.parts.taking.set(progress(&self.site, from, taking.rows));
        // The browser paints and listens before the work goes on.
        pause(0).await;
        while !self.stopped.get() {
            match taking.loaded.source.window_json(&taking.question, from..from + count).await {
                Ok(Some(rows)) => return Ok(rows.into()),
                // The table on the screen may ask too; then this window is asked for again.
                Ok(None) => {}
                Err(fault) => {
                    taking.fault.replace(Some(fault));
                    return Err(JsValue::UNDEFINED);
                }
            }
        }
        Ok(JsValue::UNDEFINED)
    }
}

/// How far a file is.
fn progress(site: &Site, done: usize, rows: usize) -> Html {
    html! {
        span { (site.fill(m::TAKING, &[&done.to_string(), &rows.to_string()])) }
        progress max=(rows) value=(done) {}
        button #stop-taking.button type="button" data-action="stop-taking" { (site.t(m::STOP_TAKING)) }
    }
}
