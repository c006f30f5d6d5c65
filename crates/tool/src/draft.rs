//! All that a release is to consist of, made in memory: the same folder always gives the same bytes.

mod rows;

use super::digest::sha256;
use super::folder::{Folder, MANIFEST, csv_name, json_name, schema_name};
use super::progress::{Progress, within};
use format::tables::{HEADLINES, NATIONAL, OVERVIEW, PAIRINGS, REGIONS};
use format::{
    Changes, Manifest, PartOf, Previous, Problem, Resource, Shanhai, Table, TableParts, TableSchema, part_of_rows,
};
use publish::ReleaseInfo;
use publish::Summary;
use publish::describe::table_schema;

/// A release that is ready to be written.
pub struct Draft {
    pub manifest: Manifest,
    /// The bytes of `datapackage.json`.
    pub manifest_bytes: Vec<u8>,
    /// The other files that `build` makes.
    pub files: Vec<File>,
}

/// A file that `build` makes.
pub struct File {
    /// Relative to the folder of the release.
    pub path: String,
    pub bytes: Vec<u8>,
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// Of a part of a table: what it holds.
    pub part: Option<PartOf>,
}

impl File {
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        let sha256 = sha256(&bytes);
        Self { path, bytes, sha256, part: None }
    }
}

impl Draft {
    /// `changes` is what the release changes in the previous one.
    pub fn new(
        folder: &Folder,
        previous: Option<Previous>,
        changes: Option<Changes>,
        progress: &Progress,
    ) -> Result<Self, Vec<Problem>> {
        let (mut files, mut tables) = (Vec::new(), Vec::new());
        let whole = folder.tables.iter().map(|sheet| sheet.bytes).sum();
        let mut done = 0;
        for sheet in &folder.tables {
            progress.say(within(60..75, done, whole), &format!("writing {} as JSON", sheet.table.schema.name));
            done += sheet.bytes;
            let mut of_table = rows::files(&sheet.table, folder.version);
            let listed = of_table.iter().map(|file| &file.path).filter(|path| part_of_rows(path).is_none());
            let parts = listed.cloned().collect();
            tables.push(TableParts { table: sheet.table.schema.name.to_owned(), rows: sheet.table.rows, parts });
            files.append(&mut of_table);
        }
        progress.say(75, "adding up");
        for table in made(folder)? {
            let bytes = publish::to_json(&table, folder.version);
            files.push(File::new(json_name(table.schema.name), bytes));
        }
        for sheet in &folder.tables {
            let bytes = pretty(&table_schema(sheet.table.schema, folder.version, &sheet.header))
                .map_err(|problem| vec![problem])?;
            files.push(File::new(schema_name(sheet.table.schema.name), bytes));
        }

        let csvs = folder.tables.iter().map(|sheet| {
            let name = sheet.table.schema.name;
            Resource {
                schema: Some(schema_name(name)),
                ..resource(name.to_owned(), &csv_name(name), "table", (sheet.bytes, &sheet.sha256))
            }
        });
        let json = |path: &str, bytes: usize, sha256: &str| {
            resource(path.replace(['.', '/'], "-"), path, "json", (bytes as u64, sha256))
        };
        let made = files.iter().map(|file| {
            let file_of = json(&file.path, file.bytes.len(), &file.sha256);
            Resource { shanhai: file.part.clone(), ..file_of }
        });
        let info = json(ReleaseInfo::FILE, folder.info_bytes.len(), &sha256(&folder.info_bytes));
        let resources = csvs.chain(made).chain([info]).collect();

        let mut manifest = manifest(folder, resources, tables);
        manifest.shanhai.previous = previous;
        manifest.shanhai.changes = changes;
        let manifest_bytes = pretty(&manifest).map_err(|problem| vec![problem])?;
        Ok(Self { manifest, manifest_bytes, files })
    }

    /// What can be wrong only when the release is made, without making it.
    pub fn check(folder: &Folder) -> Result<(), Vec<Problem>> {
        made(folder).map(drop)
    }

    /// The link that the next release is to carry.
    pub fn link(&self) -> Previous {
        Previous { release: self.manifest.shanhai.release.clone(), sha256: sha256(&self.manifest_bytes) }
    }
}

/// The manifest as far as it says nothing of the release before.
fn manifest(folder: &Folder, resources: Vec<Resource>, tables: Vec<TableParts>) -> Manifest {
    let info = &folder.info;
    Manifest {
        schema: Some("https://datapackage.org/profiles/2.0/datapackage.json".to_owned()),
        name: format!("shanhai-{}", folder.release),
        title: info.title.zh_hans.clone(),
        created: info.created.clone(),
        licenses: vec![info.licence.clone()],
        resources,
        shanhai: Shanhai {
            format: folder.version.number(),
            release: folder.release.clone(),
            title: info.title.clone(),
            previous: None,
            changes: None,
            synthetic: info.synthetic,
            stated_totals: info.stated_totals.clone(),
            tables,
        },
    }
}

/// The tables that are made from the others, as the version of the release has them.
fn made(folder: &Folder) -> Result<Vec<Table>, Vec<Problem>> {
    let summary = Summary::of_release(&folder.accounting, folder.tables.iter().map(|sheet| &sheet.table))
        .and_then(|summary| summary.to_table())
        .map_err(|problem| vec![problem])?;
    let table = |schema: &TableSchema| {
        folder.tables.iter().map(|sheet| &sheet.table).find(|own| own.schema.name == schema.name)
    };
    let has = |schema: &TableSchema| schema.since <= folder.version;
    let overview = table(&PAIRINGS)
        .zip(table(&REGIONS))
        .filter(|_| has(&OVERVIEW))
        .map(|(pairings, regions)| ledger::overview(&summary, pairings, regions));
    let headlines = table(&NATIONAL).filter(|_| has(&HEADLINES)).map(view::pages::national::headlines);
    Ok([Some(summary), overview, headlines].into_iter().flatten().collect())
}

/// The description of one file.
fn resource(name: String, path: &str, kind: &str, (bytes, sha256): (u64, &str)) -> Resource {
    let (format, mediatype) = if kind == "table" { ("csv", "text/csv") } else { ("json", "application/json") };
    Resource {
        name,
        path: path.to_owned(),
        kind: Some(kind.to_owned()),
        format: Some(format.to_owned()),
        mediatype: Some(mediatype.to_owned()),
        encoding: Some("utf-8".to_owned()),
        bytes,
        hash: format!("sha256:{sha256}"),
        schema: None,
        shanhai: None,
    }
}

/// JSON for people and programs to read.
pub fn pretty(value: &impl serde::Serialize) -> Result<Vec<u8>, Problem> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| Problem::file(MANIFEST, error.to_string(), "report this mistake of the program"))?;
    bytes.push(b'\n');
    Ok(bytes)
}
