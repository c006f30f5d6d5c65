//! Texts of a column in which hardly any repeats: one after another in one piece of memory.

use super::bits::Bits;

/// The texts of a column, some of which may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Where each text ends; the top bit marks one that is missing.
    ends: Vec<u32>,
    bytes: String,
}

const MISSING: u32 = 1 << 31;

impl Texts {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Appends a text; `false` when there is no room for it (2 GiB).
    pub fn push(&mut self, text: Option<&str>) -> bool {
        self.bytes.push_str(text.unwrap_or_default());
        let end = u32::try_from(self.bytes.len()).unwrap_or(MISSING);
        self.ends.push(if text.is_some() { end } else { end | MISSING });
        end < MISSING
    }

    /// The text of a row.
    pub fn get(&self, row: usize) -> Option<&str> {
        let end = *self.ends.get(row)?;
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before] & !MISSING);
        if end & MISSING == 0 { self.bytes.get(start as usize..end as usize) } else { None }
    }

    /// The rows whose text has this part, ASCII letters of either case.
    pub fn mentioning(&self, part: &str) -> Bits {
        let mut found = Bits::none(self.len());
        let Some(key) = Key::of(part) else {
            (0..self.len()).filter(|row| self.get(*row).is_some()).for_each(|row| found.add(row));
            return found;
        };
        let (bytes, part) = (self.bytes.as_bytes(), part.as_bytes());
        // Rows are gone through block by block; see `block`.
        let (mut row, mut from) = (0, 0);
        while row < self.len() {
            (row, from) = self.look(bytes, part, key, (row, from), &mut found);
        }
        found
    }

    /// Looks for a part from a row and a byte on, until so many rows have it or no row is left; where it stopped.
    #[inline(never)]
    fn look(
        &self,
        bytes: &[u8],
        part: &[u8],
        key: Key,
        (mut row, mut from): (usize, usize),
        found: &mut Bits,
    ) -> (usize, usize) {
        for _ in 0..super::block::BLOCK {
            let Some(at) = key.next(bytes, from + key.before).map(|at| at - key.before) else {
                return (self.len(), from);
            };
            if !bytes.get(at..at + part.len()).is_some_and(|piece| piece.eq_ignore_ascii_case(part)) {
                from = at + 1;
                continue;
            }
            let end = |row: usize| (self.ends[row] & !MISSING) as usize;
            row = self.row_at(row, at);
            let here = end(row);
            // What reaches into the next row is no part of either.
            if at + part.len() <= here {
                found.add(row);
                from = here;
            } else {
                from = at + 1;
            }
        }
        (row, from)
    }

    /// The row, not before that one, whose text has this byte.
    fn row_at(&self, row: usize, byte: usize) -> usize {
        let ends = &self.ends[row..];
        let after = |end: &u32| (end & !MISSING) as usize > byte;
        // It is near, mostly.
        let mut step = 1;
        while ends.get(step - 1).is_some_and(|end| !after(end)) {
            step *= 2;
        }
        let (from, to) = (step / 2, ends.len().min(step));
        row + from + ends[from..to].partition_point(|end| !after(end))
    }
}

/// The byte of a part that is looked for first: one that other texts hardly have.
#[derive(Clone, Copy)]
struct Key {
    /// In small and in capital letters.
    bytes: [u8; 2],
    /// How many bytes of the part stand before it.
    before: usize,
}

impl Key {
    /// None of no part.
    fn of(part: &str) -> Option<Self> {
        let rank = |byte: u8| match byte {
            // The last byte of a character differs more than its first one does.
            0x80..0xc0 => 0,
            0xc0.. => 1,
            byte if byte.is_ascii_digit() => 2,
            byte if byte.is_ascii_alphabetic() => 4,
            _ => 3,
        };
        let (before, byte) = part.bytes().enumerate().min_by_key(|(at, byte)| (rank(*byte), usize::MAX - at))?;
        Some(Self { bytes: [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()], before })
    }

    /// Where the byte stands next, eight at a time.
    #[inline]
    fn next(self, bytes: &[u8], from: usize) -> Option<usize> {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const TOPS: u64 = 0x8080_8080_8080_8080;
        let [small, large] = self.bytes.map(|byte| ONES * u64::from(byte));
        // The lowest top bit that is set stands where the word has its first byte 0.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word & TOPS;
        let rest = bytes.get(from..)?;
        let (eights, last) = rest.as_chunks::<8>();
        for (at, eight) in eights.iter().enumerate() {
            let word = u64::from_le_bytes(*eight);
            let hits = zero(word ^ small) | zero(word ^ large);
            if hits != 0 {
                return Some(from + at * 8 + hits.trailing_zeros() as usize / 8);
            }
        }
        let at = last.iter().position(|byte| self.bytes.contains(byte))?;
        Some(from + eights.len() * 8 + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::mentions;
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_found_at_once_is_what_each_row_mentions(
            texts in vec(option::weighted(0.8, "[aAbB1茶红 -]{0,12}"), 0..40),
            part in "[aAbB1茶红 -]{0,4}",
        ) {
            let mut all = Texts::default();
            texts.iter().for_each(|text| assert!(all.push(text.as_deref())));
            let found: Vec<usize> = all.mentioning(&part).rows().map(|row| row as usize).collect();
            let said = |row: &usize| texts[*row].as_ref().is_some_and(|text| mentions(text, &part));
            prop_assert_eq!(found, (0..texts.len()).filter(said).collect::<Vec<_>>());
        }
    }
}
