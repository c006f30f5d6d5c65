//! Things side by side, as files: a line for each cell, with its interval, what it covers, how it is not like the others, and the
//! records and sources that it rests on.

use super::changes::Named;
use super::columns::Cell as CsvCell;
use super::csv;
use super::value::Value;
use format::{Fen, Interval, Row, Table};
use ledger::comparison::{By, Cell, Line, Thing, Time};
use ledger::{Measure, time_of};

/// What is side by side.
pub struct Comparison<'a> {
    pub release: Named<'a>,
    pub by: By,
    /// The things, and what readers call them.
    pub things: Vec<(&'a Thing, String)>,
    /// The lines of each table.
    pub tables: Vec<(&'a Table, &'a [Line])>,
    /// Where the comparison is seen.
    pub address: String,
    /// Where a cell of a line of a table is seen.
    pub of_cell: &'a dyn Fn(&Table, &Line, usize) -> String,
}

/// Names with their values, in order.
type Members = Vec<(&'static str, Value)>;

impl Comparison<'_> {
    /// `shanhai-compare-pairing-js-sn-zj-sc-2026-02.csv`; made-up data say so in the name too. Letters, digits, `-`, `.` and `_`
    /// alone, and no more of the keys than file systems take.
    pub fn file_name(&self, ending: &str) -> String {
        const MOST: usize = 120;
        let manifest = &self.release.manifest.shanhai;
        let ids: Vec<&str> = self.things.iter().map(|(thing, _)| thing.id.as_str()).collect();
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || "-._".contains(*c);
        let ids: String = ids.join("-").chars().filter(is_plain).take(MOST).collect();
        let synthetic = if manifest.synthetic { "-synthetic" } else { "" };
        ["shanhai-compare-", self.by.word(), "-", &ids, "-", &manifest.release, synthetic, ".", ending].concat()
    }

    /// A line for each cell. It begins with a byte order mark, by which spreadsheets take it for UTF-8, and texts that they might
    /// run with an apostrophe.
    pub fn csv(&self) -> String {
        let mut file = String::from("\u{feff}");
        for (at, cell) in self.cells().iter().enumerate() {
            if at == 0 {
                for (at, (name, _)) in cell.iter().enumerate() {
                    csv::separate(&mut file, at);
                    file.push_str(name);
                }
                file.push_str("\r\n");
            }
            for (at, (_, value)) in cell.iter().enumerate() {
                csv::separate(&mut file, at);
                csv::value(plain(value), &mut file);
            }
            file.push_str("\r\n");
        }
        file
    }

    /// The same as an object with a list of cells. Amounts are texts of yuan, `null` is what is not there.
    pub fn json(&self) -> String {
        let manifest = &self.release.manifest.shanhai;
        Value::Object(vec![
            ("kind", Value::text("shanhai-comparison")),
            ("release", Value::text(&manifest.release)),
            ("manifest", Value::text(&["sha256:", self.release.sha256].concat())),
            ("synthetic", Value::Flag(manifest.synthetic)),
            ("address", Value::text(&self.address)),
            ("cells", Value::List(self.cells().into_iter().map(Value::Object).collect())),
        ])
        .file()
    }

    fn cells(&self) -> Vec<Members> {
        let mut all = Vec::new();
        for (table, lines) in &self.tables {
            for line in *lines {
                all.extend((0..self.things.len()).map(|at| self.cell(table, line, at)));
            }
        }
        all
    }

    fn cell(&self, table: &Table, line: &Line, at: usize) -> Members {
        let cell = line.cells[at].as_ref();
        let (thing, name) = &self.things[at];
        let measure = &line.measure;
        let mut members = vec![("table", Value::text(table.schema.name))];
        members.extend(Measure::COLUMNS.map(|column| (column, Value::maybe(measure.word(column)))));
        members.extend([
            ("figure", Value::text(&measure.figure)),
            ("unit", Value::text(&measure.unit)),
            ("time", Value::text(&time(line.time))),
            ("thing", Value::text(&thing.id)),
            ("name", Value::text(name)),
            ("state", Value::text(state(cell, thing.can_have(measure)))),
        ]);
        let sum = cell.and_then(|cell| cell.sum.ok()).filter(|sum| sum.published > 0);
        let number = |value: i64| match &*measure.unit {
            "yuan" => Value::text(&Fen(value).to_string()),
            _ => Value::Number(value),
        };
        let maybe = |value: Option<Value>| value.unwrap_or(Value::Null);
        members.extend([
            ("low", maybe(sum.map(|sum| number(sum.low)))),
            ("high", maybe(sum.and_then(Interval::upper).map(number))),
            ("more_than_low", maybe(sum.map(|sum| Value::Flag(sum.more_than_low)))),
            ("about", maybe(sum.map(|sum| Value::Flag(sum.soft)))),
            ("published", count(cell, |sum| sum.published)),
            ("not_published", count(cell, |sum| sum.missing)),
            (
                "covers",
                texts(table, cell.map(|cell| &*cell.counted), &|row| {
                    Some(
                        row.period("period")
                            .map_or("not_stated".to_owned(), |own| time_of(row).unwrap_or(own).to_string()),
                    )
                }),
            ),
            ("note", Value::text(&notes(line, at))),
            ("records", texts(table, cell.map(|cell| &*cell.rows), &|row| Some(row.id().to_owned()))),
            ("sources", texts(table, cell.map(|cell| &*cell.rows), &|row| row.text("source").map(str::to_owned))),
            ("address", Value::maybe(cell.map(|_| (self.of_cell)(table, line, at)).as_deref())),
            ("release", Value::text(&self.release.manifest.shanhai.release)),
            ("manifest", Value::text(&["sha256:", self.release.sha256].concat())),
        ]);
        if self.release.manifest.shanhai.synthetic {
            members.push(("synthetic", Value::Flag(true)));
        }
        members
    }
}

fn time(time: Time) -> String {
    match time {
        Time::All => "all".to_owned(),
        Time::Year(year) => year.to_string(),
        Time::NoYear => "no_single_year".to_owned(),
        Time::Stated(period) => period.map_or("not_stated".to_owned(), |period| period.to_string()),
    }
}

/// Whether there is a number, and if not, why.
fn state(cell: Option<&Cell>, can_have: bool) -> &'static str {
    match cell.map(|cell| cell.sum) {
        None if !can_have => "no_pairing_of_this_level",
        None => "not_published",
        Some(Err(_)) => "out_of_range",
        Some(Ok(sum)) if sum.published > 0 => "published",
        Some(Ok(sum)) if sum.missing > 0 => "not_published",
        Some(Ok(_)) => "nothing_to_add_up",
    }
}

fn count(cell: Option<&Cell>, of: fn(&Interval) -> u32) -> Value {
    cell.and_then(|cell| cell.sum.ok()).map_or(Value::Null, |sum| Value::Number(of(&sum).into()))
}

/// How a cell is not like the others of its line.
fn notes(line: &Line, at: usize) -> String {
    let mut notes = Vec::new();
    if line.unlike().contains(&at) {
        notes.push("other_time_or_scope");
    }
    if line.cells[at].as_ref().is_some_and(|cell| cell.inside) {
        notes.push("includes_places_inside");
    }
    notes.join(";")
}

/// What rows have, each once.
fn texts(table: &Table, rows: Option<&[usize]>, of: &dyn Fn(&Row<'_>) -> Option<String>) -> Value {
    let mut all: Vec<String> = Vec::new();
    for text in rows.unwrap_or_default().iter().filter_map(|row| of(&table.row(*row))) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    Value::maybe(Some(all.join(";")).filter(|text| !text.is_empty()).as_deref())
}

fn plain(value: &Value) -> CsvCell<'_> {
    match value {
        Value::Text(text) if !text.is_empty() => CsvCell::Text(text),
        Value::Number(number) => CsvCell::Count(*number),
        Value::Flag(flag) => CsvCell::Flag(*flag),
        _ => CsvCell::None,
    }
}
