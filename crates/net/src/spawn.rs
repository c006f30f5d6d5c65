//! Work that goes on while the page is shown.

use std::future::Future;
use std::pin::Pin;

/// Starts a task. All tasks are of one type, because each further one weighs a kilobyte in the browser.
pub fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(task);
}
