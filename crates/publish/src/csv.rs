//! A table as people keep it: CSV, read into columns. Every mistake in the file is collected, so that one run tells
//! the whole work.

mod cell;
mod columns;
mod header;
mod lines;
mod rows;
pub(crate) mod spoilt;
mod words;

use crate::encoding::{FileKind, decode};
use crate::parallel;
use columns::Columns;
use format::{Problem, ProblemKind, Table, TableSchema, Version};
use lines::{Fault, Lines};
use rows::Rows;

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

/// A file is read in pieces of so many bytes, on all processors.
const PIECE: usize = 4 << 20;

/// Reads a table of a release of that version from the bytes of its CSV file.
pub fn read(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Reading {
    read_in_pieces(schema, version, bytes, PIECE)
}

fn read_in_pieces(schema: &'static TableSchema, version: Version, bytes: &[u8], piece: usize) -> Reading {
    let mut reading = Reading { table: None, header: Vec::new(), lines: Vec::new(), problems: Vec::new() };
    let text = match decode(bytes, FileKind::Csv) {
        Ok(text) => text,
        Err((what, mend)) => {
            reading.problems.push(Problem::file(schema.name, what, mend));
            return reading;
        }
    };
    let (fault, mut cuts) = lines::survey(text, piece);
    if let Some(unclosed @ Fault::Unclosed { .. }) = fault {
        reading.problems.push(of_lines(schema, unclosed));
        return reading;
    }
    let mut csv = reader(text);
    let mut record = csv::StringRecord::new();
    if !next(&mut csv, &mut record) {
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
    // The names of the columns stand in the first piece. The first row that fills a newer column is looked for in order.
    let in_order = !newer.waiting.is_empty();
    cuts.retain(|cut| cut.byte == 0 || (!in_order && cut.byte as u64 >= csv.position().byte()));
    let rows = Rows::new(schema, version, &fields);
    let ends = cuts.iter().skip(1).map(|cut| cut.byte).chain([text.len()]);
    let pieces: Vec<Lines<'_>> = cuts.iter().zip(ends).map(|(cut, end)| Lines::new(&text[..end], *cut)).collect();
    let read = match pieces.len() {
        1 => pieces
            .into_iter()
            .map(|piece| rows.read(piece, &mut |record, row, problems| newer.look(record, row, problems)))
            .collect(),
        _ => parallel::map(pieces, |piece| rows.read(piece, &mut |_, _, _| {})),
    };
    let mut columns = Vec::new();
    for piece in read {
        let before = reading.lines.len();
        reading.lines.extend(piece.lines);
        reading.problems.extend(
            piece.problems.into_iter().map(|problem| Problem { row: problem.row.map(|row| before + row), ..problem }),
        );
        columns.push(piece.columns);
    }
    newer.end(&mut reading.problems);
    if whole {
        reading.table = Some(Columns::finish(schema, reading.lines.len(), &rows.places(), columns));
    }
    reading
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Whether there was another record. Reading text from memory that is UTF-8 already cannot fail.
fn next(csv: &mut csv::Reader<&[u8]>, record: &mut csv::StringRecord) -> bool {
    csv.read_record(record).unwrap_or(false)
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

#[cfg(test)]
mod tests;
