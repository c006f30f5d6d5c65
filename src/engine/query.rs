//! What can be asked of a large table.

use super::Test;

/// The sums of a column, by the values of none, one or two others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupQuery {
    pub tests: Vec<Test>,
    /// Columns with codes.
    pub by: Vec<String>,
    /// A column of numbers.
    pub sum: String,
}

/// The rows with the largest numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsQuery {
    pub tests: Vec<Test>,
    /// How many rows to pass over, and how many to give.
    pub skip: usize,
    pub limit: usize,
}
