//! A part of a large table as two files: what answers rest on, and what only rows show.

use format::{Data, Table, Version};
use std::collections::HashMap;
use std::io::Write as _;

/// The two files of a part, as [`Table::from_halves`] reads them. In the first, the rows that a total settles stand whole: they
/// name each other, and an account tells of them.
pub fn halves(table: &Table, version: Version) -> [Vec<u8>; 2] {
    let settled = settled(table);
    let [mut answers, mut rows] = [File::new(table.rows), File::new(table.rows)];
    for (name, column, is_translation) in table.schema.in_json(version) {
        let Some(data) = table.column(&name).filter(|data| data.first_filled().is_some()) else { continue };
        let is_detail = table.schema.is_detail(&name, column);
        if is_detail {
            answers.few(&name, data, settled.iter().copied().filter(|row| is_filled(data, *row)).collect(), None);
        }
        let file = if is_detail { &mut rows } else { &mut answers };
        let base = table.column(column.name).filter(|_| is_translation);
        match base.and_then(|base| translations(base, data)) {
            Some(words) => file.dictionary(&name, &words),
            None => file.column(&name, data),
        }
    }
    [answers, rows].map(File::finish)
}

/// The rows that do not simply add: those that have a cluster, or, in a table without any, that are no amount.
fn settled(table: &Table) -> Vec<usize> {
    let Some(settled) = table.column("cluster").or(table.column("basis")) else { return Vec::new() };
    (0..table.rows).filter(|row| is_filled(settled, *row)).collect()
}

fn is_filled(data: &Data, row: usize) -> bool {
    match data {
        Data::Ints(ints) => ints[row] != Data::NO_INT,
        Data::Codes { codes, .. } => codes[row] != Data::NO_CODE,
    }
}

/// A file while it is written.
struct File {
    rows: usize,
    /// Names and values of whole columns; of columns that few rows fill, these rows and their values; the dictionaries.
    columns: Vec<u8>,
    filled: Vec<u8>,
    values: Vec<u8>,
    dictionaries: Vec<u8>,
}

/// A column is whole unless fewer than one row in so many fills it.
const FEW: usize = 4;

impl File {
    fn new(rows: usize) -> Self {
        let [columns, filled, values, dictionaries] = Default::default();
        Self { rows, columns, filled, values, dictionaries }
    }

    fn column(&mut self, name: &str, data: &Data) {
        let words = Words::of(data);
        if let Some(Words { distinct, .. }) = &words {
            self.dictionary(name, distinct);
        }
        let filled: Vec<usize> = (0..self.rows).filter(|row| is_filled(data, *row)).collect();
        if filled.len() * FEW < self.rows {
            return self.few(name, data, filled, words.as_ref());
        }
        list(&mut self.columns, name, 0..self.rows, |json, row| value(json, data, row, words.as_ref()));
    }

    /// A column of which these rows are filled.
    fn few(&mut self, name: &str, data: &Data, filled: Vec<usize>, words: Option<&Words<'_>>) {
        if filled.is_empty() {
            return;
        }
        list(&mut self.filled, name, filled.iter().copied(), number);
        list(&mut self.values, name, filled.into_iter(), |json, row| value(json, data, row, words));
    }

    fn dictionary(&mut self, name: &str, words: &[&str]) {
        list(&mut self.dictionaries, name, words.iter(), |json, word| text(json, word));
    }

    fn finish(self) -> Vec<u8> {
        let mut json = Vec::new();
        let _ = write!(json, "{{\"n\":{}", self.rows); // a Vec takes all
        let sections = [
            ("columns", self.columns),
            ("filled", self.filled),
            ("values", self.values),
            ("dictionaries", self.dictionaries),
        ];
        for (name, section) in sections {
            let _ = write!(json, ",\"{name}\":{{");
            json.extend(section);
            json.push(b'}');
        }
        json.extend(b"}\n");
        json
    }
}

/// Appends a list by its name.
fn list<T>(json: &mut Vec<u8>, name: &str, items: impl Iterator<Item = T>, write: impl Fn(&mut Vec<u8>, T)) {
    if !json.is_empty() {
        json.push(b',');
    }
    text(json, name);
    json.extend(b":[");
    for (at, item) in items.enumerate() {
        if at > 0 {
            json.push(b',');
        }
        write(json, item);
    }
    json.push(b']');
}

fn text(json: &mut Vec<u8>, text: &str) {
    let _ = serde_json::to_writer(json, text); // a Vec takes all
}

fn number<N: std::fmt::Display>(json: &mut Vec<u8>, number: N) {
    let _ = write!(json, "{number}");
}

/// The value of a row: a number, a text, or its code; null where there is none.
fn value(json: &mut Vec<u8>, data: &Data, row: usize, words: Option<&Words<'_>>) {
    match (data, words) {
        _ if !is_filled(data, row) => json.extend(b"null"),
        (Data::Ints(ints), _) => number(json, ints[row]),
        (Data::Codes { codes, .. }, Some(words)) => number(json, words.code_of[codes[row] as usize]),
        (Data::Codes { codes, words }, None) => text(json, &words[codes[row] as usize]),
    }
}

/// The distinct words of a column, in the order of first use.
struct Words<'a> {
    distinct: Vec<&'a str>,
    /// For each code of the column, that of its word among these.
    code_of: Vec<u32>,
}

impl<'a> Words<'a> {
    /// Where at least half of the filled rows repeat a word.
    fn of(data: &'a Data) -> Option<Self> {
        let Data::Codes { codes, words } = data else { return None };
        let (mut known, mut distinct, mut filled) = (HashMap::new(), Vec::new(), 0_usize);
        let mut code_of = vec![Data::NO_CODE; words.len()];
        for code in codes.iter().filter(|code| **code != Data::NO_CODE) {
            filled += 1;
            let own = &mut code_of[*code as usize];
            if *own == Data::NO_CODE {
                let word = words[*code as usize].as_ref();
                *own = *known.entry(word).or_insert_with(|| {
                    distinct.push(word);
                    u32::try_from(distinct.len() - 1).unwrap_or(Data::NO_CODE)
                });
            }
        }
        (filled >= 2 * distinct.len() && filled > 0).then_some(Self { distinct, code_of })
    }
}

/// The translation of each word of a column that is written with a dictionary, `""` where a word has none. `None` where the
/// column has no dictionary, or two of its rows with one word are translated differently.
fn translations<'a>(column: &Data, translation: &'a Data) -> Option<Vec<&'a str>> {
    let (Data::Codes { codes, .. }, Words { distinct, code_of }) = (column, Words::of(column)?) else { return None };
    let mut known: Vec<Option<&str>> = vec![None; distinct.len()];
    for (row, code) in codes.iter().enumerate() {
        let text = translation.text(row).unwrap_or_default();
        match code_of.get(*code as usize) {
            Some(code) if *known[*code as usize].get_or_insert(text) != text => return None,
            None if !text.is_empty() => return None,
            _ => {}
        }
    }
    Some(known.into_iter().map(Option::unwrap_or_default).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::tables::SALES;
    use serde_json::Value;

    /// Sales whose columns have these values; `x` where one is required.
    fn sales(rows: &[&str]) -> Table {
        let names: Vec<String> = SALES.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let line = |(at, row): (usize, &&str)| {
            let own = |name: &str| row.split('|').filter_map(|cell| cell.split_once('=')).find(|(own, _)| *own == name);
            let value = |name: &String| match (own(name), name.as_str()) {
                (Some((_, value)), _) => value.to_owned(),
                (None, "id") => format!("x-{at}"),
                (None, "channel") => "online".to_owned(),
                (None, "pairing" | "source" | "locator") => "x".to_owned(),
                _ => String::new(),
            };
            names.iter().map(value).collect::<Vec<_>>().join(",")
        };
        let lines: Vec<String> = std::iter::once(names.join(",")).chain(rows.iter().enumerate().map(line)).collect();
        let mut table = csv::read(&SALES, Version::NEWEST, lines.join("\n").as_bytes()).table.unwrap();
        let filled = |row: usize| if table.row(row).text("part_of").is_some() { 1 } else { Data::NO_INT };
        let cluster = Data::Ints((0..table.rows).map(filled).collect());
        table.set("cluster", cluster);
        table
    }

    fn keys(file: &[u8], section: &str) -> Vec<String> {
        let json: Value = serde_json::from_slice(file).unwrap();
        json[section].as_object().unwrap().keys().cloned().collect()
    }

    fn columns(file: &[u8]) -> [Vec<String>; 2] {
        ["columns", "dictionaries"].map(|section| keys(file, section))
    }

    #[test]
    fn halves_read_back_as_the_table() {
        let rows = [
            "product=茶|product_en=Tea|amount=1.5|precision=over|printed=1.5元|note=注",
            "product=枣|amount=2|precision=stated|part_of=x-0",
            "product=茶|product_en=Tea|missing=not_published",
            "product=枣|amount=2|precision=stated",
            "product=枣|amount=3|precision=stated",
        ];
        let table = sales(&rows);
        let [answers, own] = halves(&table, Version::Three);
        let [of_answers, words] = columns(&answers);
        assert_eq!(of_answers, ["amount", "channel", "pairing", "precision", "product"]);
        assert!(
            words.contains(&"product_en".to_owned()) && !words.contains(&"product_zh_hant".to_owned()),
            "{words:?}"
        );
        let settled = ["cluster", "id", "locator", "missing", "part_of", "source"];
        assert_eq!(keys(&answers, "values"), settled, "few rows have these, and those that are settled are whole");
        assert_eq!(keys(&answers, "filled"), settled);
        assert_eq!(
            [keys(&own, "columns"), keys(&own, "values")].concat(),
            ["id", "locator", "source", "note", "printed"]
        );
        let again = Table::from_halves(&SALES, Version::Three, [&answers, &own]).unwrap();
        for (name, data) in table.columns() {
            let same = again.column(name).unwrap();
            for row in 0..table.rows {
                assert_eq!((same.text(row), same.int(row)), (data.text(row), data.int(row)), "{name} of row {row}");
            }
        }
    }

    #[test]
    fn a_translation_that_does_not_follow_is_a_column() {
        let rows = ["product=茶|product_en=Tea", "product=茶|product_en=Leaves", "product=茶", "product=茶"];
        let [answers, _] = halves(&sales(&rows), Version::Three);
        assert!(columns(&answers)[0].contains(&"product_en".to_owned()));
    }
}
