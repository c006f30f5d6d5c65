//! The files of a release say the same: the CSV obeys the rules, the JSON and the summary follow from it, and the
//! manifest describes them, and what they change in the release before, as they are.

use super::proofs::Proofs;
use crate::chain::Built;
use crate::disk;
use crate::draft::{Draft, File};
use crate::folder::{Folder, MANIFEST, PARQUET, csv_name, json_name, schema_name};
use crate::parquet;
use crate::progress::Progress;
use format::{Changes, Table, TableSchema, tables};
use publish::Report as _;

/// `before` is the release that the manifest names as the one before, as far as it is there.
pub fn verify(release: &Built, before: Option<&Built>, proofs: &mut Proofs) {
    let name = |file: &str| format!("{}/{file}", release.release);
    proofs.equal(&name(MANIFEST), "release", &release.release, &release.manifest.shanhai.release);
    for schema in tables::of(release.version) {
        for part in release.manifest.parts(schema.name) {
            reads(release, schema, part.path, Some(part.rows), proofs);
        }
    }
    for schema in tables::made(release.version) {
        reads(release, schema, &json_name(schema.name), None, proofs);
    }
    let progress = Progress::hidden();
    let made = Folder::read(&release.path, &progress).and_then(|folder| {
        let changes = changes(release, before, &folder, proofs);
        Ok((Draft::new(&folder, release.manifest.shanhai.previous.clone(), changes, &progress)?, folder))
    });
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
    for File { path, bytes, .. } in &draft.files {
        let what = match path.as_str() {
            "summary.json" => "is the sum of the rows",
            "overview.json" => "is what the summary says",
            "headlines.json" => "is what the national table says",
            schema if schema.ends_with(".schema.json") => "is the Table Schema of the types",
            _ => "says what the CSV says",
        };
        proofs.same(&name(path), what, bytes, disk::read(&release.path.join(path)));
    }
    if !parquet::found(&release.path).is_empty() {
        parquet(release, &folder, proofs);
    }
    proofs.same(&name(MANIFEST), "is what `build` makes", &draft.manifest_bytes, Ok(release.bytes.clone()));
}

/// The Parquet files say what the CSV says, and no others lie beside them.
fn parquet(release: &Built, folder: &Folder, proofs: &mut Proofs) {
    let name = |file: &str| format!("{}/{file}", release.release);
    let made = match parquet::files(folder.tables.iter().map(|sheet| &sheet.table), folder.version) {
        Ok(made) => made,
        Err(problem) => return proofs.fails(&name(PARQUET), "tables that Parquet holds", &problem.report()),
    };
    for File { path, bytes, .. } in &made {
        proofs.same(&name(path), "says what the CSV says", bytes, disk::read(&release.path.join(path)));
    }
    for path in parquet::found(&release.path) {
        if !made.iter().any(|file| file.path == path) {
            proofs.fails(&name(&path), "only files that `build` makes", "one that it does not make");
        }
    }
}

/// What the release changes in the one before, counted anew where its manifest says it: older manifests do not.
fn changes(release: &Built, before: Option<&Built>, folder: &Folder, proofs: &mut Proofs) -> Option<Changes> {
    let stated = release.manifest.shanhai.changes?;
    let file = format!("{}/{MANIFEST}", release.release);
    let Some(before) = before else {
        proofs.fails(&file, "no changes, or the release before", &words(stated));
        return None;
    };
    let what = format!("what it changes in {} is", before.release);
    let counted = match before.changes(folder) {
        Ok(counted) => counted,
        Err(problem) => {
            proofs.fails(&file, &what, &problem.report());
            return Some(stated);
        }
    };
    if counted == stated {
        proofs.holds(&file, &format!("{what} {}", words(stated)));
    } else {
        let found = format!("{} — restore the manifest, or build that release again", words(stated));
        proofs.fails(&file, &format!("{what} {}", words(counted)), &found);
    }
    Some(counted)
}

fn words(Changes { added, changed, figures, removed }: Changes) -> String {
    format!("{added} records added, {changed} changed ({figures} with another figure), {removed} removed")
}

/// Whether a file is rows of a table, and as many as the manifest says.
fn reads(release: &Built, schema: &'static TableSchema, path: &str, rows: Option<usize>, proofs: &mut Proofs) {
    let name = format!("{}/{path}", release.release);
    let read = |path: &str| disk::read(&release.path.join(path));
    let table = read(path).and_then(|bytes| match release.manifest.rows_of(path) {
        Some(rows) => Ok(Table::from_halves(schema, release.version, [&bytes, &read(&rows.path)?])),
        None => Ok(Table::from_json(schema, release.version, &bytes)),
    });
    match table {
        Ok(Ok(table)) => {
            let rows = rows.unwrap_or(table.rows);
            proofs.equal(&name, "reads as a table with rows:", &rows.to_string(), &table.rows.to_string());
        }
        Ok(Err(error)) => proofs.fails(&name, &format!("a table of format {}", release.version), &error.to_string()),
        Err(error) => proofs.fails(&name, "the file", &error.to_string()),
    }
}
