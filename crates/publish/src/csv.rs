//! A table as people keep it: CSV, read into columns. Every mistake in the file is collected, so that one run tells
//! the whole work.

mod cell;
mod columns;
mod header;
mod lines;
pub(crate) mod spoilt;

use crate::encoding::{FileKind, decode};
use columns::Columns;
use format::{Problem, ProblemKind, Table, TableSchema, Version};
use lines::{Fault, Lines};

/// What was read from one CSV file.
#[derive(Debug)]
pub struct Reading {
    /// The table, without the values that have a problem; `None` where not even its columns are known.
    pub table: Option<Table>,
    /// The columns in the order of the file.
    pub header: Vec<String>,
    /// The line of the file that each row begins on.
    pub lines: Vec<u32>,
    pub problems: Vec<Problem>,
}

/// Reads a table of a release of that version from the bytes of its CSV file.
pub fn read(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Reading {
    let mut reading = Reading { table: None, header: Vec::new(), lines: Vec::new(), problems: Vec::new() };
    let text = match decode(bytes, FileKind::Csv) {
        Ok(text) => text,
        Err((what, mend)) => {
            reading.problems.push(Problem::file(schema.name, what, mend));
            return reading;
        }
    };
    let fault = lines::fault(text);
    if let Some(unclosed @ Fault::Unclosed { .. }) = fault {
        reading.problems.push(of_lines(schema, unclosed));
        return reading;
    }
    let mut csv = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // Reading text from memory that is UTF-8 already cannot fail.
    let mut next = |record: &mut csv::StringRecord| csv.read_record(record).unwrap_or(false);
    if !next(&mut record) {
        let mend = "put the names of the columns into its first line";
        reading.problems.push(Problem::file(schema.name, "the file is empty", mend));
        return reading;
    }
    let (fields, head_problems) = header::read(schema, version, &record);
    let whole = head_problems.is_empty();
    reading.problems = head_problems;
    if fields.is_empty() {
        return reading;
    }
    reading.problems.extend(fault.map(|fault| of_lines(schema, fault)));
    reading.header = record.iter().map(str::to_owned).collect();

    let mut newer = Newer::new(schema, version, &fields);
    let mut columns = Columns::new(schema);
    let mut lines = Lines::new(text);
    while next(&mut record) {
        let row = reading.lines.len();
        reading.lines.push(lines.of(&record));
        let first = reading.problems.len();
        newer.look(&record, row, &mut reading.problems);
        read_row(schema, version, &fields, &record, row, &mut columns, &mut reading.problems);
        for problem in &mut reading.problems[first..] {
            problem.line = reading.lines.last().copied();
        }
    }
    newer.end(&mut reading.problems);
    if whole {
        let rows = reading.lines.len();
        reading.table = Some(columns.finish(rows));
    }
    reading
}

/// The last line of a file that does not end, as where the file was cut; some programs leave it so. Its number, and what to do.
pub fn unfinished(schema: &TableSchema, bytes: &[u8]) -> Option<Problem> {
    if bytes.ends_with(b"\n") || bytes.ends_with(b"\r") {
        return None;
    }
    let lines = bytes.split(|byte| *byte == b'\n').count();
    let what = "the last line has no end, as in a file that was cut";
    let mend = "look whether its last cell is whole, and end the line";
    Some(Problem { line: u32::try_from(lines).ok(), ..Problem::file(schema.name, what, mend) })
}

/// What is wrong with the lines. The `csv` crate passes over empty ones, other programs do not.
fn of_lines(schema: &TableSchema, fault: Fault) -> Problem {
    let (line, what, mend) = match fault {
        Fault::Blank { first, count: 1 } => (Some(first), "an empty line".to_owned(), "delete it"),
        Fault::Blank { first, count } => (Some(first), format!("the first of {count} empty lines"), "delete them"),
        Fault::DoubledEnds => {
            let mend = "save the file again as CSV UTF-8: a program has written the ends of its lines twice";
            (None, "its lines end with CR CR LF, so that every other line is empty".to_owned(), mend)
        }
        Fault::Unclosed { line } => {
            let mend = "write a quotation mark at the end of its cell; one inside a cell is written twice";
            (Some(line), "a quotation mark that is not closed, and swallows all that follows".to_owned(), mend)
        }
    };
    Problem { line, ..Problem::file(schema.name, what, mend) }
}

/// Columns that are newer than the release: each is refused once, at the first row that fills it.
struct Newer<'a> {
    schema: &'static TableSchema,
    version: Version,
    /// With their places in the file; those that have not been refused yet.
    waiting: Vec<(usize, &'a header::Field)>,
}

impl<'a> Newer<'a> {
    fn new(schema: &'static TableSchema, version: Version, fields: &'a [Option<header::Field>]) -> Self {
        let fields = fields.iter().enumerate().filter_map(|(at, field)| Some((at, field.as_ref()?)));
        Self { schema, version, waiting: fields.filter(|(_, field)| field.newer.is_some()).collect() }
    }

    fn look(&mut self, record: &csv::StringRecord, row: usize, problems: &mut Vec<Problem>) {
        let (schema, version) = (self.schema, self.version);
        self.waiting.retain(|(at, field)| match record.get(*at).filter(|cell| !cell.trim().is_empty()) {
            Some(value) => {
                problems.push(Problem {
                    row: Some(row),
                    value: Some(value.to_owned()),
                    ..refusal(schema, version, field)
                });
                false
            }
            None => true,
        });
    }

    /// Those that no row fills.
    fn end(self, problems: &mut Vec<Problem>) {
        problems.extend(self.waiting.iter().map(|(_, field)| refusal(self.schema, self.version, field)));
    }
}

fn refusal(schema: &TableSchema, version: Version, field: &header::Field) -> Problem {
    Problem::column(schema.name, &field.name, ProblemKind::Newer(field.column.since, version))
}

/// Reads one row; whatever cannot be read is a problem and left empty.
fn read_row(
    schema: &TableSchema,
    version: Version,
    fields: &[Option<header::Field>],
    record: &csv::StringRecord,
    row: usize,
    columns: &mut Columns,
    problems: &mut Vec<Problem>,
) {
    let mut refuse = |column: Option<&str>, value: Option<&str>, kind| {
        let column = column.map(str::to_owned);
        let value = value.map(str::to_owned);
        problems.push(Problem { table: schema.name.to_owned(), row: Some(row), line: None, column, value, kind });
    };
    let mut filled = vec![false; columns.len()];
    if record.iter().all(str::is_empty) {
        refuse(
            None,
            None,
            ProblemKind::rule("an empty row", "delete the row; spreadsheets leave such rows at the end"),
        );
    } else if record.len() != fields.len() {
        refuse(None, None, ProblemKind::RowLength(record.len(), fields.len()));
    } else {
        for (field, text) in fields.iter().zip(record) {
            let Some(field) = field.as_ref().filter(|field| field.newer.is_none()) else { continue };
            filled[field.index] = true;
            let mut at = |value: &str, kind| refuse(Some(&field.name), Some(value), kind);
            let value = cell::read(field.column.kind, version, text, &mut at);
            if text.is_empty() && field.column.required_in(version) && !field.translation {
                refuse(Some(&field.name), None, ProblemKind::Empty);
            }
            columns.push(field.index, value);
        }
    }
    for (index, filled) in filled.into_iter().enumerate() {
        if !filled {
            columns.push(index, cell::Value::None);
        }
    }
}

#[cfg(test)]
mod tests;
