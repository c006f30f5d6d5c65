//! Many pieces of work on all processors of the machine.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Does the work of each item, and adds up what comes of it. The items are begun in their order. After an error no other is
/// begun, and it is given back.
pub fn fold<T: Sync, R, D: Default + Send, E: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, E> + Sync,
    add: impl Fn(&mut D, &T, R) + Sync,
) -> Result<D, E> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Ok(D::default())));
    let worker = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            let made = work(item);
            match (made, &mut *done.lock().unwrap_or_else(PoisonError::into_inner)) {
                (Ok(made), Ok(all)) => add(all, item, made),
                (Err(error), all) => {
                    *all = Err(error);
                    // The others find nothing left to do.
                    next.store(items.len(), Ordering::Relaxed);
                }
                (Ok(_), Err(_)) => {}
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(worker);
        }
    });
    done.into_inner().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_added_up_or_an_error_is_given_back() {
        let items: Vec<usize> = (0..1000).collect();
        let sum = |work: &(dyn Fn(&usize) -> Result<usize, usize> + Sync)| {
            fold(&items, work, |all: &mut usize, _, made| *all += made)
        };
        assert_eq!(sum(&|item| Ok(2 * item)), Ok(999_000));
        assert_eq!(sum(&|item| if *item == 500 { Err(*item) } else { Ok(*item) }), Err(500));
    }
}
