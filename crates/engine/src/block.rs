//! How rows are gone through: in blocks, by loops that are functions of their own.
//!
//! Browsers run new code slowly at first and exchange a function for a fast version only from one call of it to the next;
//! a loop over all rows within one call would stay slow to its end. So the loops over a block are `#[inline(never)]`.

/// So many rows are looked at together, that what is noted of them stays near the processor.
pub const BLOCK: usize = 2048;
