//! Texts with a part that a reader looks for, ASCII letters of either case.

use format::Row;

/// Whether a part occurs in a text.
pub fn mentions(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|piece| piece.eq_ignore_ascii_case(part.as_bytes()))
}

/// Whether a part occurs in some text of a row, in whatever language.
pub fn row_mentions(row: &Row<'_>, part: &str) -> bool {
    row.table.columns().any(|(_, data)| data.text(row.index).is_some_and(|text| mentions(text, part)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Data, Table, tables::SOURCES};

    #[test]
    fn a_text_is_found_whatever_its_case() {
        assert!(mentions("Gansu 甘肃", "gAN"));
        assert!(mentions("甘肃", "肃"));
        assert!(mentions("", ""));
        assert!(!mentions("a", "ab"));
    }

    #[test]
    fn a_row_is_found_by_any_of_its_texts() {
        let columns = SOURCES.physical().map(|(name, ..)| {
            let text = match name.as_str() {
                "id" => Some("a"),
                "title" => Some("苹果"),
                "title_en" => Some("Apples"),
                _ => None,
            };
            (name, Data::texts([text.map(Into::into)]))
        });
        let table = Table::new(&SOURCES, 1, columns.collect()).unwrap();
        assert!(["苹", "aPP", "A"].iter().all(|part| row_mentions(&table.row(0), part)));
        assert!(!row_mentions(&table.row(0), "wool"));
    }
}
