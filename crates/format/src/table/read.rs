//! Columnar JSON, read value by value into columns: no row is ever built.

use super::{Data, Table, TableError};
use crate::json::{JsonError, Reader};
use crate::{Problem, ProblemKind, TableSchema};

pub fn from_json(schema: &'static TableSchema, bytes: &[u8]) -> Result<Table, TableError> {
    let mut parts = Parts::default();
    let mut json = Reader::new(bytes);
    let read = json.object(&mut |json, key| parts.read(json, key)).and_then(|()| json.end());
    read.map_err(|error| TableError::NotColumnar { table: schema.name, detail: error.to_string() })?;
    assemble(schema, parts)
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

fn assemble(schema: &'static TableSchema, mut parts: Parts) -> Result<Table, TableError> {
    let mut columns = Vec::new();
    for (name, column, _) in schema.physical() {
        let refuse = |kind| TableError::from(Problem::column(schema.name, &name, kind));
        let values = take(&mut parts.columns, &name).ok_or_else(|| refuse(ProblemKind::MissingColumn))?;
        let words = take(&mut parts.dictionaries, &name);
        let data = match (values, words) {
            (Values::Ints(codes), Some(words)) => Data::Codes { codes: codes.into_iter().map(code).collect(), words },
            (Values::Ints(ints), None) if column.kind.is_number() => Data::Ints(ints),
            // A text column in which nothing is filled in holds nulls only, which look like numbers.
            (Values::Ints(ints), None) if ints.iter().all(|v| *v == Data::NO_INT) => {
                Data::Codes { codes: vec![Data::NO_CODE; ints.len()], words: Vec::new() }
            }
            (Values::Texts(texts), None) => Data::texts(texts),
            _ => return Err(refuse(ProblemKind::WrongType)),
        };
        columns.push((name, data));
    }
    let unknown = parts.columns.first().map(|(name, _)| name).or(parts.dictionaries.first().map(|(name, _)| name));
    if let Some(name) = unknown {
        return Err(Problem::column(schema.name, name, ProblemKind::UnknownColumn).into());
    }
    Ok(Table::new(schema, parts.rows, columns)?)
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
    use crate::tables::SOURCES;

    const EMPTY: &str = r#""title_zh_hant":[null],"title_en":[null],"publisher":[null],"publisher_zh_hant":[null],
        "publisher_en":[null],"published_basis":[null],"url":[null],"retrieved":[null],"note":[null],
        "note_zh_hant":[null],"note_en":[null]"#;

    fn read(columns: &str, rest: &str) -> Result<Table, String> {
        let json = format!(r#"{{"n":1,"columns":{{{columns},{EMPTY}}}{rest}}}"#);
        from_json(&SOURCES, json.as_bytes()).map_err(|error| format!("{error} {error:?}"))
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
    fn refuses_what_follows_the_table() {
        let columns: Vec<String> = SOURCES.physical().map(|(name, ..)| format!(r#""{name}":[]"#)).collect();
        let json = format!(r#"{{"n":0,"columns":{{{}}}}}"#, columns.join(","));
        assert_eq!(from_json(&SOURCES, json.as_bytes()).map(|table| table.rows), Ok(0));
        let error = from_json(&SOURCES, format!("{json} <html>").as_bytes()).unwrap_err().to_string();
        assert!(error.contains("the end of the file"), "{error}");
        let error = from_json(&SOURCES, br#"{"n":-1,"columns":{}}"#).unwrap_err().to_string();
        assert!(error.contains("a number of rows"), "{error}");
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
