//! Fetching the parts of a table, several at once.

use super::part::part;
use engine::{Store, warm_up};
use js_sys::{Array, Function, Promise};
use proof::{Expected, Fault, FaultKind};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{AbortSignal, DedicatedWorkerGlobalScope};

/// So many parts are on their way at a time: enough to keep the line busy.
const LANES: usize = 4;

/// A line that has brought nothing for so many looks, this many milliseconds apart, brings nothing more.
const LOOKS: usize = 3;
const LOOK: i32 = 5_000;

/// What all lanes share.
struct Loading {
    parts: Vec<(String, Expected)>,
    signal: Option<AbortSignal>,
    /// Told the rows of the parts that are proven, and the bytes so far.
    progress: Rc<dyn Fn(usize, usize)>,
    /// The next part that nobody fetches yet.
    next: Cell<usize>,
    rows: Cell<usize>,
    bytes: Cell<usize>,
    stores: RefCell<Vec<Option<Store>>>,
    /// The first fault ends all.
    fault: RefCell<Option<Fault>>,
}

/// Fetches and proves the parts, and joins them. `progress` is told the rows of the parts that are proven, and the bytes
/// so far. A fault names the address of the part that it is in.
pub async fn table(
    parts: Vec<(String, Expected)>,
    signal: Option<AbortSignal>,
    progress: Rc<dyn Fn(usize, usize)>,
) -> Result<Store, Fault> {
    let stores = RefCell::new(parts.iter().map(|_| None).collect());
    let (next, rows, bytes, fault) = (Cell::new(0), Cell::new(0), Cell::new(0), RefCell::default());
    let loading = Rc::new(Loading { parts, signal, progress, next, rows, bytes, stores, fault });
    let lane = |_| future_to_promise(lane(Rc::clone(&loading)));
    let lanes: Array = (0..LANES.min(loading.parts.len())).map(lane).collect();
    // The lanes ask for their first parts; while nothing has arrived, the program runs in.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
    let malformed = |error: engine::EngineError| {
        let first = loading.parts.first().map_or("", |(url, _)| url.as_str());
        Fault::new(first, FaultKind::Malformed(error.to_string()))
    };
    warm_up().map_err(malformed)?;
    // A lane that fails says why in `fault`, and so does who watches them.
    let watched = Rc::downgrade(&loading);
    let watch = future_to_promise(async move {
        watch(watched).await;
        Ok(JsValue::UNDEFINED)
    });
    let _ = JsFuture::from(Promise::race(&Array::of2(&Promise::all(&lanes), &watch))).await;
    match loading.fault.take() {
        Some(fault) => Err(fault),
        None => Store::join(loading.stores.take().into_iter().flatten().collect()).map_err(malformed),
    }
}

/// Ends with a fault when no byte has come for long: a server may begin to answer and never go on.
async fn watch(loading: Weak<Loading>) {
    let (mut known, mut idle) = (0, 0);
    while idle < LOOKS {
        pause(LOOK).await;
        let Some(loading) = loading.upgrade() else { return };
        idle = if loading.bytes.get() == known { idle + 1 } else { 0 };
        known = loading.bytes.get();
    }
    if let Some(loading) = loading.upgrade() {
        let missing = loading.stores.borrow().iter().position(Option::is_none).unwrap_or(0);
        let url = loading.parts.get(missing).map_or("", |(url, _)| url.as_str());
        loading.fault.borrow_mut().get_or_insert(Fault::new(url, FaultKind::Unreachable));
    }
}

/// Waits for so many milliseconds.
async fn pause(milliseconds: i32) {
    let mut start = |resolve: Function, _: Function| {
        if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
            let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    };
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}

/// Fetches one part after another.
async fn lane(loading: Rc<Loading>) -> Result<JsValue, JsValue> {
    loop {
        let at = loading.next.replace(loading.next.get() + 1);
        let Some((url, expected)) = loading.parts.get(at).filter(|_| loading.fault.borrow().is_none()) else {
            return Ok(JsValue::UNDEFINED);
        };
        let arrived = |bytes| {
            loading.bytes.set(loading.bytes.get() + bytes);
            (loading.progress)(loading.rows.get(), loading.bytes.get());
        };
        match part(url, expected, loading.signal.as_ref(), &arrived).await {
            Ok(store) => {
                loading.rows.set(loading.rows.get() + store.rows());
                (loading.progress)(loading.rows.get(), loading.bytes.get());
                loading.stores.borrow_mut()[at] = Some(store);
            }
            Err(kind) => {
                loading.fault.borrow_mut().get_or_insert(Fault::new(url, kind));
                return Err(JsValue::UNDEFINED);
            }
        }
    }
}
