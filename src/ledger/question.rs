//! What can be asked of the rows of one table, whatever its size: [`answer`](super::answer) looks at a table in
//! memory, `engine` at a large one, and both must say the same.

use super::Kin;
use crate::format::{Interval, Overflow};

/// Which rows a question is about, how they are grouped and in which order they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// All of these hold.
    pub tests: Vec<Test>,
    /// At least one of these holds, if there are any: a text that is looked for in several columns.
    pub any: Vec<Test>,
    /// The columns whose values make the groups: none, one or two. [`YEAR`] stands for the year of the period.
    pub by: Vec<String>,
    /// The column to sort by, and whether from the largest down. Without one, the order of the table. Rows that have
    /// nothing in the column stand last either way; equal rows keep the order of the table.
    pub sort: Option<(String, bool)>,
}

/// A column that no table has: the single year that the period of a row lies in.
pub const YEAR: &str = "year";

/// What the rows must hold in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    pub column: String,
    pub is: Is,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Is {
    /// One of these words; the empty word stands for *nothing there*, in a column of numbers too.
    OneOf(Vec<String>),
    /// A text with this part, letter by letter.
    Contains(String),
    /// A text with this part, ASCII letters of either case.
    Mentions(String),
    /// A number from the first to the last one, both included.
    Between(i64, i64),
    /// A period that lies between two days (`YYYYMMDD`), both included, as far as they are given.
    Within(Option<u32>, Option<u32>),
    /// A period that lies in no single year, or none at all.
    NoYear,
}

/// What a question comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many rows pass.
    pub matched: usize,
    /// What they add up to, by what adds, in the order that the schema declares.
    pub totals: Vec<(Kin, Tally)>,
    /// The groups that have rows, in the order of their keys, *nothing there* last.
    pub groups: Vec<Group>,
}

/// A sum of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub sum: Result<Interval, Overflow>,
    /// The row of the table (from 0) that the sum rests on, if one alone of those counted is published.
    pub only: Option<usize>,
}

/// The rows that have the same values in the columns that make the groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// One value a column; `None` where the rows have nothing there.
    pub keys: Vec<Option<String>>,
    /// How many rows pass.
    pub matched: usize,
    /// What they add up to: the rows that count towards the whole total, shared out.
    pub totals: Vec<(Kin, Result<Interval, Overflow>)>,
}
