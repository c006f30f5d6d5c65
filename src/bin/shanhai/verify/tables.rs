//! The files of a release say the same: the CSV obeys the rules, the JSON and the summary follow from it, and the
//! manifest describes them as the types do.

use super::proofs::Proofs;
use crate::chain::Built;
use crate::draft::Draft;
use crate::folder::{Folder, MANIFEST, SUMMARY, csv_name, json_name, schema_name};
use shanhai::format::{Table, tables};
use std::fs;

pub fn verify(release: &Built, proofs: &mut Proofs) {
    let name = |file: &str| format!("{}/{file}", release.release);
    proofs.equal(&name(MANIFEST), "release", &release.release, &release.manifest.shanhai.release);
    for schema in tables::ALL.into_iter().chain([&tables::SUMMARY]) {
        let file = json_name(schema.name);
        match fs::read(release.path.join(&file)).map(|bytes| Table::from_json(schema, &bytes)) {
            Ok(Ok(table)) => proofs.holds(&name(&file), &format!("reads as a table of {} rows", table.rows)),
            Ok(Err(error)) => proofs.fails(&name(&file), "a table of format 1", &error.to_string()),
            Err(error) => proofs.fails(&name(&file), "the file", &error.to_string()),
        }
    }
    let previous = release.manifest.shanhai.previous.clone();
    let made = Folder::read(&release.path).and_then(|folder| Ok((Draft::new(&folder, previous)?, folder)));
    let (draft, folder) = match made {
        Ok(made) => made,
        Err(problems) => {
            for problem in problems {
                proofs.fails(&name(""), "a release without a mistake", &problem.report());
            }
            return;
        }
    };
    for sheet in &folder.tables {
        let file = csv_name(sheet.table.schema.name);
        proofs.holds(&name(&file), &format!("{} rows obey every rule", sheet.table.rows));
        match release.manifest.resource(&file).and_then(|resource| resource.schema.as_deref()) {
            Some(schema) if schema == schema_name(sheet.table.schema.name) => {}
            found => proofs.fails(&name(&file), "its Table Schema named in the manifest", found.unwrap_or("none")),
        }
    }
    for (file, expected) in &draft.files {
        let what = match file.as_str() {
            SUMMARY => "is the sum of the rows",
            schema if schema.ends_with(".schema.json") => "is the Table Schema of the types",
            _ => "says what the CSV says",
        };
        proofs.same(&name(file), what, expected, fs::read(release.path.join(file)));
    }
    proofs.same(&name(MANIFEST), "is what `build` makes", &draft.manifest_bytes, Ok(release.bytes.clone()));
}
