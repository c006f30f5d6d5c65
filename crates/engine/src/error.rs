//! What can go wrong between the bytes of a table and an answer.

use format::json::JsonError;
use std::fmt;

/// Why a table cannot be read, or a question not be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineError {
    /// The bytes are no columnar table.
    Json(JsonError),
    /// A column that the table does not have, or that is not of the kind that was asked for.
    NoColumn(String),
    /// A column holds that many values instead of that many rows.
    Length { column: String, found: usize, rows: usize },
    /// A code that its dictionary does not have.
    Code { column: String },
    /// Rows that the ledger cannot read, and why.
    Rows(String),
    /// A sum that does not fit 64 bits, or more rows than can be numbered.
    Overflow,
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::NoColumn(column) => write!(f, "no such column: {column}"),
            Self::Length { column, found, rows } => write!(f, "{column}: {found} values in {rows} rows"),
            Self::Code { column } => write!(f, "{column}: a code that is not in its dictionary"),
            Self::Rows(why) => f.write_str(why),
            Self::Overflow => f.write_str("a sum that does not fit 64 bits"),
        }
    }
}

impl std::error::Error for EngineError {}

impl From<JsonError> for EngineError {
    fn from(error: JsonError) -> Self {
        Self::Json(error)
    }
}
