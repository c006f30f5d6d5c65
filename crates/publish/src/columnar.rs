//! A table as columnar JSON, written straight into bytes: a large table has tens of millions of values.

mod halves;

use format::{Data, Table, Version};
pub use halves::halves;
use std::collections::HashMap;

/// The columnar JSON of a table in a release of that version. Columns that repeat their words get a dictionary.
pub fn to_json(table: &Table, version: Version) -> Vec<u8> {
    rows_to_json(table, version, &(0..table.rows).collect::<Vec<_>>())
}

/// The same of these rows alone, in this order.
pub fn rows_to_json(table: &Table, version: Version, rows: &[usize]) -> Vec<u8> {
    let column = |name: String| table.column(&name).map(|data| (name, data));
    let mut columns: Vec<(String, &Data)> =
        table.schema.in_json(version).filter_map(|(name, ..)| column(name)).collect();
    // The order in which published files have them.
    columns.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut json = b"{\"columns\":{".to_vec();
    let mut dictionaries = Vec::new();
    for (at, (name, data)) in columns.iter().enumerate() {
        key(&mut json, at, name);
        match data {
            Data::Ints(ints) => list(&mut json, rows, |row| Some(ints[*row]).filter(|own| *own != Data::NO_INT), int),
            Data::Codes { codes, words } => match dictionary(codes, words, rows) {
                Some((recoded, distinct)) => {
                    list(
                        &mut json,
                        &recoded,
                        |code| Some(*code).filter(|own| *own != Data::NO_CODE).map(i64::from),
                        int,
                    );
                    dictionaries.push((name, distinct));
                }
                None => list(&mut json, rows, |row| words.get(codes[*row] as usize), |json, word| text(json, word)),
            },
        }
    }
    json.extend(b"},\"dictionaries\":{");
    for (at, (name, words)) in dictionaries.iter().enumerate() {
        key(&mut json, at, name);
        list(&mut json, words, |word| Some(*word), text);
    }
    json.extend(b"},\"n\":");
    int(&mut json, i64::try_from(rows.len()).unwrap_or(i64::MAX));
    json.extend(b"}\n");
    json
}

/// Codes into distinct words in order of first use, where at least half of the filled rows repeat a word.
fn dictionary<'a>(codes: &[u32], words: &'a [Box<str>], rows: &[usize]) -> Option<(Vec<u32>, Vec<&'a str>)> {
    let filled = rows.iter().filter(|row| (codes[**row] as usize) < words.len()).count();
    let mut recoded = vec![Data::NO_CODE; words.len()];
    let mut known = HashMap::new();
    let mut distinct = Vec::new();
    for row in rows {
        let Some(word) = words.get(codes[*row] as usize) else { continue };
        let own = &mut recoded[codes[*row] as usize];
        if *own == Data::NO_CODE {
            *own = *known.entry(word.as_ref()).or_insert_with(|| {
                distinct.push(word.as_ref());
                u32::try_from(distinct.len() - 1).unwrap_or(Data::NO_CODE)
            });
            if filled < 2 * distinct.len() {
                return None;
            }
        }
    }
    let code = |row: &usize| recoded.get(codes[*row] as usize).copied().unwrap_or(Data::NO_CODE);
    (filled > 0).then(|| (rows.iter().map(code).collect(), distinct))
}

/// The key of a member of an object, and a comma before it unless it is the first.
fn key(json: &mut Vec<u8>, at: usize, name: &str) {
    json.extend(if at == 0 { &b""[..] } else { b"," });
    text(json, name);
    json.push(b':');
}

/// A list of values, `null` where there is none.
fn list<'a, I, T>(
    json: &mut Vec<u8>,
    items: &'a [I],
    value: impl Fn(&'a I) -> Option<T>,
    write: impl Fn(&mut Vec<u8>, T),
) {
    json.push(b'[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            json.push(b',');
        }
        match value(item) {
            Some(value) => write(json, value),
            None => json.extend(b"null"),
        }
    }
    json.push(b']');
}

fn int(json: &mut Vec<u8>, value: i64) {
    let (mut digits, mut at) = ([0; 20], 20);
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    json.extend(if value < 0 { &b"-"[..] } else { b"" });
    json.extend(&digits[at..]);
}

/// A text in quotation marks. What stands in a published text needs no other escapes; those that do are left to the library.
fn text(json: &mut Vec<u8>, text: &str) {
    let plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(plain) {
        json.push(b'"');
        json.extend(text.as_bytes());
        json.push(b'"');
    } else {
        json.extend(serde_json::Value::from(text).to_string().as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables::REGIONS;
    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

    /// The same by way of a tree of values, as the first releases were written.
    fn by_tree(table: &Table, version: Version) -> Vec<u8> {
        let (mut columns, mut dictionaries) = (Map::new(), Map::new());
        for (name, ..) in table.schema.in_json(version) {
            let data = table.column(&name).unwrap();
            let rows = || 0..table.rows;
            let mut values: Vec<Value> = match data {
                Data::Ints(_) => rows().map(|row| data.int(row).map_or(Value::Null, Value::from)).collect(),
                Data::Codes { .. } => rows().map(|row| json!(data.text(row))).collect(),
            };
            let mut distinct: Vec<&str> = Vec::new();
            rows().filter_map(|row| data.text(row)).for_each(|word| {
                if !distinct.contains(&word) {
                    distinct.push(word);
                }
            });
            let filled = rows().filter(|row| data.text(*row).is_some()).count();
            if filled > 0 && filled >= 2 * distinct.len() {
                let code = |row: usize| distinct.iter().position(|word| data.text(row) == Some(word));
                values = rows().map(|row| json!(code(row))).collect();
                dictionaries.insert(name.clone(), json!(distinct));
            }
            columns.insert(name, Value::Array(values));
        }
        let whole = json!({ "n": table.rows, "columns": columns, "dictionaries": dictionaries });
        (whole.to_string() + "\n").into_bytes()
    }

    fn words<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Data {
        Data::texts(texts.map(|text| text.map(Into::into)))
    }

    proptest! {
        #[test]
        fn the_bytes_are_those_of_a_tree_and_read_back_the_same(
            rows in proptest::collection::vec(
                ("[a-z]{1,5}", "(\\PC|[\"\\\\\n\r\t\u{8}\u{1b}\u{7f}/]){1,8}", proptest::option::of(Just("p")), 0..4usize, 0..3usize),
                0..12
            ),
            order in proptest::collection::vec(0..12usize, 0..12)
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
                ("member_count".to_owned(), Data::Ints(rows.iter().map(|r| [Data::NO_INT, 0, i64::MAX][r.4]).collect())),
            ];
            let table = Table::new(&REGIONS, rows.len(), columns).unwrap();
            for version in Version::ALL {
                prop_assert_eq!(&to_json(&table, version), &by_tree(&table, version));
                let some: Vec<usize> = order.iter().copied().filter(|row| *row < table.rows).collect();
                prop_assert_eq!(rows_to_json(&table, version, &some), by_tree(&table.take(&some), version));
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
