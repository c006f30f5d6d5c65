//! Many pieces of work on all processors of the machine.

use std::num::NonZero;
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What the work makes of each item, in the order of the items. They are begun in their order.
pub fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let made = Mutex::new(Vec::new());
    hand_out(items.into_iter().enumerate(), |(at, item)| {
        let own = work(item);
        made.lock().unwrap_or_else(PoisonError::into_inner).push((at, own));
        Continue(())
    });
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, own)| own).collect()
}

/// Does the work of each item, and adds up what comes of it. The items are begun in their order. After an error no other is
/// begun, and it is given back.
pub fn fold<T: Sync, R, D: Default + Send, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, E> + Sync,
    add: impl Fn(&mut D, &T, R) + Sync,
) -> Result<D, E> {
    let done = Mutex::new(Ok(D::default()));
    hand_out(items.iter(), |item| {
        let made = work(item);
        match (made, &mut *done.lock().unwrap_or_else(PoisonError::into_inner)) {
            (Ok(made), Ok(all)) => add(all, item, made),
            (Err(error), all @ Ok(_)) => {
                *all = Err(error);
                return Break(());
            }
            (_, Err(_)) => return Break(()),
        }
        Continue(())
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner)
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

/// Hands items to as many threads as there are processors, in their order. A thread that breaks off takes no other.
fn hand_out<T>(items: impl ExactSizeIterator<Item = T> + Send, work: impl Fn(T) -> ControlFlow<()> + Sync) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let waiting = Mutex::new(items);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || while next().is_some_and(|item| work(item).is_continue()) {};
    if threads <= 1 {
        return worker();
    }
    thread::scope(|scope| {
        (0..threads).for_each(|_| drop(scope.spawn(worker)));
    });
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

    #[test]
    fn all_is_added_up_or_an_error_is_given_back() {
        let items: Vec<usize> = (0..1000).collect();
        let begun = Mutex::new(0);
        let sum = |work: &(dyn Fn(&usize) -> Result<usize, usize> + Sync)| {
            let counted = |item: &usize| {
                *begun.lock().unwrap() += 1;
                work(item)
            };
            fold(&items, counted, |all: &mut usize, _, made| *all += made)
        };
        assert_eq!(sum(&|item| Ok(2 * item)), Ok(999_000));
        assert_eq!(std::mem::take(&mut *begun.lock().unwrap()), 1000);
        assert_eq!(sum(&|item| if *item == 500 { Err(*item) } else { Ok(*item) }), Err(500));
        // Where each is an error, each thread begins one.
        *begun.lock().unwrap() = 0;
        assert!(sum(&|item| Err(*item)).is_err());
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let begun = *begun.lock().unwrap();
        assert!(begun >= 1 && begun <= processors, "{begun} begun by {processors} threads");
    }
}
