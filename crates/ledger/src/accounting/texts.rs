//! Texts of some columns, row by row. To find a column takes longer than to read what is in it, so each is found once.

use format::{Data, Row, Table};

/// These columns of the table that the last row was of.
pub struct Texts<'a, const COUNT: usize> {
    names: [&'static str; COUNT],
    table: Option<&'a Table>,
    columns: [Option<&'a Data>; COUNT],
}

impl<'a, const COUNT: usize> Texts<'a, COUNT> {
    pub fn new(names: [&'static str; COUNT]) -> Self {
        Self { names, table: None, columns: [None; COUNT] }
    }

    /// What a row has in each, as [`Row::text`] says it.
    pub fn of(&mut self, row: &Row<'a>) -> [Option<&'a str>; COUNT] {
        // Rows of one list are of one table, but nothing says so.
        if !self.table.is_some_and(|table| std::ptr::eq(table, row.table)) {
            self.table = Some(row.table);
            self.columns = self.names.map(|name| row.table.column(name));
        }
        self.columns.map(|column| column?.text(row.index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables::SALES;

    #[test]
    fn rows_of_two_tables_in_one_list_are_read_as_each_says() {
        let table = |words: [&str; 2]| {
            let texts = Data::texts(words.map(|word| Some(word.into())));
            Table::unchecked(&SALES, 2, vec![("note".to_owned(), texts)])
        };
        let (one, two) = (table(["a", "b"]), table(["c", "d"]));
        let mut texts = Texts::new(["note", "side"]);
        for (row, expected) in [(one.row(1), "b"), (two.row(0), "c"), (two.row(1), "d"), (one.row(0), "a")] {
            assert_eq!(texts.of(&row), [Some(expected), None]);
            assert_eq!(texts.of(&row), ["note", "side"].map(|name| row.text(name)));
        }
    }
}
