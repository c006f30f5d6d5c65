//! The one sort of the engine: keys of 64 bits, each with a row. Another kind of element would be another ten
//! kilobytes of program.

use ledger::sort_rows;
use std::cmp::Ordering;

/// Sorts by key; of one key, `ties` tells the order, and after it the row.
pub fn sort_keyed(keyed: &mut [(u64, u32)], ties: Option<&dyn Fn(u32, u32) -> Ordering>) {
    keyed.sort_unstable();
    let Some(ties) = ties else { return };
    for same in keyed.chunk_by_mut(|(a, _), (b, _)| a == b).filter(|same| same.len() > 1) {
        let mut rows: Vec<usize> = same.iter().map(|(_, row)| *row as usize).collect();
        sort_rows(&mut rows, &mut |a, b| ties(short(a), short(b)));
        same.iter_mut().zip(rows).for_each(|((_, row), sorted)| *row = short(sorted));
    }
}

/// Rows are numbered in 32 bits; see `Store::join`.
fn short(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// A key that grows with a number.
pub fn key(number: i64) -> u64 {
    number.cast_unsigned() ^ 1 << 63
}
