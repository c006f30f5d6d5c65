//! A set of rows, one bit each: what passes one test, and with others all of them.

/// So many rows have one word of bits.
pub const WORD: usize = 64;

/// Some rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// None of so many rows.
    pub fn none(rows: usize) -> Self {
        Self { words: vec![0; rows.div_ceil(WORD)] }
    }

    /// Rows by their words.
    pub fn of(words: Vec<u64>) -> Self {
        Self { words }
    }

    /// Adds a row.
    #[inline]
    pub fn add(&mut self, row: usize) {
        self.words[row / WORD] |= 1 << (row % WORD);
    }

    /// Whether a row is among them.
    #[inline]
    pub fn has(&self, row: usize) -> bool {
        self.words[row / WORD] >> (row % WORD) & 1 == 1
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The words from a row on that stands first in its word.
    pub fn from(&self, row: usize) -> &[u64] {
        &self.words[row / WORD..]
    }

    /// The rows, ascending.
    pub fn rows(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.words).flat_map(|(at, word)| rows_of(at * 64, *word))
    }
}

/// The rows of one word, the first of which could be that one.
pub fn rows_of(first: u32, word: u64) -> impl Iterator<Item = u32> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let next = (rest != 0).then(|| first + rest.trailing_zeros())?;
        rest &= rest - 1;
        Some(next)
    })
}

/// The bits of so many rows, from the first on.
pub fn first(rows: usize) -> u64 {
    if rows >= WORD { u64::MAX } else { (1 << rows) - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_and_told_in_order() {
        let mut bits = Bits::none(130);
        [129, 0, 64, 63].into_iter().for_each(|row| bits.add(row));
        assert_eq!(bits.rows().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!((bits.count(), bits.has(63), bits.has(62)), (4, true, false));
        assert_eq!(bits.from(64), &bits.words[1..]);
        assert_eq!([first(0), first(2), first(64)], [0, 3, u64::MAX]);
    }
}
