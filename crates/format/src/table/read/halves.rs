//! A part of a large table out of its two files.

use super::{Parts, Values, assemble, take, values};
use crate::json::Reader;
use crate::table::{Data, Table, TableError};
use crate::{Problem, ProblemKind, TableSchema, Version};

pub fn from_halves(
    schema: &'static TableSchema,
    version: Version,
    [answers, rows]: [&[u8]; 2],
) -> Result<Table, TableError> {
    let (mut all, mut more) = (half(schema, rows)?, half(schema, answers)?);
    if all.rows != more.rows {
        let lengths = ProblemKind::ColumnLength(all.rows, more.rows);
        return Err(Problem::column(schema.name, schema.columns[0].name, lengths).into());
    }
    // What both have, as the keys of rows that name each other, is whole in the second.
    for (name, _) in &all.columns {
        let _ = (take(&mut more.columns, name), take(&mut more.dictionaries, name));
    }
    all.columns.append(&mut more.columns);
    all.dictionaries.append(&mut more.dictionaries);
    for (name, column, is_translation) in schema.physical().filter(|(_, column, _)| column.since <= version) {
        if all.columns.iter().any(|(own, _)| *own == name) {
            continue;
        }
        let translated = if is_translation { translated(&mut all, column.name, &name) } else { None };
        all.columns.push((name, translated.unwrap_or_else(|| Values::Ints(vec![Data::NO_INT; all.rows]))));
    }
    assemble(schema, version, all)
}

/// One of the files, whose columns that few rows fill are spread out.
fn half(schema: &'static TableSchema, bytes: &[u8]) -> Result<Parts, TableError> {
    let (mut parts, mut filled, mut few) = (Parts::default(), Vec::new(), Vec::new());
    let mut json = Reader::new(bytes);
    let read = json.object(&mut |json, key| {
        let columns = match key {
            "filled" => &mut filled,
            "values" => &mut few,
            _ => return parts.read(json, key),
        };
        json.object(&mut |json, name| {
            columns.push((name.to_owned(), values(json, 0)?));
            Ok(())
        })
    });
    let malformed = |detail: String| TableError::NotColumnar { table: schema.name, detail };
    read.and_then(|()| json.end()).map_err(|error| malformed(error.to_string()))?;
    for (name, values) in few {
        let column = take(&mut filled, &name).and_then(|filled| spread(parts.rows, &filled, values));
        let column = column.ok_or_else(|| malformed([&name, ": values that do not fit their rows"].concat()))?;
        parts.columns.push((name, column));
    }
    Ok(parts)
}

/// A column of so many rows, of which these are filled with these values; `None` where they do not fit.
fn spread(rows: usize, filled: &Values, values: Values) -> Option<Values> {
    let Values::Ints(filled) = filled else { return None };
    let places = filled.iter().map(|row| usize::try_from(*row).ok().filter(|row| *row < rows));
    let places = places.collect::<Option<Vec<usize>>>()?;
    let fits = |values: usize| (values == places.len()).then_some(());
    Some(match values {
        Values::Ints(ints) => {
            fits(ints.len())?;
            let mut all = vec![Data::NO_INT; rows];
            places.iter().zip(ints).for_each(|(row, value)| all[*row] = value);
            Values::Ints(all)
        }
        Values::Texts(texts) => {
            fits(texts.len())?;
            let mut all = vec![None; rows];
            places.iter().zip(texts).for_each(|(row, value)| all[*row] = value);
            Values::Texts(all)
        }
    })
}

/// The codes of a translation that follows from the words of its column; its words are among the dictionaries.
fn translated(all: &mut Parts, column: &str, name: &str) -> Option<Values> {
    let (_, Values::Ints(codes)) = all.columns.iter().find(|(own, _)| own == column)? else { return None };
    let words = take(&mut all.dictionaries, name)?;
    // A word that has no translation has no code either.
    let (mut known, mut code_of) = (Vec::new(), Vec::new());
    for word in words {
        code_of.push(if word.is_empty() { Data::NO_INT } else { i64::try_from(known.len()).unwrap_or(Data::NO_INT) });
        known.extend(Some(word).filter(|word| !word.is_empty()));
    }
    let code = |code: &i64| match usize::try_from(*code) {
        Ok(code) => code_of.get(code).copied().unwrap_or(i64::MAX),
        Err(_) => Data::NO_INT,
    };
    let codes = codes.iter().map(code).collect();
    all.dictionaries.push((name.to_owned(), known));
    Some(Values::Ints(codes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::SALES;

    const ANSWERS: &str = r#"{"n":3,"columns":{"pairing":["p","q","q"],"product":[0,1,null],"channel":[0,0,0],
        "amount":[1,null,3]},
        "filled":{"id":[0,2],"part_of":[0],"cluster":[0,2]},"values":{"id":["a","c"],"part_of":["c"],"cluster":[1,1]},
        "dictionaries":{"channel":["online"],"product":["茶","枣"],"product_en":["Tea",""]}}"#;
    const ROWS: &str = r#"{"n":3,"columns":{"id":["a","b","c"],"source":["s","s","s"],"locator":["1","2","3"]}}"#;

    fn read(answers: &str, rows: &str) -> Result<Table, String> {
        from_halves(&SALES, Version::Three, [answers, rows].map(str::as_bytes)).map_err(|error| error.to_string())
    }

    #[test]
    fn two_files_are_one_table() {
        let table = read(ANSWERS, ROWS).unwrap();
        let texts = |name: &str| table.iter().map(|row| row.text(name).map(str::to_owned)).collect::<Vec<_>>();
        let some = |texts: [&str; 3]| texts.map(|text| Some(text).filter(|text| !text.is_empty()).map(str::to_owned));
        for (name, expected) in [
            ("id", ["a", "b", "c"]),
            ("part_of", ["c", "", ""]),
            ("product", ["茶", "枣", ""]),
            ("product_en", ["Tea", "", ""]),
            ("product_zh_hant", [""; 3]),
            ("locator", ["1", "2", "3"]),
            ("as_of", [""; 3]),
        ] {
            assert_eq!(texts(name), some(expected), "{name}");
        }
        assert_eq!(table.iter().map(|row| row.int("amount")).collect::<Vec<_>>(), [Some(1), None, Some(3)]);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let fewer = ROWS.replace("\"n\":3", "\"n\":2");
        let without = ROWS.replace("locator", "place");
        let codes = ANSWERS.replace("[0,1,null]", "[0,2,null]");
        let unknown = ANSWERS.replace("product_en", "producten");
        let beyond = ANSWERS.replace(r#""cluster":[0,2]"#, r#""cluster":[0,3]"#);
        let more = ANSWERS.replace(r#""cluster":[1,1]"#, r#""cluster":[1]"#);
        for (answers, rows, part) in [
            (beyond.as_str(), ROWS, "cluster"),
            (&more, ROWS, "cluster"),
            (ANSWERS, fewer.as_str(), "id"),
            (ANSWERS, &without, "place"),
            (&codes, ROWS, "product"),
            (&unknown, ROWS, "producten"),
            (ANSWERS, "{}", "id"),
        ] {
            let error = read(answers, rows).unwrap_err();
            assert!(error.contains(part), "{part:?} in {error:?}");
        }
    }
}
