//! The versions of the published format. Each only adds to the one before, and a release keeps the version that it was
//! published in.

use std::fmt;

/// A version of the format, as `shanhai.format` of a manifest names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    One = 1,
    /// Who says a figure and what it is a number of, sets of places, outputs, and what a release leaves out.
    Two = 2,
    /// Each part of a large table in two files: what answers rest on, and what only rows show.
    Three = 3,
}

impl Version {
    /// Every version that this program reads and writes, oldest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];
    pub const NEWEST: Self = Self::Three;

    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The version of that number; `None` where this program does not know it.
    pub fn of(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.number() == number)
    }
}

impl fmt::Display for Version {
    /// `2`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_versions() {
        assert_eq!(Version::ALL.map(|version| Version::of(version.number())), Version::ALL.map(Some));
        assert_eq!((Version::of(0), Version::of(4)), (None, None));
        assert_eq!(Version::ALL.into_iter().max(), Some(Version::NEWEST));
    }
}
