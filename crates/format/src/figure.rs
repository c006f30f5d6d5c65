//! A published number together with how exact it is, or the reason why there is none.

use super::{Fen, Missing, Precision};

/// Something that can be counted or added within its own kind.
pub trait Quantity: Copy {
    /// The value in the smallest whole unit of its kind.
    fn units(self) -> i64;
}

impl Quantity for Fen {
    fn units(self) -> i64 {
        self.0
    }
}

/// A count; what it counts stands beside it as a `Unit`.
impl Quantity for i64 {
    fn units(self) -> i64 {
        self
    }
}

/// A figure: its value with its precision, or why it is missing. *Not published* is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure<Q> {
    Published { value: Q, precision: Precision },
    Missing(Missing),
}

impl<Q: Copy> Figure<Q> {
    pub fn value(&self) -> Option<Q> {
        match self {
            Self::Published { value, .. } => Some(*value),
            Self::Missing(_) => None,
        }
    }
}
