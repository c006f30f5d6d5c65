//! One table out of the parts in which it was published.

use super::{Data, Table};
use crate::{Problem, ProblemKind, TableSchema};

/// The rows of all parts of a table, in the order of the parts. A problem where they are not parts of one table.
pub fn join(schema: &'static TableSchema, parts: Vec<Table>) -> Result<Table, Problem> {
    let mut parts = parts.into_iter();
    let Some(first) = parts.next() else { return Table::new(schema, 0, Vec::new()) };
    let mut rows = first.rows;
    let mut columns = first.into_columns();
    for part in parts {
        rows += part.rows;
        for ((name, data), (other, more)) in columns.iter_mut().zip(part.into_columns()) {
            if *name != other || !append(data, more) {
                return Err(Problem::column(schema.name, name, ProblemKind::WrongType));
            }
        }
    }
    Ok(Table::unchecked(schema, rows, columns))
}

/// Puts more values behind these, if they are of the same type. Words are not compared: one that stands in both
/// dictionaries then has two codes, as it may in a column of texts.
fn append(data: &mut Data, more: Data) -> bool {
    match (data, more) {
        (Data::Ints(ints), Data::Ints(mut more)) => ints.append(&mut more),
        (Data::Codes { codes, words }, Data::Codes { codes: more, words: mut new }) => {
            let Ok(known) = u32::try_from(words.len()) else { return false };
            // `NO_CODE` is the largest code, and stays so.
            codes.extend(more.into_iter().map(|code| code.saturating_add(known)));
            words.append(&mut new);
        }
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::SOURCES;

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
        let whole = join(&SOURCES, parts).unwrap();
        let rows: Vec<_> = whole.iter().map(|row| (row.id(), row.text("published"))).collect();
        assert_eq!(rows, [("a", Some("2020")), ("b", None), ("c", Some("2020"))]);
        let rows = whole.rows;
        assert!(Table::new(&SOURCES, rows, whole.into_columns()).is_ok());
        // Nothing there stays nothing there, however many words stand before it.
        let whole = join(&SOURCES, vec![sources(&[("a", Some("2020"))]), sources(&[("b", None), ("c", Some("2021"))])]);
        let periods: Vec<Option<String>> =
            whole.unwrap().iter().map(|row| row.text("published").map(str::to_owned)).collect();
        assert_eq!(periods, [Some("2020".to_owned()), None, Some("2021".to_owned())]);
    }

    #[test]
    fn numbers_follow_each_other() {
        let part =
            |ints: &[i64]| Table::unchecked(&SOURCES, ints.len(), vec![("n".to_owned(), Data::Ints(ints.to_vec()))]);
        let whole = join(&SOURCES, vec![part(&[1, Data::NO_INT]), part(&[]), part(&[3])]).unwrap();
        assert_eq!((whole.rows, whole.column("n")), (3, Some(&Data::Ints(vec![1, Data::NO_INT, 3]))));
    }

    #[test]
    fn refuses_what_is_no_part() {
        let none = join(&SOURCES, Vec::new()).unwrap_err();
        assert_eq!(none.kind, ProblemKind::MissingColumn);
        let one = |name: &str, data| Table::unchecked(&SOURCES, 0, vec![(name.to_owned(), data)]);
        let codes = |name: &str| one(name, Data::Codes { codes: Vec::new(), words: Vec::new() });
        let ints = one("id", Data::Ints(Vec::new()));
        for other in [ints, codes("title")] {
            let refused = join(&SOURCES, vec![codes("id"), other]).unwrap_err();
            assert_eq!((refused.kind, refused.column.as_deref()), (ProblemKind::WrongType, Some("id")));
        }
    }
}
