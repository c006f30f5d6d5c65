//! Numbers for the combinations of codes that occur, in the order in which they come.

use super::EngineError;
use std::collections::HashMap;

/// The combinations that have come so far.
pub struct Numbered {
    known: Known,
    /// The combinations by their numbers.
    places: Vec<u64>,
}

/// The number of each combination.
enum Known {
    /// One place for every combination that there could be; [`UNSEEN`] for one that has not come.
    All(Vec<u32>),
    /// Where there could be too many.
    Seen(HashMap<u64, u32>),
}

const UNSEEN: u32 = u32::MAX;

/// So many places are kept at most: 4 MB.
const MOST: u64 = 1 << 20;

impl Numbered {
    /// For columns that have so many values each.
    pub fn new(slots: impl Iterator<Item = u64>) -> Result<Self, EngineError> {
        let mut all: u64 = 1;
        for slots in slots {
            all = all.checked_mul(slots).ok_or(EngineError::Overflow)?;
        }
        let known = match usize::try_from(all) {
            Ok(size) if all <= MOST => Known::All(vec![UNSEEN; size]),
            _ => Known::Seen(HashMap::new()),
        };
        Ok(Self { known, places: Vec::new() })
    }

    /// The number of a combination; a new one where it has not come yet.
    #[inline]
    pub fn number(&mut self, place: u64) -> u32 {
        #[allow(clippy::cast_possible_truncation)] // there are no more combinations than rows, nor places than `MOST`
        let (next, at) = (self.places.len() as u32, place as usize);
        let number = match &mut self.known {
            Known::All(numbers) => {
                if numbers[at] == UNSEEN {
                    numbers[at] = next;
                }
                numbers[at]
            }
            Known::Seen(numbers) => *numbers.entry(place).or_insert(next),
        };
        if number == next {
            self.places.push(place);
        }
        number
    }

    /// The combinations, by their numbers.
    pub fn places(&self) -> &[u64] {
        &self.places
    }
}
