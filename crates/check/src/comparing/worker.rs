//! The worker's side: compares what its page names, and says the page and the files that come of it.

use super::asked::Asked;
use super::made::Made;
use js_sys::Array;
use net::spawn;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    /// What was compared last.
    static MADE: RefCell<Option<Rc<Made>>> = const { RefCell::new(None) };
}

/// Listens to the page. Where this is no worker, nobody sends anything.
pub fn listen() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let own = scope.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let (scope, asked) = (own.clone(), Asked::read(&event.data()));
        spawn(Box::pin(async move {
            if let Some(said) = answer(&asked).await {
                // Texts and files can always be posted.
                let _ = scope.post_message(&said);
            }
        }));
    });
    scope.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
}

/// What is said to the page: `["page", markup, whether it failed]`, or `["file", file, name]`.
async fn answer(asked: &Asked) -> Option<Array> {
    let known = MADE.with_borrow(Clone::clone).filter(|made| made.between == asked.between);
    let made = known.unwrap_or_else(|| {
        let made = Rc::new(Made::new(&asked.base, asked.lang, &asked.between));
        MADE.set(Some(Rc::clone(&made)));
        made
    });
    made.open(asked.whole).await;
    if asked.form.is_empty() {
        let html = made.html(&asked.search);
        return Some(Array::of3(&"page".into(), &html.as_str().into(), &made.has_failed().into()));
    }
    let (file, name) = made.file(&asked.form)?;
    let file = Blob::new_with_str_sequence(&Array::of1(&file.into())).ok()?;
    Some(Array::of3(&"file".into(), &file, &name.into()))
}
