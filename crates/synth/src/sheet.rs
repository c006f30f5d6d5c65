//! A CSV file of a table while it grows.

use format::{TableSchema, Version};

/// Rows of a table; columns that are not named stay empty.
pub struct Sheet {
    names: Vec<String>,
    /// For every column of `fill`: its place in the file.
    places: Vec<usize>,
    cells: Vec<String>,
    bytes: Vec<u8>,
}

impl Sheet {
    /// A table of which these columns will be filled in.
    pub fn new(schema: &TableSchema, filled: &[&str]) -> Self {
        let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let place = |name: &&str| names.iter().position(|own| own == name);
        let places: Vec<usize> = filled.iter().filter_map(place).collect();
        assert_eq!(places.len(), filled.len(), "the table {} has all of {filled:?}", schema.name);
        let cells = vec![String::new(); names.len()];
        let bytes = format!("{}\n", names.join(",")).into_bytes();
        Self { names, places, cells, bytes }
    }

    /// Appends a row, in the order of the columns of `new`. No cell may need quotes.
    pub fn row(&mut self, values: &[&dyn std::fmt::Display]) {
        use std::fmt::Write as _;
        assert_eq!(values.len(), self.places.len(), "a value for each column");
        for (place, value) in self.places.iter().zip(values) {
            let cell = &mut self.cells[*place];
            cell.clear();
            let _ = write!(cell, "{value}"); // writing to a String cannot fail
            debug_assert!(!cell.contains([',', '"', '\n']), "{cell} needs quotes");
        }
        for at in 0..self.names.len() {
            if at > 0 {
                self.bytes.push(b',');
            }
            self.bytes.extend_from_slice(self.cells[at].as_bytes());
        }
        self.bytes.push(b'\n');
    }

    /// The CSV.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
