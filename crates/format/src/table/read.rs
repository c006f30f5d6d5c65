//! Columnar JSON, read value by value into columns: no row is ever built.

use super::{Data, Table, TableError};
use crate::json::{JsonError, Reader};
use crate::{Column, Problem, ProblemKind, TableSchema, Version};

mod halves;

pub use halves::from_halves;

pub fn from_json(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Result<Table, TableError> {
    let mut parts = Parts::default();
    let mut json = Reader::new(bytes);
    let read = json.object(&mut |json, key| parts.read(json, key)).and_then(|()| json.end());
    read.map_err(|error| TableError::NotColumnar { table: schema.name, detail: error.to_string() })?;
    assemble(schema, version, parts)
}

/// The file as it stands: values not yet matched with their dictionaries.
#[derive(Default)]
struct Parts {
    rows: usize,
    columns: Vec<(String, Values)>,
    dictionaries: Vec<(String, Vec<Box<str>>)>,
}

/// A column as it stands in the file.
enum Values {
    Ints(Vec<i64>),
    Texts(Vec<Option<Box<str>>>),
}

impl Parts {
    fn read(&mut self, json: &mut Reader<'_>, key: &str) -> Result<(), JsonError> {
        match key {
            "n" => {
                let rows = json.integer()?;
                self.rows = usize::try_from(rows).or_else(|_| json.fail("a number of rows"))?;
                Ok(())
            }
            "columns" => json.object(&mut |json, name| {
                self.columns.push((name.to_owned(), values(json, self.rows)?));
                Ok(())
            }),
            "dictionaries" => json.object(&mut |json, name| {
                let mut words = Vec::new();
                json.array(&mut |json| {
                    words.push(json.string()?.into());
                    Ok(())
                })?;
                self.dictionaries.push((name.to_owned(), words));
                Ok(())
            }),
            _ => json.fail("n, columns or dictionaries"),
        }
    }
}

/// One column: whole numbers (true and false are 1 and 0), or texts; null where there is none.
fn values(json: &mut Reader<'_>, rows: usize) -> Result<Values, JsonError> {
    let mut ints: Vec<i64> = Vec::with_capacity(rows.min(1 << 24));
    let mut texts: Vec<Option<Box<str>>> = Vec::new();
    json.array(&mut |json| {
        match json.peek() {
            Some(b'"') => {
                if texts.is_empty() && ints.iter().all(|v| *v == Data::NO_INT) {
                    texts.resize(ints.len(), None);
                    ints.clear();
                }
                if !ints.is_empty() {
                    return json.fail("a number like the ones before");
                }
                texts.push(Some(json.string()?.into()));
            }
            Some(b'n') if json.null() => {
                if texts.is_empty() {
                    ints.push(Data::NO_INT);
                } else {
                    texts.push(None);
                }
            }
            _ if !texts.is_empty() => return json.fail("a text like the ones before"),
            Some(b't' | b'f') => ints.push(i64::from(json.boolean()?)),
            _ => ints.push(json.integer()?),
        }
        Ok(())
    })?;
    Ok(if texts.is_empty() { Values::Ints(ints) } else { Values::Texts(texts) })
}

/// The columns of the version out of the file; those that are younger are empty.
fn assemble(schema: &'static TableSchema, version: Version, mut parts: Parts) -> Result<Table, TableError> {
    let rows = parts.rows;
    let mut columns = Vec::new();
    for (name, column, _) in schema.physical() {
        let is_younger = column.since > version;
        let data = match parts.take(schema, &name, column)? {
            Some(data) if is_younger => return Err(younger(schema, version, &name, column, &data).into()),
            Some(data) => data,
            None if is_younger => Data::none(column.kind, rows),
            None => return Err(Problem::column(schema.name, &name, ProblemKind::MissingColumn).into()),
        };
        columns.push((name, data));
    }
    let unknown = parts.columns.first().map(|(name, _)| name).or(parts.dictionaries.first().map(|(name, _)| name));
    if let Some(name) = unknown {
        return Err(Problem::column(schema.name, name, ProblemKind::UnknownColumn).into());
    }
    let table = Table::unchecked(schema, rows, columns);
    table.check(version)?;
    sums(&table)?;
    Ok(table)
}

/// No sum has an upper end below its lower one.
fn sums(table: &Table) -> Result<(), Problem> {
    if let (Some(low), Some(high)) = (table.column("low"), table.column("high"))
        && (0..table.rows).any(|row| high.int(row).is_some_and(|high| low.int(row) > Some(high)))
    {
        return Err(Problem::column(table.schema.name, "high", ProblemKind::WrongType));
    }
    Ok(())
}

/// The refusal of a column that is younger than the release, at the first row that fills it.
fn younger(schema: &TableSchema, version: Version, name: &str, column: &Column, data: &Data) -> Problem {
    let row = data.first_filled();
    let value = row.and_then(|row| data.text(row).map(str::to_owned).or_else(|| data.int(row).map(|v| v.to_string())));
    Problem { row, value, ..Problem::column(schema.name, name, ProblemKind::Newer(column.since, version)) }
}

impl Parts {
    /// The values of a column, matched with its dictionary; `None` where the file does not have it.
    fn take(&mut self, schema: &TableSchema, name: &str, column: &Column) -> Result<Option<Data>, Problem> {
        let Some(values) = take(&mut self.columns, name) else { return Ok(None) };
        Ok(Some(match (values, take(&mut self.dictionaries, name)) {
            (Values::Ints(codes), Some(words)) => Data::Codes { codes: codes.into_iter().map(code).collect(), words },
            (Values::Ints(ints), None) if column.kind.is_number() => Data::Ints(ints),
            // A text column in which nothing is filled in holds nulls only, which look like numbers.
            (Values::Ints(ints), None) if ints.iter().all(|v| *v == Data::NO_INT) => {
                Data::none(column.kind, ints.len())
            }
            (Values::Texts(texts), None) => Data::texts(texts),
            _ => return Err(Problem::column(schema.name, name, ProblemKind::WrongType)),
        }))
    }
}

fn take<T>(named: &mut Vec<(String, T)>, name: &str) -> Option<T> {
    let at = named.iter().position(|(own, _)| own == name)?;
    Some(named.swap_remove(at).1)
}

/// A number of the file as a code; one that fits no code is kept impossible, for the check to name it.
fn code(value: i64) -> u32 {
    const IMPOSSIBLE: u32 = Data::NO_CODE - 1;
    if value == Data::NO_INT {
        Data::NO_CODE
    } else {
        u32::try_from(value).map_or(IMPOSSIBLE, |code| code.min(IMPOSSIBLE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{FUNDS, REGIONS, SOURCES};

    const EMPTY: &str = r#""title_zh_hant":[null],"title_en":[null],"publisher":[null],"publisher_zh_hant":[null],
        "publisher_en":[null],"published_basis":[null],"url":[null],"retrieved":[null],"note":[null],
        "note_zh_hant":[null],"note_en":[null]"#;

    fn read(columns: &str, rest: &str) -> Result<Table, String> {
        let json = format!(r#"{{"n":1,"columns":{{{columns},{EMPTY}}}{rest}}}"#);
        from_json(&SOURCES, Version::One, json.as_bytes()).map_err(|error| format!("{error} {error:?}"))
    }

    #[test]
    fn reads_dictionaries_texts_and_nulls() {
        let table = read(r#""id":["a"],"title":["T"],"published":[0]"#, r#","dictionaries":{"published":["2021-04"]}"#);
        let table = table.unwrap();
        let row = table.row(0);
        assert_eq!(row.text("id"), Some("a"));
        assert_eq!(row.text("published"), Some("2021-04"));
        assert_eq!(row.text("url"), None);
    }

    #[test]
    fn errors_name_table_row_column_and_value() {
        let cases = [
            (r#""id":["a"],"title":["T"],"published":["April"]"#, "", ["sources", "row 1", "published", "April"]),
            (r#""id":["A b"],"title":["T"],"published":[null]"#, "", ["sources", "row 1", "id", "A b"]),
            (r#""id":["a"],"title":[null],"published":[null]"#, "", ["sources", "row 1", "title", "Empty"]),
            (
                r#""id":["a"],"title":["T"],"published":[7]"#,
                r#","dictionaries":{"published":["2021"]}"#,
                ["sources", "row 1", "published", "7"],
            ),
            (r#""id":["a"],"title":["T"],"published":[null],"x":[1]"#, "", ["sources", "x", "Unknown", ""]),
            (r#""id":["a","b"],"title":["T"],"published":[null]"#, "", ["sources", "id", "2", "1"]),
            (r#""id":["a"],"title":[1.5],"published":[null]"#, "", ["sources", "byte", "a whole number", ""]),
            (r#""id":["a"],"title":[{}],"published":[null]"#, "", ["sources", "byte", "", ""]),
            (r#""id":["a"],"title":["T"]"#, "", ["sources", "published", "MissingColumn", ""]),
            (r#""id":["a"],"title":["T"],"published":[7]"#, "", ["sources", "published", "WrongType", ""]),
            (
                r#""id":["a"],"title":["T"],"published":["2021"]"#,
                r#","dictionaries":{"published":["2021"]}"#,
                ["sources", "published", "WrongType", ""],
            ),
            (
                r#""id":["a"],"title":["T"],"published":[-1]"#,
                r#","dictionaries":{"published":["2021"]}"#,
                ["sources", "row 1", "published", "NoSuchCode(1)"],
            ),
            (
                r#""id":["a"],"title":["T"],"published":[4294967295]"#,
                r#","dictionaries":{"published":["2021"]}"#,
                ["sources", "row 1", "published", "NoSuchCode(1)"],
            ),
            (
                r#""id":["a"],"title":["T"],"published":[null]"#,
                r#","dictionaries":{"x":[]}"#,
                ["sources", "column x", "UnknownColumn", ""],
            ),
            (
                r#""id":["a"],"title":["T",7],"published":[null]"#,
                "",
                ["sources", "a text like the ones before", "", ""],
            ),
            (
                r#""id":["a"],"title":[7,"T"],"published":[null]"#,
                "",
                ["sources", "a number like the ones before", "", ""],
            ),
            (
                r#""id":["a"],"title":["T"],"published":[null]"#,
                r#","more":1"#,
                ["n, columns or dictionaries", "", "", ""],
            ),
        ];
        for (columns, rest, parts) in cases {
            let message = read(columns, rest).unwrap_err();
            for part in parts {
                assert!(message.contains(part), "{part:?} in {message:?}");
            }
        }
    }

    #[test]
    fn reads_each_release_by_its_own_version() {
        let old = r#""id":["a"],"code":[null],"name":["N"],"name_zh_hant":[null],"name_en":[null],"level":["county"],"parent":[null]"#;
        let read = |version, more: &str| {
            let json = format!(r#"{{"n":1,"columns":{{{old},{more}}}}}"#);
            from_json(&REGIONS, version, json.as_bytes())
        };
        let table = read(Version::One, r#""pinyin":["n"]"#).unwrap();
        assert_eq!((table.row(0).text("members"), table.row(0).int("member_count")), (None, None));
        assert!(table.columns().all(|(_, data)| data.len() == 1));
        let absent = read(Version::Two, r#""pinyin":["n"]"#).unwrap_err();
        assert_eq!(absent, Problem::column("regions", "members", ProblemKind::MissingColumn).into());
        let newer = read(Version::One, r#""pinyin":["n"],"members":["b"]"#).unwrap_err();
        let kind = ProblemKind::Newer(Version::Two, Version::One);
        assert_eq!(newer, Problem::cell("regions", 0, "members", Some("b"), kind.clone()).into());
        let empty = read(Version::One, r#""pinyin":["n"],"members":[null]"#).unwrap_err();
        assert_eq!(empty, Problem::column("regions", "members", kind.clone()).into());
        // What need not be there in format 2 must be there in format 1, and a new word is none.
        let new = r#""members":["b"],"member_count":[null],"pinyin":[null]"#;
        assert!(read(Version::Two, new).is_ok());
        let required = read(Version::One, r#""pinyin":[null]"#).unwrap_err();
        assert_eq!(required, Problem::cell("regions", 0, "pinyin", None, ProblemKind::Empty).into());
        let word = format!(r#"{{"n":1,"columns":{{{},"pinyin":["n"]}}}}"#, old.replace("county", "set"));
        let word = from_json(&REGIONS, Version::One, word.as_bytes()).unwrap_err();
        assert_eq!(word, Problem::cell("regions", 0, "level", Some("set"), kind).into());
    }

    #[test]
    fn a_sum_has_its_ends_in_order() {
        use crate::tables::SUMMARY;
        let read = |low: &str, high: &str| {
            let column = |(name, column, _): (String, &Column, bool)| {
                let value = match name.as_str() {
                    "low" => low,
                    "high" => high,
                    "more_than_low" | "soft" => "false",
                    _ if !column.required_in(Version::One) => "null",
                    _ if column.kind.is_number() => "1",
                    _ => r#""funds""#,
                };
                format!(r#""{name}":[{value}]"#)
            };
            let columns: Vec<String> = SUMMARY.in_json(Version::One).map(column).collect();
            let json = format!(r#"{{"n":1,"columns":{{{}}}}}"#, columns.join(","));
            from_json(&SUMMARY, Version::One, json.as_bytes())
                .map(|table| table.rows)
                .map_err(|error| error.to_string())
        };
        for (low, high) in [("1", "1"), ("1", "2"), ("0", "null"), ("5", "null")] {
            assert_eq!(read(low, high), Ok(1), "{low} {high}");
        }
        let turned = read("9000000000", "5").unwrap_err();
        assert!(turned.contains("column high"), "{turned}");
    }

    #[test]
    fn refuses_what_follows_the_table() {
        let columns: Vec<String> = SOURCES.in_json(Version::One).map(|(name, ..)| format!(r#""{name}":[]"#)).collect();
        let json = format!(r#"{{"n":0,"columns":{{{}}}}}"#, columns.join(","));
        assert_eq!(from_json(&SOURCES, Version::One, json.as_bytes()).map(|table| table.rows), Ok(0));
        let error = from_json(&SOURCES, Version::One, format!("{json} <html>").as_bytes()).unwrap_err().to_string();
        assert!(error.contains("the end of the file"), "{error}");
        let error = from_json(&SOURCES, Version::One, br#"{"n":-1,"columns":{}}"#).unwrap_err().to_string();
        assert!(error.contains("a number of rows"), "{error}");
    }

    #[test]
    fn numbers_stay_numbers_even_where_none_is_filled_in() {
        let columns = FUNDS.in_json(Version::One).map(|(name, ..)| {
            let value = match name.as_str() {
                "id" | "pairing" | "source" | "locator" => r#""a""#,
                "kind" => r#""fiscal""#,
                "stage" => r#""spent""#,
                "amount" => "800",
                _ => "null",
            };
            format!(r#""{name}":[{value}]"#)
        });
        let json = format!(r#"{{"n":1,"columns":{{{}}}}}"#, columns.collect::<Vec<_>>().join(","));
        let table = from_json(&FUNDS, Version::One, json.as_bytes()).unwrap();
        assert_eq!(table.column("amount"), Some(&Data::Ints(vec![800])));
        assert_eq!(table.column("cumulative"), Some(&Data::Ints(vec![Data::NO_INT])));
        let none = Data::Codes { codes: vec![Data::NO_CODE], words: Vec::new() };
        assert_eq!(table.column("purpose"), Some(&none));
    }

    /// The values of a column, each by itself: a number, a text, or nothing.
    fn column(texts: &str) -> Vec<(Option<i64>, Option<String>)> {
        let data = match values(&mut Reader::new(texts.as_bytes()), 0).unwrap() {
            Values::Ints(ints) => Data::Ints(ints),
            Values::Texts(texts) => Data::texts(texts),
        };
        (0..data.len()).map(|row| (data.int(row), data.text(row).map(str::to_owned))).collect()
    }

    #[test]
    fn a_column_holds_numbers_or_texts_and_nulls_anywhere() {
        let (number, text, nothing) =
            (|number| (Some(number), None), |text: &str| (None, Some(text.to_owned())), (None, None));
        assert_eq!(column("[7, null, 0]"), [number(7), nothing.clone(), number(0)]);
        assert_eq!(column("[true, false, null]"), [number(1), number(0), nothing.clone()]);
        let texts = [nothing.clone(), nothing.clone(), text("a"), nothing.clone(), text("b")];
        assert_eq!(column(r#"[null, null, "a", null, "b"]"#), texts);
        assert_eq!(column("[null]"), [nothing]);
        assert_eq!(column("[]"), []);
    }
}
