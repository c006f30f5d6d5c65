//! A table as Parquet files, for programs that ask more of it than a browser holds: one file for each year in which periods
//! begin.

use crate::parallel;
use crate::partition::years;
use format::{Column, Data, Kind, Problem, Table, Version};
use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::collections::HashMap;
use std::fmt::Write as _; // writing to a String cannot fail
use std::sync::Arc;

/// The most that 18 digits hold, in fen: ten million times a milliard yuan.
const MOST: i64 = 999_999_999_999_999_999;
/// So many rows are read at once by one thread of those who ask.
const ROW_GROUP: usize = 100_000;
/// Whose files these are; not the version of a library, with which bytes would change.
const WRITER: &str = "shanhai";

/// The Parquet files of a table of a release of that version, each with the name of its part: `2019`, `undated` for rows that
/// name no beginning, `all` where the table knows no periods or has no rows.
///
/// They have the columns of the JSON. Amounts are decimals of 18 digits, two of them fen; counts are whole numbers of 64
/// bits; periods stay the texts that they are in the CSV; what was not published is null.
///
/// A problem where an amount has more digits.
pub fn to_parquet(table: &Table, version: Version) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let all = || vec![("all".to_owned(), (0..table.rows).collect())];
    let slices = years(table)
        .map_or_else(all, |slices| slices.into_iter().map(|slice| (slice.name, slice.rows)).collect::<Vec<_>>());
    if let Some((row, name)) = too_large(table) {
        let mend = "an amount has at most 16 digits before the point: correct it";
        return Err(Problem {
            row: Some(row),
            column: Some(name),
            ..Problem::file(table.schema.name, "is too large", mend)
        });
    }
    let file = |(name, rows): (String, Vec<usize>)| {
        let bytes = written(table, version, &rows);
        let mend = "report this mistake of the program";
        bytes.map(|bytes| (name, bytes)).map_err(|error| Problem::file(table.schema.name, error.to_string(), mend))
    };
    parallel::map(slices, file).into_iter().collect()
}

/// The first amount that a decimal of 18 digits does not hold.
fn too_large(table: &Table) -> Option<(usize, String)> {
    let amounts = table.schema.physical().filter(|(_, column, _)| column.kind == Kind::Yuan);
    amounts.into_iter().find_map(|(name, ..)| match table.column(&name)? {
        Data::Ints(ints) => ints.iter().position(|fen| *fen > MOST).map(|row| (row, name)),
        Data::Codes { .. } => None,
    })
}

/// The columns of the JSON: name, declaration, whether each row has a value, values.
fn columns(table: &Table, version: Version) -> impl Iterator<Item = (String, &'static Column, bool, &Data)> {
    table.schema.in_json(version).filter_map(move |(name, column, translation)| {
        let data = table.column(&name)?;
        Some((name, column, column.required_in(version) && !translation, data))
    })
}

/// One file with these rows.
fn written(table: &Table, version: Version, rows: &[usize]) -> Result<Vec<u8>, ParquetError> {
    let schema = Arc::new(parse_message_type(&message(table, version))?);
    let properties =
        WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by(WRITER.to_owned()).build();
    let mut file = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties))?;
    for rows in rows.chunks(ROW_GROUP) {
        let mut group = file.next_row_group()?;
        for (_, _, required, data) in columns(table, version) {
            let Some(mut column) = group.next_column()? else { break };
            write(column.untyped(), data, rows, required)?;
            column.close()?;
        }
        group.close()?;
    }
    file.into_inner()
}

/// The schema in the words of Parquet.
fn message(table: &Table, version: Version) -> String {
    let mut text = format!("message {} {{\n", table.schema.name);
    for (name, column, required, _) in columns(table, version) {
        let presence = if required { "REQUIRED" } else { "OPTIONAL" };
        let _ = match column.kind {
            Kind::Yuan => writeln!(text, "{presence} INT64 {name} (DECIMAL(18,2));"),
            Kind::Count => writeln!(text, "{presence} INT64 {name};"),
            Kind::Flag => writeln!(text, "{presence} BOOLEAN {name};"),
            _ => writeln!(text, "{presence} BINARY {name} (STRING);"),
        };
    }
    text + "}"
}

/// Writes the values of these rows. Where a column need not be filled, a level for each row says whether it is.
fn write(column: &mut ColumnWriter<'_>, data: &Data, rows: &[usize], required: bool) -> Result<(), ParquetError> {
    let levels = |is_there: &dyn Fn(usize) -> bool| {
        (!required).then(|| rows.iter().map(|row| i16::from(is_there(*row))).collect::<Vec<_>>())
    };
    match (column, data) {
        (ColumnWriter::Int64ColumnWriter(column), Data::Ints(_)) => {
            let values: Vec<i64> = rows.iter().filter_map(|row| data.int(*row)).collect();
            column.write_batch(&values, levels(&|row| data.int(row).is_some()).as_deref(), None)?;
        }
        (ColumnWriter::BoolColumnWriter(column), Data::Ints(_)) => {
            let values: Vec<bool> = rows.iter().filter_map(|row| data.int(*row)).map(|flag| flag == 1).collect();
            column.write_batch(&values, levels(&|row| data.int(row).is_some()).as_deref(), None)?;
        }
        (ColumnWriter::ByteArrayColumnWriter(column), Data::Codes { codes, words }) => {
            // Each word is made once, however many rows have it.
            let mut made: HashMap<u32, ByteArray> = HashMap::new();
            let mut values = Vec::new();
            for code in rows.iter().map(|row| codes[*row]) {
                let Some(word) = words.get(code as usize) else { continue };
                values.push(made.entry(code).or_insert_with(|| ByteArray::from(word.as_ref())).clone());
            }
            column.write_batch(&values, levels(&|row| (codes[row] as usize) < words.len()).as_deref(), None)?;
        }
        _ => return Err(ParquetError::General("a column is of another kind than its schema says".to_owned())),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
