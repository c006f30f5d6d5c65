//! What is wrong with a value: where it stands, what it is, and how to mend it.

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
    NotARegionCode,
    NotAPeriod,
    NotAnAmount,
    NotACount,
    NotAFlag,
    NotAUrl,
    /// Not one of these words.
    NotAWord(&'static [&'static str]),
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
    #[cfg(feature = "tool")]
    Rule(Box<Advice>),
}

/// What is wrong and what to do about it, in words.
#[cfg(feature = "tool")]
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
    #[cfg(feature = "tool")]
    pub fn file(name: &str, what: impl Into<String>, mend: impl Into<String>) -> Self {
        let kind = ProblemKind::rule(what, mend);
        Self { table: name.to_owned(), row: None, line: None, column: None, value: None, kind }
    }

    /// A problem that only the tool finds, in one cell.
    #[cfg(feature = "tool")]
    pub fn rule(
        table: &str,
        row: usize,
        column: &str,
        value: Option<&str>,
        (what, mend): (impl Into<String>, impl Into<String>),
    ) -> Self {
        Self::cell(table, row, column, value, ProblemKind::rule(what, mend))
    }

    /// Where the problem stands and what the value is.
    #[cfg(feature = "tool")]
    pub(super) fn place(&self) -> Place<'_> {
        Place(self)
    }
}

/// `, row 3 (line 4), column amount, "1,000"`
#[cfg(feature = "tool")]
pub(super) struct Place<'a>(&'a Problem);

#[cfg(feature = "tool")]
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.0.row {
            let line = self.0.line.map_or(row + 2, |line| line as usize);
            write!(f, ", row {} (line {line})", row + 1)?;
        }
        if let Some(column) = &self.0.column {
            write!(f, ", column {column}")?;
        }
        self.0.value.as_ref().map_or(Ok(()), |value| write!(f, ", \"{}\"", in_one_line(value)))
    }
}

/// A value as it fits into a message: its beginning, without line breaks.
#[cfg(feature = "tool")]
fn in_one_line(value: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown: String = value.chars().take(LONGEST).map(|c| if c.is_control() { '⏎' } else { c }).collect();
    if value.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(feature = "tool")]
impl ProblemKind {
    pub fn rule(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::Rule(Box::new(Advice { what: what.into(), mend: mend.into() }))
    }
}

#[cfg(feature = "tool")]
impl fmt::Display for Problem {
    /// `funds, row 3 (line 4), column amount, "1,000": not an amount in yuan`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}: {}", self.table, self.place(), self.kind)
    }
}

/// The portal, whose bytes count, says where the problem stands and leaves the rest to the tool.
#[cfg(not(feature = "tool"))]
impl fmt::Display for Problem {
    /// `funds, column amount, row 3`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, column {}", self.table, self.column.as_deref().unwrap_or_default())?;
        self.row.map_or(Ok(()), |row| write!(f, ", row {}", row + 1))
    }
}

#[cfg(feature = "tool")]
impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingColumn => f.write_str("the column is missing"),
            Self::UnknownColumn => f.write_str("an unknown column"),
            Self::DuplicateColumn => f.write_str("the column stands there twice"),
            Self::ColumnLength(found, rows) => write!(f, "{found} values for {rows} rows"),
            Self::RowLength(found, columns) => write!(f, "{found} cells for {columns} columns"),
            Self::WrongType => f.write_str("the wrong type of value"),
            Self::NoSuchCode(words) => write!(f, "a code beyond the {words} words of its dictionary"),
            Self::Empty => f.write_str("empty, but required"),
            Self::NotAKey => f.write_str("not a key (lower-case letters, digits, single hyphens)"),
            Self::NotARegionCode => f.write_str("not a six-digit division code"),
            Self::NotAPeriod => f.write_str("not a period"),
            Self::NotAnAmount => f.write_str("not an amount in yuan"),
            Self::NotACount => f.write_str("not a whole number, zero or more"),
            Self::NotAFlag => f.write_str("neither true nor false"),
            Self::NotAUrl => f.write_str("not an address"),
            Self::NotAWord(words) => write!(f, "none of {}", words.join(", ")),
            Self::DuplicateKey(first) => write!(f, "the key of row {} already", first + 1),
            Self::NoSuchRow(table) => write!(f, "no such row in {table}"),
            Self::NoPrecision => f.write_str("a number without its precision"),
            Self::NoValue(value) => write!(f, "stands there, but {value} is empty"),
            Self::ValueAndMissing => f.write_str("a number and a reason why there is none"),
            Self::NoUnit(unit) => write!(f, "a number, but {unit} is empty"),
            Self::Circle => f.write_str("a part of itself"),
            #[cfg(feature = "tool")]
            Self::Rule(advice) => f.write_str(&advice.what),
        }
    }
}
