//! What is said of a claim.

use reading::Currency;

/// The verdict on a claim, or on what it may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The release says so.
    Supported,
    /// The supporter and the recipient say different numbers, and the claim is one of them, or their range.
    Sides,
    /// The number is there, but as a bound, or with another word for how exact it is, or rounded.
    Bound,
    /// The number is there, of another kind, stage, form or unit.
    Kind,
    /// The number is there, of another time, or up to another day.
    Period,
    /// The number is there, of another place or another level.
    Place,
    /// It is a sum of what does not add.
    Sum,
    /// The release says another number of the same.
    Contradicted,
    /// The release says that no number is published. That is not zero.
    NotPublished,
    /// The release does not say; the claim may be true.
    Unknown,
    /// It is no claim that could be held to a release.
    Unchecked,
}

/// What differs, where a verdict says that something does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The word for how exact it is.
    Exactness,
    Rounded,
    /// The figure is a bound, or is about so much: it neither bears the claim out nor refutes it.
    OnlyABound,
    /// The claim is wider than the figure.
    Wider,
    Kind,
    Stage,
    /// Money or goods.
    Form,
    /// Which way people or money went.
    Way,
    Unit,
    /// An average, a standard, a share.
    Rate,
    /// Of a part alone.
    Part,
    /// The time, and something of these too.
    TimeToo,
    /// Up to an earlier day.
    CutOff,
    Level,
    /// It was left out on purpose.
    LeftOut,
}

/// Why a number is not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unchecked {
    Unreadable(reading::Why),
    /// Money that is not yuan: it is not converted.
    Foreign(Currency),
    /// A percentage or a multiple.
    Share,
    /// Land and ways are no figures here.
    Measure,
    /// It is more exact than figures are.
    TooExact,
    /// The text says that it is not so.
    Denied,
    /// By how much something grew or fell.
    Change,
}

impl Verdict {
    /// All of them, the one that says most first.
    pub const ALL: [Self; 11] = [
        Self::Supported,
        Self::Sides,
        Self::Bound,
        Self::Sum,
        Self::Kind,
        Self::Period,
        Self::Place,
        Self::Contradicted,
        Self::NotPublished,
        Self::Unknown,
        Self::Unchecked,
    ];

    /// A word for it, as the cases of the tests and links have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Sides => "sides",
            Self::Bound => "bound",
            Self::Kind => "kind",
            Self::Period => "period",
            Self::Place => "place",
            Self::Sum => "sum",
            Self::Contradicted => "contradicted",
            Self::NotPublished => "not_published",
            Self::Unknown => "unknown",
            Self::Unchecked => "unchecked",
        }
    }
}
