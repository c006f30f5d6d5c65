//! One table out of the parts in which it was published.

use super::{Data, Table};
use crate::format::{Problem, ProblemKind, TableSchema};

impl Table {
    /// The rows of all parts, in the order of the parts. A problem where they are not parts of one table.
    pub fn join(schema: &'static TableSchema, parts: Vec<Self>) -> Result<Self, Problem> {
        let mut parts = parts.into_iter();
        let Some(mut whole) = parts.next() else { return Self::new(schema, 0, Vec::new()) };
        for part in parts {
            whole.rows += part.rows;
            for ((name, data), (other, more)) in whole.columns.iter_mut().zip(part.columns) {
                if *name != other || !data.append(more) {
                    return Err(Problem::column(schema.name, name, ProblemKind::WrongType));
                }
            }
        }
        Ok(whole)
    }
}

impl Data {
    /// Puts more values behind these, if they are of the same type. Words are not compared: one that stands in both
    /// dictionaries then has two codes, as it may in a column of texts.
    fn append(&mut self, more: Self) -> bool {
        match (self, more) {
            (Self::Ints(ints), Self::Ints(mut more)) => ints.append(&mut more),
            (Self::Codes { codes, words }, Self::Codes { codes: more, words: mut new }) => {
                let Ok(known) = u32::try_from(words.len()) else { return false };
                // `NO_CODE` is the largest code, and stays so.
                codes.extend(more.into_iter().map(|code| code.saturating_add(known)));
                words.append(&mut new);
            }
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::tables::SOURCES;

    fn sources(rows: &[(&str, Option<&str>)]) -> Table {
        let column = |name: String| {
            let value = |row: &(&str, Option<&str>)| match name.as_str() {
                "id" | "title" => Some(Box::from(row.0)),
                "published" => row.1.map(Box::from),
                _ => None,
            };
            (name.clone(), Data::texts(rows.iter().map(value)))
        };
        Table::new(&SOURCES, rows.len(), SOURCES.physical().map(|(name, ..)| column(name)).collect()).unwrap()
    }

    #[test]
    fn keeps_the_order_and_every_word() {
        let parts = vec![sources(&[("a", Some("2020")), ("b", None)]), sources(&[]), sources(&[("c", Some("2020"))])];
        let whole = Table::join(&SOURCES, parts).unwrap();
        let rows: Vec<_> = whole.iter().map(|row| (row.id(), row.text("published"))).collect();
        assert_eq!(rows, [("a", Some("2020")), ("b", None), ("c", Some("2020"))]);
        assert!(whole.check().is_ok());
    }

    #[test]
    fn refuses_what_is_no_part() {
        let none = Table::join(&SOURCES, Vec::new()).unwrap_err();
        assert_eq!(none.kind, ProblemKind::MissingColumn);
        let codes = |name: &str| Table {
            schema: &SOURCES,
            rows: 0,
            columns: vec![(name.to_owned(), Data::Codes { codes: Vec::new(), words: Vec::new() })],
        };
        let ints = Table { columns: vec![("id".to_owned(), Data::Ints(Vec::new()))], ..codes("id") };
        for other in [ints, codes("title")] {
            let refused = Table::join(&SOURCES, vec![codes("id"), other]).unwrap_err();
            assert_eq!((refused.kind, refused.column.as_deref()), (ProblemKind::WrongType, Some("id")));
        }
    }
}
