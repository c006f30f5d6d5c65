//! Codes into a dictionary, in 16 bits each where the dictionary is small.

use super::block::BLOCK;

/// The codes of a column. The code after the last one of the dictionary stands for *nothing there*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Codes {
    Short(Vec<u16>),
    Long(Vec<u32>),
}

impl Codes {
    /// The code of a row.
    #[inline]
    pub fn get(&self, row: usize) -> usize {
        match self {
            Self::Short(codes) => usize::from(codes[row]),
            Self::Long(codes) => codes[row] as usize,
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Short(codes) => codes.len(),
            Self::Long(codes) => codes.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Codes as a file has them, `u32::MAX` for nothing there; `None` if one is beyond the dictionary of `size`.
    pub fn new(raw: &[u32], size: usize) -> Option<Self> {
        let none = u32::try_from(size).ok().filter(|none| *none < u32::MAX)?;
        let mut wrong = false;
        let codes = if u16::try_from(none).is_ok() {
            let mut codes = Vec::with_capacity(raw.len());
            #[allow(clippy::cast_possible_truncation)] // not above `none`, which fits
            let narrow = |code: u32| code as u16;
            raw.chunks(BLOCK).for_each(|block| wrong |= convert(block, none, &mut codes, narrow));
            Self::Short(codes)
        } else {
            let mut codes = Vec::with_capacity(raw.len());
            raw.chunks(BLOCK).for_each(|block| wrong |= convert(block, none, &mut codes, |code| code));
            Self::Long(codes)
        };
        Some(codes).filter(|_| !wrong)
    }
}

/// Appends a block of codes; whether one of them is neither below the size nor stands for none.
#[inline(never)] // see `block`
fn convert<T>(block: &[u32], none: u32, codes: &mut Vec<T>, narrow: impl Fn(u32) -> T) -> bool {
    codes.extend(block.iter().map(|code| narrow((*code).min(none))));
    // No branch a code: several go at a time.
    block.iter().fold(0, |wrong, code| wrong | (u32::from(*code >= none) & u32::from(*code != u32::MAX))) != 0
}
