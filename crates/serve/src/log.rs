//! What was asked for and what was sent, for tests that count.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The path below the base, with a leading slash, without the query.
    pub path: String,
    pub status: u16,
    /// Bytes written for it, the head included.
    pub bytes: usize,
    /// `br`, `gzip`, or nothing.
    pub encoding: Option<String>,
}

/// The log of a server.
#[derive(Default)]
pub struct Log {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    entries: Vec<Entry>,
    in_flight: usize,
}

/// A request that is being answered; it counts as in flight until it ends, however it ends.
pub(super) struct Answering<'a>(&'a Log);

impl Log {
    /// All entries so far, in the order in which they were answered.
    pub fn entries(&self) -> Vec<Entry> {
        self.lock().entries.clone()
    }

    /// How often a path that ends so was asked for.
    pub fn count(&self, path_end: &str) -> usize {
        self.lock().entries.iter().filter(|entry| entry.path.ends_with(path_end)).count()
    }

    /// All bytes sent.
    pub fn bytes(&self) -> usize {
        self.lock().entries.iter().map(|entry| entry.bytes).sum()
    }

    /// Forgets what was answered so far.
    pub fn clear(&self) {
        self.lock().entries.clear();
    }

    /// Waits until the entries fulfil a condition and nothing is being answered; false when time ran out.
    pub fn wait_until(&self, limit: Duration, condition: impl Fn(&[Entry]) -> bool) -> bool {
        let waiting = |state: &mut State| state.in_flight > 0 || !condition(&state.entries);
        let result = self.changed.wait_timeout_while(self.lock(), limit, waiting);
        !result.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    pub(super) fn begin(&self) -> Answering<'_> {
        self.lock().in_flight += 1;
        Answering(self)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Answering<'_> {
    pub fn end(self, entry: Entry) {
        self.0.lock().entries.push(entry);
    }
}

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        self.0.lock().in_flight -= 1;
        self.0.changed.notify_all();
    }
}
