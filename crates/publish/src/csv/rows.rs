//! The rows of a piece of a file.

use super::cell;
use super::columns::Columns;
use super::header::Field;
use super::lines::Lines;
use super::{next, reader};
use format::{Kind, Problem, ProblemKind, TableSchema, Version};

/// How rows are read.
pub struct Rows<'a> {
    schema: &'static TableSchema,
    version: Version,
    /// For each column of the file that is read: its place in the file, and what it is.
    read: Vec<(usize, &'a Field)>,
    /// How many columns the file has.
    width: usize,
}

/// What was read from a piece of a file. Rows are counted from its beginning.
pub struct Piece {
    pub columns: Columns,
    pub lines: Vec<u32>,
    pub problems: Vec<Problem>,
}

impl<'a> Rows<'a> {
    /// Of a file with these columns.
    pub fn new(schema: &'static TableSchema, version: Version, fields: &'a [Option<Field>]) -> Self {
        let known = fields.iter().enumerate().filter_map(|(at, field)| Some((at, field.as_ref()?)));
        let read = known.filter(|(_, field)| field.newer.is_none()).collect();
        Self { schema, version, read, width: fields.len() }
    }

    /// Where each of the columns that are read stands among all of the table.
    pub fn places(&self) -> Vec<usize> {
        self.read.iter().map(|(_, field)| field.index).collect()
    }

    /// Reads a piece. `look` may look at each row, too.
    pub fn read(
        &self,
        mut lines: Lines<'_>,
        look: &mut dyn FnMut(&csv::StringRecord, usize, &mut Vec<Problem>),
    ) -> Piece {
        let columns = Columns::new(self.read.iter().map(|(_, field)| field.column.kind.is_number()));
        let mut piece = Piece { columns, lines: Vec::new(), problems: Vec::new() };
        let (mut csv, mut record) = (reader(lines.text()), csv::StringRecord::new());
        if lines.is_first() {
            next(&mut csv, &mut record);
        }
        while next(&mut csv, &mut record) {
            let row = piece.lines.len();
            piece.lines.push(lines.of(&record));
            let first = piece.problems.len();
            look(&record, row, &mut piece.problems);
            self.read_row(&record, row, &mut piece);
            for problem in &mut piece.problems[first..] {
                problem.line = piece.lines.last().copied();
            }
        }
        piece
    }

    /// Reads one row; whatever cannot be read is a problem and left empty.
    fn read_row(&self, record: &csv::StringRecord, row: usize, Piece { columns, problems, .. }: &mut Piece) {
        let mut refuse = |column: Option<&str>, value: Option<&str>, kind| {
            let column = column.map(str::to_owned);
            let value = value.map(str::to_owned);
            problems.push(Problem {
                table: self.schema.name.to_owned(),
                row: Some(row),
                line: None,
                column,
                value,
                kind,
            });
        };
        if record.iter().all(str::is_empty) {
            let mend = "delete the row; spreadsheets leave such rows at the end";
            refuse(None, None, ProblemKind::rule("an empty row", mend));
            columns.push_nothing();
        } else if record.len() != self.width {
            refuse(None, None, ProblemKind::RowLength(record.len(), self.width));
            columns.push_nothing();
        } else {
            for (index, (at, field)) in self.read.iter().enumerate() {
                let text = record.get(*at).unwrap_or_default();
                // A key stands in one row alone.
                if !text.is_empty() && field.column.kind != Kind::Key && columns.push_known(index, text) {
                    continue;
                }
                let mut at = |value: &str, kind| refuse(Some(&field.name), Some(value), kind);
                let value = cell::read(field.column.kind, self.version, text, &mut at);
                if text.is_empty() && field.column.required_in(self.version) && !field.translation {
                    refuse(Some(&field.name), None, ProblemKind::Empty);
                }
                columns.push(index, value);
            }
        }
    }
}
