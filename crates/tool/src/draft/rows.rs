//! The JSON files with the rows of a table: one, or its parts where it is large.

use super::File;
use crate::folder::{json_name, part_name};
use format::{PartOf, Table, Version, rows_path};
use publish::{halves, to_json};

/// The files of a table of a release of that version.
pub fn files(table: &Table, version: Version) -> Vec<File> {
    let name = table.schema.name;
    let Some(slices) = publish::partition(table) else {
        return vec![File { path: json_name(name), bytes: to_json(table, version), part: None }];
    };
    let mut files = Vec::new();
    for slice in &slices {
        let (path, rows) = (part_name(name, &slice.name), table.take(&slice.rows));
        let part = PartOf { table: name.to_owned(), rows: slice.rows.len(), from: slice.from, to: slice.to };
        let paths = [Some(path.clone()), rows_path(&path)].into_iter().flatten();
        let bytes =
            if version < Version::Three { vec![to_json(&rows, version)] } else { halves(&rows, version).into() };
        files.extend(paths.zip(bytes).map(|(path, bytes)| File { path, bytes, part: Some(part.clone()) }));
    }
    files
}
