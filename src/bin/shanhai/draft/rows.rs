//! The JSON files with the rows of a table: one, or its parts where it is large.

use super::File;
use crate::folder::{json_name, part_name};
use shanhai::format::{PartOf, Table};

pub fn files(table: &Table) -> Vec<File> {
    let name = table.schema.name;
    let Some(slices) = table.slices() else {
        return vec![File { path: json_name(name), bytes: table.to_json(), part: None }];
    };
    let file = |slice: &shanhai::format::Slice| File {
        path: part_name(name, &slice.name),
        bytes: table.pick(&slice.rows).to_json(),
        part: Some(PartOf { table: name.to_owned(), rows: slice.rows.len(), from: slice.from, to: slice.to }),
    };
    slices.iter().map(file).collect()
}
