//! Groups as a page shows them: by what their keys belong to, the largest first, and no more than are seen.

/// How groups by columns become those that are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folding {
    /// What the keys of a group are, in their order.
    pub by: Vec<Folded>,
    /// Whether the groups with most of what comes first among the totals come first; else they stand in the order of their
    /// keys.
    pub largest_first: bool,
    pub cut: Cut,
}

/// A key of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// One of the columns that the question groups by.
    pub column: String,
    /// What each value of it belongs to; a value that is not among these belongs to nothing. `None` where the values are
    /// the keys.
    pub keys: Option<Vec<(String, String)>>,
}

/// Which of the groups are seen, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The first so many.
    pub all: usize,
    /// Of each measure, the first so many that say something of it.
    pub each: usize,
    /// All that share their first key with one of the first so many such keys.
    pub firsts: usize,
}
