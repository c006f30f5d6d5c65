//! How the pairings of a measure lie to each other.

/// What one pairing is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// No money belongs to both.
    Apart,
    /// All money of the other one is money of this one: both sides are the same or lie inside.
    Holds,
    /// The other way round.
    Within,
    /// Some money may belong to both: two sets of places that share some, or do not name all.
    Meets,
}

impl Relation {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Apart, "apart"), (Self::Holds, "holds"), (Self::Within, "within"), (Self::Meets, "meets")];

    /// How a message spells it.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// What a word of a message means.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(relation, _)| *relation)
    }
}

/// Says what the pairing of one number is to that of another. Only asked of two different ones; what holds another holds
/// what that one holds.
#[derive(Clone, Copy)]
pub struct Places<'a>(pub &'a dyn Fn(u32, u32) -> Relation);

impl Places<'static> {
    /// Pairings of one level without sets.
    pub const APART: Self = Self(&apart);
}

fn apart(_: u32, _: u32) -> Relation {
    Relation::Apart
}

impl Places<'_> {
    pub fn relation(&self, a: u32, b: u32) -> Relation {
        (self.0)(a, b)
    }
}
