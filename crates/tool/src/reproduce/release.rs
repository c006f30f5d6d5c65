//! A release out of its CSVs, as far as totals rest on them.

use crate::chain::Built;
use crate::digest::sha256;
use crate::disk;
use crate::folder::csv_name;
use format::{Problem, Table, tables};
use ledger::Book;
use publish::csv;
use std::path::Path;
use std::sync::Arc;

/// A release.
pub struct Release {
    /// All its tables.
    pub book: Book,
    /// The CSVs that are not those of its manifest.
    pub spoilt: Vec<Problem>,
}

impl Release {
    /// Reads it from the folder of all releases.
    pub fn read(data: &Path, name: &str) -> Result<Self, Vec<Problem>> {
        let path = data.join(name);
        if !path.is_dir() {
            let mend =
                "name the folder of all releases with --data; an archive belongs into a folder of its name there";
            let what = format!("there is no release {name}");
            return Err(vec![Problem::file(&data.display().to_string(), what, mend)]);
        }
        let built = Built::read(&path).map_err(|problem| vec![problem])?;
        let (mut all, mut problems, mut spoilt) = (Vec::new(), Vec::new(), Vec::new());
        for schema in tables::of(built.version) {
            let file = csv_name(schema.name);
            let at = format!("{name}/{file}");
            let bytes = match disk::read(&path.join(&file)) {
                Ok(bytes) => bytes,
                Err(error) => {
                    let mend = "download the archive of the release again";
                    problems.push(Problem::file(&at, format!("cannot be read: {error}"), mend));
                    continue;
                }
            };
            let hash = format!("sha256:{}", sha256(&bytes));
            let expected = built.manifest.resource(&file).map_or("none", |resource| resource.hash.as_str());
            if hash != expected {
                let what = format!("its hash is {hash}, that in the manifest {expected}");
                spoilt.push(Problem::file(&at, what, "download the archive of the release again"));
            }
            let reading = csv::read(schema, built.version, &bytes);
            problems.extend(reading.problems);
            all.extend(reading.table);
        }
        if !problems.is_empty() {
            return Err([spoilt, problems].concat());
        }
        let accounting = publish::accounting(built.version, &all);
        publish::derive(&accounting, &mut all);
        let missing = tables::ALL.into_iter().filter(|schema| built.manifest.lacks(schema)).map(Table::empty);
        let all = all.into_iter().chain(missing).map(Arc::new).collect();
        Ok(Self { book: Book::new(Arc::new(built.manifest), &sha256(&built.bytes), all), spoilt })
    }
}
