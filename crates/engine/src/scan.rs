//! Questions answered by looking at every row, a block at a time: what no index answers.

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
        let block = start..(start + BLOCK).min(store.rows());
        rows.clear();
        rows.extend(block.clone().filter_map(|row| u32::try_from(row).ok()));
        for (column, set) in &filter.sets {
            narrow(&mut rows, store.column(*column), set);
        }
        for sets in &filter.any {
            rows.retain(|row| sets.iter().any(|(column, set)| set.holds(store.column(*column), *row as usize)));
        }
        take(&rows)?;
    }
    Ok(())
}

/// Keeps the rows that a set holds for.
#[inline(never)]
fn narrow(rows: &mut Vec<u32>, column: &Column, set: &Set) {
    match (set, column) {
        (Set::Codes(allowed), Column::Coded(Codes::Short(codes), _)) => {
            rows.retain(|row| allowed[usize::from(codes[*row as usize])]);
        }
        _ => rows.retain(|row| set.holds(column, *row as usize)),
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
