//! Rows as columnar JSON.

use super::Store;
use super::details::Details;
use super::writer::Writer;
use format::Table;

/// These rows of the first columns, in this order. Every word is spelt out: windows are short.
pub fn as_json(store: &Store, shown: usize, details: &Details, rows: &[u32]) -> String {
    let mut columns = Writer::default();
    for (name, column) in store.columns().take(shown) {
        columns.list(name, rows, |json, row| {
            let row = *row as usize;
            let (column, row) = details.column(name, row).unwrap_or((column, row));
            value(json, column.int(row), column.text(row));
        });
    }
    whole(rows.len(), columns)
}

/// A table in memory, which reads back as it is: [`Table::from_json`].
pub fn table_json(table: &Table) -> String {
    let (rows, mut columns) = ((0..table.rows).collect::<Vec<_>>(), Writer::default());
    for (name, data) in table.columns() {
        columns.list(name, &rows, |json, row| value(json, data.int(*row), data.text(*row)));
    }
    whole(table.rows, columns)
}

fn value(json: &mut Writer, number: Option<i64>, text: Option<&str>) {
    match (number, text) {
        (Some(number), _) => json.raw(number),
        (None, text) => json.maybe_quoted(text),
    }
}

fn whole(rows: usize, columns: Writer) -> String {
    let mut json = Writer::default();
    json.plain("n", rows);
    json.plain("columns", columns.finish());
    json.finish()
}

#[cfg(test)]
mod tests {
    use super::table_json;
    use format::tables::SALES;
    use format::{Table, Version};

    /// Windows of a release in any version are read as those of the newest.
    #[test]
    fn a_table_reads_back_as_it_is() {
        for (release, version) in [("2024-10", Version::One), ("2026-02", Version::Two)] {
            let file = format!("{}/../../public/data/{release}/sales.json", env!("CARGO_MANIFEST_DIR"));
            let table = Table::from_json(&SALES, version, &std::fs::read(file).unwrap()).unwrap();
            assert!(table.rows > 10 && table.columns().count() > 10);
            let again = Table::from_json(&SALES, Version::NEWEST, table_json(&table).as_bytes()).unwrap();
            for (name, data) in table.columns() {
                let own = again.column(name).unwrap();
                for row in 0..table.rows {
                    assert_eq!((own.int(row), own.text(row)), (data.int(row), data.text(row)), "{name} of row {row}");
                }
            }
        }
    }
}
