//! The JSON files with the rows of a table: one, or its parts where it is large.

use super::File;
use crate::folder::{json_name, part_name};
use format::{PartOf, Table, Version};
use publish::to_json;

/// The files of a table of a release of that version.
pub fn files(table: &Table, version: Version) -> Vec<File> {
    let name = table.schema.name;
    let Some(slices) = publish::partition(table) else {
        return vec![File { path: json_name(name), bytes: to_json(table, version), part: None }];
    };
    let file = |slice: &publish::Slice| File {
        path: part_name(name, &slice.name),
        bytes: to_json(&table.take(&slice.rows), version),
        part: Some(PartOf { table: name.to_owned(), rows: slice.rows.len(), from: slice.from, to: slice.to }),
    };
    slices.iter().map(file).collect()
}
