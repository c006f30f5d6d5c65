//! Whole numbers of a column, in 32 bits each as long as all fit.

/// The numbers of a column; [`Ints::NONE`] where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ints {
    /// Zero or more, each below `u32::MAX`, which stands for none.
    Small(Vec<u32>),
    /// Any; `i64::MIN` stands for none.
    Large(Vec<i64>),
}

impl Ints {
    /// The number that stands for none.
    pub const NONE: i64 = i64::MIN;

    /// None yet, with room for those of so many rows.
    pub fn with_capacity(rows: usize) -> Self {
        Self::Small(Vec::with_capacity(rows))
    }

    /// None for each of so many rows.
    pub fn none(rows: usize) -> Self {
        Self::Small(vec![u32::MAX; rows])
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Small(ints) => ints.len(),
            Self::Large(ints) => ints.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a row, or [`Ints::NONE`].
    #[inline]
    pub fn raw(&self, row: usize) -> i64 {
        match self {
            Self::Small(ints) => widen(ints[row]),
            Self::Large(ints) => ints[row],
        }
    }

    /// The number of a row.
    pub fn get(&self, row: usize) -> Option<i64> {
        Some(self.raw(row)).filter(|value| *value != Self::NONE)
    }

    /// Appends a number, or [`Ints::NONE`].
    pub fn push(&mut self, value: i64) {
        match self {
            Self::Large(ints) => ints.push(value),
            Self::Small(ints) => match u32::try_from(value) {
                _ if value == Self::NONE => ints.push(u32::MAX),
                Ok(small) if small != u32::MAX => ints.push(small),
                _ => self.widen(value),
            },
        }
    }

    #[cold]
    fn widen(&mut self, value: i64) {
        if let Self::Small(ints) = self {
            let mut large = Vec::with_capacity(ints.capacity().max(ints.len() + 1));
            large.extend(ints.iter().map(|small| widen(*small)));
            *self = Self::Large(large);
        }
        self.push(value);
    }
}

/// A number of 32 bits as one of 64, none as none.
#[inline]
pub fn widen(small: u32) -> i64 {
    if small == u32::MAX { Ints::NONE } else { i64::from(small) }
}
