//! The JSON files with the rows of a table: one, or its parts where it is large.

use super::File;
use crate::folder::{json_name, part_name};
use format::{PartOf, Table, Version, rows_path};
use publish::{Slice, halves, parallel, rows_to_json, to_json};

/// The files of a table of a release of that version.
pub fn files(table: &Table, version: Version) -> Vec<File> {
    let name = table.schema.name;
    let Some(slices) = publish::partition(table) else {
        return vec![File::new(json_name(name), to_json(table, version))];
    };
    let files = parallel::map(slices, |Slice { name: part, rows, from, to }| {
        let path = part_name(name, &part);
        let of = PartOf { table: name.to_owned(), rows: rows.len(), from, to };
        let bytes = if version < Version::Three {
            vec![rows_to_json(table, version, &rows)]
        } else {
            halves(&table.take(&rows), version).into()
        };
        let paths = [Some(path.clone()), rows_path(&path)].into_iter().flatten();
        let own = |(path, bytes)| File { part: Some(of.clone()), ..File::new(path, bytes) };
        paths.zip(bytes).map(own).collect::<Vec<_>>()
    });
    files.into_iter().flatten().collect()
}
