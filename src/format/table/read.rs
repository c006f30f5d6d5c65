//! Columnar JSON, visited value by value into columns: no row is ever built.

use super::{Data, Table, TableError};
use crate::format::{Problem, ProblemKind, TableSchema};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

pub fn from_json(schema: &'static TableSchema, bytes: &[u8]) -> Result<Table, TableError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let parts = Parts::deserialize(&mut json)
        .and_then(|parts| json.end().map(|()| parts))
        .map_err(|error| TableError::NotColumnar { table: schema.name, detail: error.to_string() })?;
    assemble(schema, parts)
}

/// The file as it stands: values not yet matched with their dictionaries.
#[derive(Deserialize)]
struct Parts {
    n: usize,
    columns: BTreeMap<String, Values>,
    #[serde(default)]
    dictionaries: BTreeMap<String, Vec<Box<str>>>,
}

/// A column as it stands in the file.
enum Values {
    Ints(Vec<i64>),
    Texts(Vec<Option<Box<str>>>),
}

fn assemble(schema: &'static TableSchema, mut parts: Parts) -> Result<Table, TableError> {
    let mut columns = Vec::new();
    for (name, column, _) in schema.physical() {
        let refuse = |kind| TableError::from(Problem::column(schema.name, &name, kind));
        let values = parts.columns.remove(&name).ok_or_else(|| refuse(ProblemKind::MissingColumn))?;
        let words = parts.dictionaries.remove(&name);
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
    let unknown = parts.columns.into_keys().chain(parts.dictionaries.into_keys()).next();
    if let Some(name) = unknown {
        return Err(Problem::column(schema.name, &name, ProblemKind::UnknownColumn).into());
    }
    Ok(Table::new(schema, parts.n, columns)?)
}

/// A number of the file as a code; one that fits no code is kept impossible, for the check to name it.
fn code(value: i64) -> u32 {
    if value == Data::NO_INT { Data::NO_CODE } else { u32::try_from(value).unwrap_or(Data::NO_CODE - 1) }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ColumnVisitor)
    }
}

struct ColumnVisitor;

impl<'de> Visitor<'de> for ColumnVisitor {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of whole numbers or of texts, null where there is none")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Values, A::Error> {
        let mut values = Values::Ints(Vec::new());
        while let Some(()) = seq.next_element_seed(Push(&mut values))? {}
        Ok(values)
    }
}

/// Appends one value to the column that is being read.
struct Push<'a>(&'a mut Values);

impl<'de> DeserializeSeed<'de> for Push<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Push<'_> {
    fn int<E: Error>(self, value: i64) -> Result<(), E> {
        match self.0 {
            Values::Ints(ints) => ints.push(value),
            Values::Texts(_) => return Err(E::custom("a number among texts")),
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Push<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, a text, true, false or null")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.int(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.int(i64::try_from(value).map_err(|_| E::custom("a number that does not fit 64 bits"))?)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.int(i64::from(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        match self.0 {
            Values::Ints(ints) => ints.push(Data::NO_INT),
            Values::Texts(texts) => texts.push(None),
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        if let Values::Ints(ints) = self.0 {
            if ints.iter().any(|v| *v != Data::NO_INT) {
                return Err(E::custom("a text among numbers"));
            }
            *self.0 = Values::Texts(vec![None; ints.len()]);
        }
        if let Values::Texts(texts) = self.0 {
            texts.push(Some(value.into()));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Err(A::Error::custom("an object in a column"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::tables::SOURCES;

    const EMPTY: &str = r#""title_zh_hant":[null],"title_en":[null],"publisher":[null],"publisher_zh_hant":[null],
        "publisher_en":[null],"published_basis":[null],"url":[null],"retrieved":[null],"note":[null],
        "note_zh_hant":[null],"note_en":[null]"#;

    fn read(columns: &str, rest: &str) -> Result<Table, String> {
        let json = format!(r#"{{"n":1,"columns":{{{columns},{EMPTY}}}{rest}}}"#);
        from_json(&SOURCES, json.as_bytes()).map_err(|error| error.to_string())
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
            (r#""id":["a"],"title":[null],"published":[null]"#, "", ["sources", "row 1", "title", "empty"]),
            (
                r#""id":["a"],"title":["T"],"published":[7]"#,
                r#","dictionaries":{"published":["2021"]}"#,
                ["sources", "row 1", "published", "7"],
            ),
            (r#""id":["a"],"title":["T"],"published":[null],"x":[1]"#, "", ["sources", "x", "unknown", ""]),
            (r#""id":["a","b"],"title":["T"],"published":[null]"#, "", ["sources", "id", "2", "1"]),
            (r#""id":["a"],"title":[1.5],"published":[null]"#, "", ["sources", "1.5", "", ""]),
            (r#""id":["a"],"title":[{}],"published":[null]"#, "", ["sources", "object", "", ""]),
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
        let json = r#"{"n":0,"columns":{}} <html>"#;
        assert!(from_json(&SOURCES, json.as_bytes()).is_err());
    }
}
