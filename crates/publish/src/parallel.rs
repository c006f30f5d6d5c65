//! Many pieces of work on all processors of the machine.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What the work makes of each item, in the order of the items. They are begun in their order.
pub fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    if threads <= 1 {
        return items.into_iter().map(work).collect();
    }
    let (waiting, made) = (Mutex::new(items.into_iter().enumerate()), Mutex::new(Vec::new()));
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || {
        while let Some((at, item)) = next() {
            let own = work(item);
            made.lock().unwrap_or_else(PoisonError::into_inner).push((at, own));
        }
    };
    thread::scope(|scope| {
        (0..threads).for_each(|_| drop(scope.spawn(worker)));
    });
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, own)| own).collect()
}

/// What two pieces of work make that have nothing to do with each other.
pub fn both<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        // A panic goes on where it would have without threads.
        (one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_made_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(map(items.clone(), |item| 2 * item), items.iter().map(|item| 2 * item).collect::<Vec<_>>());
        assert_eq!(map(Vec::new(), |item: usize| 2 * item), [0; 0]);
        assert_eq!(both(|| 1, || 2), (1, 2));
    }
}
