//! How things are drawn, each way with a name: what a legend can explain.

use format::{Interval, Wording};

/// One thing that a legend can explain, in the order in which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Supporter,
    Recipient,
    BothRoles,
    Former,
    NoRole,
    Link,
    LinkLeast,
    LinkMissing,
    Linked,
    Span,
    Joined,
    CutOff,
    Redefined,
    OpenStart,
    Share,
    Stated,
    Open,
    Nearly,
    About,
    Between,
    Zero,
    Published,
    Count,
    Partly,
    Band,
    NotPublished,
    Nothing,
}

impl Key {
    /// How a figure is drawn; `None` where nothing is.
    pub fn of(value: Interval) -> Option<Self> {
        Some(match value.wording() {
            Wording::NoRows => return None,
            Wording::NotPublished => Self::NotPublished,
            Wording::Stated(0) => Self::Zero,
            Wording::Stated(_) => Self::Stated,
            Wording::Over(_) | Wording::AtLeast(_) | Wording::AboutOrMore(_) => Self::Open,
            Wording::About(_) => Self::About,
            Wording::Nearly(_) => Self::Nearly,
            Wording::Between(..) | Wording::AboutBetween(..) => Self::Between,
        })
    }
}

/// Which keys a picture needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Keys(u32);

impl Keys {
    pub fn add(&mut self, key: Key) {
        self.0 |= 1 << key as u32;
    }

    pub const fn has(self, key: Key) -> bool {
        self.0 & (1 << key as u32) != 0
    }

    /// What the drawing of a figure needs.
    pub fn add_value(&mut self, value: Interval) {
        if let Some(key) = Key::of(value) {
            self.add(key);
        }
    }
}
