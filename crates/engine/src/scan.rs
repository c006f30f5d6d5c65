//! Questions answered by looking at every row, a block at a time: what no index answers.

use super::bits::{Bits, WORD, first, rows_of};
use super::block::BLOCK;
use super::filter::{Filter, Set};
use super::{Codes, Column, EngineError, Ints, Store};
use std::ops::Range;

/// Calls `take` for every block with the rows that the filter holds for, in their order.
pub fn matching(
    store: &Store,
    filter: &Filter,
    take: &mut dyn FnMut(&[u32]) -> Result<(), EngineError>,
) -> Result<(), EngineError> {
    let mut rows: Vec<u32> = Vec::with_capacity(BLOCK);
    for start in (0..store.rows()).step_by(BLOCK) {
        list(&block(store, filter, start), start, &mut rows);
        take(&rows)?;
    }
    Ok(())
}

/// The same for rows that are known.
pub fn among(
    bits: &Bits,
    rows: usize,
    take: &mut dyn FnMut(&[u32]) -> Result<(), EngineError>,
) -> Result<(), EngineError> {
    let mut own: Vec<u32> = Vec::with_capacity(BLOCK);
    for start in (0..rows).step_by(BLOCK) {
        let words = bits.from(start);
        list(&words[..words.len().min(BLOCK / WORD)], start, &mut own);
        if !own.is_empty() {
            take(&own)?;
        }
    }
    Ok(())
}

/// The rows that the filter holds for.
pub fn passing(store: &Store, filter: &Filter) -> Bits {
    let mut words = Vec::with_capacity(store.rows().div_ceil(WORD));
    for start in (0..store.rows()).step_by(BLOCK) {
        let own = (store.rows() - start).div_ceil(WORD).min(BLOCK / WORD);
        words.extend_from_slice(&block(store, filter, start)[..own]);
    }
    Bits::of(words)
}

/// The rows of a block that the filter holds for; the block begins at that row.
pub fn block(store: &Store, filter: &Filter, start: usize) -> [u64; BLOCK / WORD] {
    let mut words = [0; BLOCK / WORD];
    if filter.never {
        return words;
    }
    let rows = (store.rows() - start).min(BLOCK);
    for (at, word) in words.iter_mut().enumerate().take(rows.div_ceil(WORD)) {
        *word = first(rows - at * WORD);
    }
    for (column, set) in &filter.sets {
        keep(store.column(*column), set, start..start + rows, &mut words);
    }
    for sets in &filter.any {
        let mut any = [0; BLOCK / WORD];
        for (column, set) in sets {
            // Those that no other set holds for.
            let mut own = words;
            own.iter_mut().zip(&any).for_each(|(own, any)| *own &= !any);
            keep(store.column(*column), set, start..start + rows, &mut own);
            any.iter_mut().zip(own).for_each(|(any, own)| *any |= own);
        }
        words = any;
    }
    words
}

/// Lists the rows of some words.
#[inline(never)] // see `super::block`
pub fn list(words: &[u64], start: usize, rows: &mut Vec<u32>) {
    rows.clear();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| **word != 0) {
        #[allow(clippy::cast_possible_truncation)] // rows are numbered in 32 bits
        let from = (start + at * WORD) as u32;
        if *word == u64::MAX {
            rows.extend(from..from + 64);
        } else {
            rows.extend(rows_of(from, *word));
        }
    }
}

/// Keeps the rows that a set holds for.
fn keep(column: &Column, set: &Set, rows: Range<usize>, words: &mut [u64]) {
    match (set, column) {
        (Set::Codes(allowed), Column::Coded(Codes::Short(codes), _)) => {
            by_value(&codes[rows], words, |code| allowed[usize::from(*code)]);
        }
        (Set::Codes(allowed), Column::Coded(Codes::Long(codes), _)) => {
            by_value(&codes[rows], words, |code| allowed[*code as usize]);
        }
        (Set::Numbers(numbers, none), Column::Ints(Ints::Small(ints))) if numbers.is_empty() => {
            by_value(&ints[rows], words, |value| (*value == u32::MAX) == *none);
        }
        (Set::Rows(own), _) => words.iter_mut().zip(own.from(rows.start)).for_each(|(word, own)| *word &= own),
        _ => {
            for (at, word) in words.iter_mut().enumerate() {
                let (from, mut kept) = (rows.start + at * WORD, 0);
                for row in rows_of(0, *word) {
                    kept |= u64::from(set.holds(column, from + row as usize)) << row;
                }
                *word = kept;
            }
        }
    }
}

/// Keeps the rows whose value may be, 64 at a time and without a branch where many are left of these.
#[inline(never)] // see `super::block`
fn by_value<T>(values: &[T], words: &mut [u64], may_be: impl Fn(&T) -> bool) {
    for (word, values) in words.iter_mut().zip(values.chunks(WORD)) {
        let mut kept = 0;
        if word.count_ones() > 16 {
            for (at, value) in values.iter().enumerate() {
                kept |= u64::from(may_be(value)) << at;
            }
        } else {
            for row in rows_of(0, *word) {
                kept |= u64::from(may_be(&values[row as usize])) << row;
            }
        }
        *word &= kept;
    }
}

/// Adds the codes of some rows to the places that they have so far: `place * slots + code`.
pub fn gather(codes: &Codes, slots: u64, rows: &[u32], places: &mut [u64]) {
    #[inline(never)] // see `super::block`
    fn each<T: Copy + Into<u64>>(codes: &[T], slots: u64, rows: &[u32], places: &mut [u64]) {
        for (place, row) in places.iter_mut().zip(rows) {
            *place = *place * slots + codes[*row as usize].into();
        }
    }
    match codes {
        Codes::Short(codes) => each(codes, slots, rows, places),
        Codes::Long(codes) => each(codes, slots, rows, places),
    }
}
/// The same for a block of rows that lie side by side.
#[inline(never)]
pub fn places(codes: &Codes, slots: usize, block: Range<usize>, places: &mut [u32]) {
    let slots = u32::try_from(slots).unwrap_or(u32::MAX);
    match codes {
        Codes::Short(codes) => {
            for (place, code) in places.iter_mut().zip(&codes[block]) {
                *place = place.wrapping_mul(slots).wrapping_add(u32::from(*code));
            }
        }
        Codes::Long(codes) => {
            for (place, code) in places.iter_mut().zip(&codes[block]) {
                *place = place.wrapping_mul(slots).wrapping_add(*code);
            }
        }
    }
}

/// Calls `take` with the place and the number of every row of a block.
#[inline(never)]
pub fn each_number(
    ints: &Ints,
    block: Range<usize>,
    places: &[u32],
    mut take: impl FnMut(usize, i64) -> Result<(), EngineError>,
) -> Result<(), EngineError> {
    match ints {
        Ints::Small(ints) => {
            for (place, value) in places.iter().zip(&ints[block]) {
                take(*place as usize, super::ints::widen(*value))?;
            }
        }
        Ints::Large(ints) => {
            for (place, value) in places.iter().zip(&ints[block]) {
                take(*place as usize, *value)?;
            }
        }
    }
    Ok(())
}
