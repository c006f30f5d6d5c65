//! The rows in coarse steps of an amount, from the largest down: the top of any selection is found by going down until
//! enough rows are found, and only these are sorted.

use super::Ints;
use super::scan::BLOCK;

/// Rows by steps. Within a step, rows lie in the order of the table.
pub struct Ladder {
    /// Where each step begins among the rows, the step of the largest numbers first; and the end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

/// How many steps at most; at a million rows a step has some hundreds.
const STEPS: u32 = 1 << 14;

impl Ladder {
    pub fn new(ints: &Ints) -> Self {
        let mut keys = Vec::with_capacity(ints.len());
        match ints {
            Ints::Small(ints) => ints.chunks(BLOCK).for_each(|block| append(block, &mut keys, super::ints::widen)),
            Ints::Large(ints) => ints.chunks(BLOCK).for_each(|block| append(block, &mut keys, |int| int)),
        }
        let (low, high) = (keys.iter().min().copied().unwrap_or(0), keys.iter().max().copied().unwrap_or(0));
        let mut shift = 0;
        while (high - low) >> shift >= STEPS {
            shift += 1;
        }
        let mut starts = vec![0; ((high - low) >> shift) as usize + 2];
        keys.chunks_mut(BLOCK).for_each(|block| steps(block, high, shift, &mut starts[1..]));
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; keys.len()];
        for (row, block) in (0..).step_by(BLOCK).zip(keys.chunks(BLOCK)) {
            deal(block, row, &mut next, &mut rows);
        }
        Self { starts, rows }
    }

    /// The rows of each step, the largest numbers first.
    pub fn steps(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.windows(2).map(|step| &self.rows[step[0] as usize..step[1] as usize])
    }
}

/// Appends the keys of a block of numbers.
#[inline(never)] // see `digits::block`
fn append<T: Copy>(block: &[T], keys: &mut Vec<u32>, widen: impl Fn(T) -> i64) {
    keys.extend(block.iter().map(|int| key(widen(*int))));
}

/// Turns keys into steps, and counts the rows of each.
#[inline(never)]
fn steps(block: &mut [u32], high: u32, shift: u32, counts: &mut [u32]) {
    for key in block {
        *key = (high - *key) >> shift;
        counts[*key as usize] += 1;
    }
}

/// Puts a block of rows, of which the first is named, to the others of their steps.
#[inline(never)]
fn deal(block: &[u32], first: u32, next: &mut [u32], rows: &mut [u32]) {
    for (row, step) in (first..).zip(block) {
        let place = &mut next[*step as usize];
        rows[*place as usize] = row;
        *place += 1;
    }
}

/// A number that grows with the value, ever more coarsely; none is the least.
fn key(value: i64) -> u32 {
    if value == Ints::NONE {
        return 0;
    }
    #[allow(clippy::cast_precision_loss)] // it is to be coarse
    let bits = (value as f32).to_bits();
    if bits >> 31 == 1 { !bits } else { bits | 1 << 31 }
}
