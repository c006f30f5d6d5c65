//! Texts with a part that a reader looks for, ASCII letters of either case.

use format::Row;

/// What a typed text looks for: without blanks around it, letters and digits of full width as those of half width.
pub fn sought(typed: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' => ' ',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    typed.chars().map(narrow).collect::<String>().trim().to_owned()
}

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
    fn what_is_typed_in_full_width_is_sought_in_half_width() {
        assert_eq!(sought("　８００万 ＣＳＶ "), "800万 CSV");
        assert_eq!(sought("清涧（县）"), "清涧（县）", "marks stand so in texts");
        assert_eq!(sought("　 "), "");
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
