//! `parquet/` in the folder of a release: its tables once more, for `DuckDB`, Spark and the like. No manifest lists these files,
//! since they follow from the CSV: a program that writes them more tightly may write them anew. Their hashes stand beside
//! them.

use crate::chain::Built;
use crate::digest::sha256;
use crate::disk;
use crate::draft::File;
use crate::folder::PARQUET as FOLDER;
use format::{Problem, Table, TableSchema, Version, tables};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// In their folder: the hashes of all others, which `sha256sum -c` reads.
const SUMS: &str = "SHA256SUMS";

/// The files, with their paths in the folder of the release: `parquet/sales/2019.parquet`.
pub fn files<'a>(tables: impl IntoIterator<Item = &'a Table>, version: Version) -> Result<Vec<File>, Problem> {
    let (mut files, mut sums) = (Vec::new(), String::new());
    for table in tables {
        let name = table.schema.name;
        for (part, bytes) in publish::to_parquet(table, version)? {
            let path = format!("{name}/{part}.parquet");
            let file = File::new(format!("{FOLDER}/{path}"), bytes);
            sums.extend([file.sha256.as_str(), "  ", &path, "\n"]);
            files.push(file);
        }
    }
    files.push(File::new(format!("{FOLDER}/{SUMS}"), sums.into_bytes()));
    Ok(files)
}

/// Those of a release that was built before, perhaps by a program that wrote none.
pub fn of_built(release: &Built) -> Result<Vec<File>, Problem> {
    let table = |schema: &'static TableSchema| release.table(schema);
    let tables: Vec<Table> = tables::of(release.version).map(table).collect::<Result<_, _>>()?;
    files(&tables, release.version)
}

/// Whether a release has such files.
pub fn has(release: &Path) -> bool {
    release.join(FOLDER).join(SUMS).is_file()
}

/// What lies there, by its path in the folder of the release; a folder that cannot be read is empty.
pub fn found(release: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![FOLDER.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(release.join(&folder)).into_iter().flatten().flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The files as they lie there; a problem where one is missing, or is not that of its hash.
pub fn proven(release: &Path) -> Result<BTreeMap<String, Vec<u8>>, Problem> {
    let mut files = BTreeMap::new();
    if !has(release) {
        return Ok(files);
    }
    let failed = |path: &str, what: String| {
        let file = release.join(path).display().to_string();
        Problem::file(&file, what, "remove the folder parquet of that release, and make it again")
    };
    let read = |path: &str| disk::read(&release.join(path)).map_err(|error| failed(path, error.to_string()));
    let list = format!("{FOLDER}/{SUMS}");
    let sums = read(&list)?;
    for line in String::from_utf8_lossy(&sums).lines() {
        let Some((hash, name)) = line.split_once("  ") else {
            return Err(failed(&list, "is no list of hashes".to_owned()));
        };
        let path = format!("{FOLDER}/{name}");
        let bytes = read(&path)?;
        if sha256(&bytes) != hash {
            return Err(failed(&path, "its hash is not that of the list beside it".to_owned()));
        }
        files.insert(path, bytes);
    }
    files.insert(list, sums);
    Ok(files)
}
