//! A problem in words: the line that the tool prints for it.

use crate::mend::mend;
use crate::visible::in_one_line;
use format::{Problem, ProblemKind, tables};
use std::fmt;
use std::path::Path;

/// What the tool says of a problem.
pub trait Report {
    /// `funds.csv, row 3 (line 4), column amount, "1,000": not an amount in yuan — write 1000`
    fn report(&self) -> String;

    /// What is wrong, without the place.
    fn what(&self) -> String;

    /// What to do about it, in one sentence.
    fn mend(&self) -> String;
}

impl Report for Problem {
    fn report(&self) -> String {
        let file = if tables::by_name(&self.table).is_some() { ".csv" } else { "" };
        format!("{}{file}{}: {} — {}", in_one_line(&self.table), Place(self), self.what(), self.mend())
    }

    fn what(&self) -> String {
        What(&self.kind).to_string()
    }

    fn mend(&self) -> String {
        mend(self)
    }
}

/// `, row 3 (line 4), column amount, "1,000"`
struct Place<'a>(&'a Problem);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(row) = self.0.row {
            let line = self.0.line.map_or(row + 2, |line| line as usize);
            write!(f, ", row {} (line {line})", row + 1)?;
        } else if let Some(line) = self.0.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.0.column {
            let what =
                if Path::new(&self.0.table).extension().is_some_and(|own| own == "toml") { "key" } else { "column" };
            write!(f, ", {what} {}", in_one_line(column))?;
        }
        self.0.value.as_ref().map_or(Ok(()), |value| write!(f, ", \"{}\"", in_one_line(value)))
    }
}

/// What is wrong.
struct What<'a>(&'a ProblemKind);

impl fmt::Display for What<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ProblemKind::MissingColumn => f.write_str("the column is missing"),
            ProblemKind::UnknownColumn => f.write_str("an unknown column"),
            ProblemKind::DuplicateColumn => f.write_str("the column stands there twice"),
            ProblemKind::ColumnLength(found, rows) => write!(f, "{found} values for {rows} rows"),
            ProblemKind::RowLength(found, columns) => write!(f, "{found} cells for {columns} columns"),
            ProblemKind::WrongType => f.write_str("the wrong type of value"),
            ProblemKind::NoSuchCode(words) => write!(f, "a code beyond the {words} words of its dictionary"),
            ProblemKind::Empty => f.write_str("empty, but required"),
            ProblemKind::NotAKey => f.write_str("not a key (lower-case letters, digits, single hyphens)"),
            ProblemKind::NotARegionCode => f.write_str("not a six-digit division code"),
            ProblemKind::NotAPeriod => f.write_str("not a period"),
            ProblemKind::NotAnAmount => f.write_str("not an amount in yuan"),
            ProblemKind::NotACount => f.write_str("not a whole number, zero or more"),
            ProblemKind::NotAFlag => f.write_str("neither true nor false"),
            ProblemKind::NotAUrl => f.write_str("not an address"),
            ProblemKind::NotKeys => {
                f.write_str("not keys (lower-case letters, digits, single hyphens) parted by semicolons")
            }
            ProblemKind::NotAWord(words, version) => {
                write!(f, "none of {}", words.of(*version).collect::<Vec<_>>().join(", "))
            }
            ProblemKind::Newer(since, _) => write!(f, "of format {since}"),
            ProblemKind::Derived => f.write_str("made from other rows"),
            ProblemKind::DuplicateKey(first) => write!(f, "the key of row {} already", first + 1),
            ProblemKind::NoSuchRow(table) => write!(f, "no such row in {table}"),
            ProblemKind::NoPrecision => f.write_str("a number without its precision"),
            ProblemKind::NoValue(value) => write!(f, "stands there, but {value} is empty"),
            ProblemKind::ValueAndMissing => f.write_str("a number and a reason why there is none"),
            ProblemKind::NoUnit(unit) => write!(f, "a number, but {unit} is empty"),
            ProblemKind::Circle => f.write_str("leads back to itself"),
            ProblemKind::Rule(advice) => f.write_str(&advice.what),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_file_row_line_column_value_and_mend() {
        let problem = Problem::cell("funds", 2, "amount", Some("1,000"), ProblemKind::NotAnAmount);
        let line = "funds.csv, row 3 (line 4), column amount, \"1,000\": not an amount in yuan — write 1000";
        assert!(problem.report().starts_with(line), "{}", problem.report());
    }
}
