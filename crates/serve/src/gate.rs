//! What holds an answer back until a test has looked.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Holds answers back until a test opens it, so that a test can look at the page while it waits.
#[derive(Clone, Debug, Default)]
pub struct Gate(Arc<(Mutex<GateState>, Condvar)>);

#[derive(Debug, Default)]
struct GateState {
    open: bool,
    arrived: usize,
}

impl Gate {
    /// Lets everything through, now and later.
    pub fn open(&self) {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).open = true;
        self.0.1.notify_all();
    }

    /// Waits until a request stands before the gate; false when time ran out.
    pub fn wait_for_arrival(&self, limit: Duration) -> bool {
        let state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let result = self.0.1.wait_timeout_while(state, limit, |state| state.arrived == 0);
        !result.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    pub(super) fn pass(&self) {
        let mut state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.arrived += 1;
        self.0.1.notify_all();
        drop(self.0.1.wait_while(state, |state| !state.open).unwrap_or_else(PoisonError::into_inner));
    }
}
