//! A table as columnar JSON.

mod halves;

use format::{Data, Table, Version};
pub use halves::halves;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The columnar JSON of a table in a release of that version. Columns that repeat their words get a dictionary.
pub fn to_json(table: &Table, version: Version) -> Vec<u8> {
    let (mut columns, mut dictionaries) = (Map::new(), Map::new());
    for (name, _, _) in table.schema.in_json(version) {
        let Some(data) = table.column(&name) else { continue };
        let values = match data {
            Data::Ints(ints) => ints.iter().map(|v| if *v == Data::NO_INT { Value::Null } else { json!(v) }).collect(),
            Data::Codes { codes, words } => match dictionary(codes, words) {
                Some((codes, words)) => {
                    dictionaries.insert(name.clone(), json!(words));
                    codes.into_iter().map(|code| code.map_or(Value::Null, |code| json!(code))).collect()
                }
                None => (0..codes.len()).map(|row| json!(data.text(row))).collect(),
            },
        };
        columns.insert(name, Value::Array(values));
    }
    let mut bytes =
        json!({ "n": table.rows, "columns": columns, "dictionaries": dictionaries }).to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

/// Codes into distinct words in order of first use, where at least half of the filled rows repeat a word.
fn dictionary<'a>(codes: &[u32], words: &'a [Box<str>]) -> Option<(Vec<Option<u32>>, Vec<&'a str>)> {
    let mut seen = HashMap::new();
    let mut distinct = Vec::new();
    let recoded: Vec<_> = codes
        .iter()
        .map(|code| {
            let word = words.get(*code as usize)?;
            Some(*seen.entry(word.as_ref()).or_insert_with(|| {
                distinct.push(word.as_ref());
                u32::try_from(distinct.len() - 1).unwrap_or(Data::NO_CODE)
            }))
        })
        .collect();
    let filled = recoded.iter().flatten().count();
    (filled >= 2 * distinct.len() && filled > 0).then_some((recoded, distinct))
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Kind, tables::REGIONS};
    use proptest::prelude::*;

    fn words<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Data {
        Data::texts(texts.map(|text| text.map(Into::into)))
    }

    proptest! {
        #[test]
        fn write_then_read_is_the_same(
            rows in proptest::collection::vec(("[a-z]{1,5}", "\\PC{1,8}", proptest::option::of(Just("p")), 0..4usize), 0..12)
        ) {
            let levels = ["province", "prefecture", "county", "zone"];
            let none = || words(rows.iter().map(|_| None));
            let columns = vec![
                ("id".to_owned(), words(rows.iter().map(|r| Some(r.0.as_str())))),
                ("code".to_owned(), none()),
                ("name".to_owned(), words(rows.iter().map(|r| Some(r.1.as_str())))),
                ("name_zh_hant".to_owned(), none()),
                ("name_en".to_owned(), words(rows.iter().map(|r| r.2))),
                ("pinyin".to_owned(), words(rows.iter().map(|r| Some(r.0.as_str())))),
                ("level".to_owned(), words(rows.iter().map(|r| Some(levels[r.3])))),
                ("parent".to_owned(), none()),
                ("members".to_owned(), none()),
                ("member_count".to_owned(), Data::none(Kind::Count, rows.len())),
            ];
            let table = Table::new(&REGIONS, rows.len(), columns).unwrap();
            for version in Version::ALL {
                let again = Table::from_json(&REGIONS, version, &to_json(&table, version)).unwrap();
                for (name, data) in table.columns() {
                    for row in 0..table.rows {
                        prop_assert_eq!(again.column(name).unwrap().text(row), data.text(row));
                    }
                }
            }
        }
    }
}
