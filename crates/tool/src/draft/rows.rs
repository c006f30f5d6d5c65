//! The JSON files with the rows of a table: one, or its parts where it is large.

use super::File;
use crate::folder::{json_name, part_name};
use format::{PartOf, Table, Version};
use publish::{Slice, parallel, rows_to_json, to_json};

/// The files of a table of a release of that version.
pub fn files(table: &Table, version: Version) -> Vec<File> {
    let name = table.schema.name;
    let Some(slices) = publish::partition(table) else {
        return vec![File::new(json_name(name), to_json(table, version))];
    };
    parallel::map(slices, |Slice { name: part, rows, from, to }| {
        let file = File::new(part_name(name, &part), rows_to_json(table, version, &rows));
        File { part: Some(PartOf { table: name.to_owned(), rows: rows.len(), from, to }), ..file }
    })
}
