//! What is wrong with a value: where it stands, what it is, and how to mend it.

use super::{Version, Vocabulary};
use std::fmt;

/// One mistake in a table, with all that a person needs to find and mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub table: String,
    /// The row, counted from 0 below the head.
    pub row: Option<usize>,
    /// The line of the file that the row begins on, where it is known: a cell with line breaks takes up several.
    pub line: Option<u32>,
    pub column: Option<String>,
    pub value: Option<String>,
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    MissingColumn,
    UnknownColumn,
    DuplicateColumn,
    /// Values found, rows expected.
    ColumnLength(usize, usize),
    /// Cells found, columns expected.
    RowLength(usize, usize),
    /// Text where numbers belong, or the other way round.
    WrongType,
    /// A code beyond the dictionary of so many words.
    NoSuchCode(usize),
    /// A required value is not there.
    Empty,
    NotAKey,
    /// Not keys parted by `;`.
    NotKeys,
    NotARegionCode,
    NotAPeriod,
    NotAnAmount,
    NotACount,
    NotAFlag,
    NotAUrl,
    /// Not one of the words that this vocabulary has in that version of the format.
    NotAWord(&'static Vocabulary, Version),
    /// A column or a word of the first version in a release of the second, which is older.
    Newer(Version, Version),
    /// A column that is made from other rows, in a table that people keep.
    Derived,
    /// The key stands already in this row.
    DuplicateKey(usize),
    /// There is no such row in that table.
    NoSuchRow(&'static str),
    /// A number without its precision.
    NoPrecision,
    /// A precision or a printed number without a number.
    NoValue(&'static str),
    /// A number together with a reason why there is none.
    ValueAndMissing,
    /// A number without its unit.
    NoUnit(&'static str),
    /// The row is a part of itself, through these rows.
    Circle,
    /// Something that only the tool finds, with what to do about it; both said in full.
    Rule(Box<Advice>),
}

/// What is wrong and what to do about it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub what: String,
    pub mend: String,
}

impl Problem {
    pub fn column(table: &str, column: &str, kind: ProblemKind) -> Self {
        Self { table: table.to_owned(), row: None, line: None, column: Some(column.to_owned()), value: None, kind }
    }

    pub fn cell(table: &str, row: usize, column: &str, value: Option<&str>, kind: ProblemKind) -> Self {
        Self { row: Some(row), value: value.map(str::to_owned), ..Self::column(table, column, kind) }
    }

    /// A problem of a whole file.
    pub fn file(name: &str, what: impl Into<String>, mend: impl Into<String>) -> Self {
        let kind = ProblemKind::rule(what, mend);
        Self { table: name.to_owned(), row: None, line: None, column: None, value: None, kind }
    }

    /// A problem that only the tool finds, in one cell.
    pub fn rule(
        table: &str,
        row: usize,
        column: &str,
        value: Option<&str>,
        (what, mend): (impl Into<String>, impl Into<String>),
    ) -> Self {
        Self::cell(table, row, column, value, ProblemKind::rule(what, mend))
    }
}

impl ProblemKind {
    pub fn rule(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::Rule(Box::new(Advice { what: what.into(), mend: mend.into() }))
    }
}

/// Where the problem stands: all that the portal says, whose bytes count. The publisher's tool says it in full.
impl fmt::Display for Problem {
    /// `funds, column amount, row 3`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, column {}", self.table, self.column.as_deref().unwrap_or_default())?;
        self.row.map_or(Ok(()), |row| write!(f, ", row {}", row + 1))
    }
}
