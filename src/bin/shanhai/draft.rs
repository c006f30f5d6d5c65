//! All that a release is to consist of, made in memory: the same folder always gives the same bytes.

use super::digest::sha256;
use super::folder::{Folder, MANIFEST, SUMMARY, csv_name, json_name, schema_name};
use shanhai::format::describe::table_schema;
use shanhai::format::{FORMAT, Manifest, Previous, Problem, ReleaseInfo, Resource, Shanhai, TableParts};
use shanhai::ledger::Summary;

/// A release that is ready to be written.
pub struct Draft {
    pub manifest: Manifest,
    /// The bytes of `datapackage.json`.
    pub manifest_bytes: Vec<u8>,
    /// The other files that `build` makes, by name.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Draft {
    pub fn new(folder: &Folder, previous: Option<Previous>) -> Result<Self, Vec<Problem>> {
        let tables = folder.tables.iter();
        let mut files: Vec<(String, Vec<u8>)> =
            tables.clone().map(|sheet| (json_name(sheet.table.schema.name), sheet.table.to_json())).collect();
        files.push((SUMMARY.to_owned(), summary(folder)?));
        for sheet in &folder.tables {
            let schema = pretty(&table_schema(sheet.table.schema, &sheet.header)).map_err(|problem| vec![problem])?;
            files.push((schema_name(sheet.table.schema.name), schema));
        }

        let csvs = tables.clone().map(|sheet| {
            let name = sheet.table.schema.name;
            Resource {
                schema: Some(schema_name(name)),
                ..resource(name.to_owned(), &csv_name(name), "table", &sheet.bytes)
            }
        });
        let json = |(file, bytes): &(String, Vec<u8>)| resource(file.replace('.', "-"), file, "json", bytes);
        let info = (ReleaseInfo::FILE.to_owned(), folder.info_bytes.clone());
        let resources = csvs.chain(files.iter().chain([&info]).map(json)).collect();

        let parts = tables.map(|sheet| {
            let name = sheet.table.schema.name;
            TableParts { table: name.to_owned(), rows: sheet.table.rows, parts: vec![json_name(name)] }
        });
        let parts = parts.collect();
        let manifest = manifest(folder, previous, resources, parts);
        let manifest_bytes = pretty(&manifest).map_err(|problem| vec![problem])?;
        Ok(Self { manifest, manifest_bytes, files })
    }

    /// The link that the next release is to carry.
    pub fn link(&self) -> Previous {
        Previous { release: self.manifest.shanhai.release.clone(), sha256: sha256(&self.manifest_bytes) }
    }
}

fn manifest(
    folder: &Folder,
    previous: Option<Previous>,
    resources: Vec<Resource>,
    tables: Vec<TableParts>,
) -> Manifest {
    let info = &folder.info;
    Manifest {
        schema: Some("https://datapackage.org/profiles/2.0/datapackage.json".to_owned()),
        name: format!("shanhai-{}", folder.release),
        title: info.title.zh_hans.clone(),
        created: info.created.clone(),
        licenses: vec![info.licence.clone()],
        resources,
        shanhai: Shanhai {
            format: FORMAT,
            release: folder.release.clone(),
            title: info.title.clone(),
            previous,
            synthetic: info.synthetic,
            stated_totals: info.stated_totals.clone(),
            tables,
        },
    }
}

fn summary(folder: &Folder) -> Result<Vec<u8>, Vec<Problem>> {
    let mend = "look for an amount that is far too large";
    Summary::of_release(folder.tables.iter().map(|sheet| &sheet.table))
        .map_err(|_| vec![Problem::file(SUMMARY, "a total does not fit 64 bits", mend)])?
        .to_table()
        .map(|table| table.to_json())
        .map_err(|problem| vec![problem])
}

/// The description of one file.
fn resource(name: String, path: &str, kind: &str, bytes: &[u8]) -> Resource {
    let (format, mediatype) = if kind == "table" { ("csv", "text/csv") } else { ("json", "application/json") };
    Resource {
        name,
        path: path.to_owned(),
        kind: Some(kind.to_owned()),
        format: Some(format.to_owned()),
        mediatype: Some(mediatype.to_owned()),
        encoding: Some("utf-8".to_owned()),
        bytes: bytes.len() as u64,
        hash: format!("sha256:{}", sha256(bytes)),
        schema: None,
    }
}

/// JSON for people and programs to read.
pub fn pretty(value: &impl serde::Serialize) -> Result<Vec<u8>, Problem> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| Problem::file(MANIFEST, error.to_string(), "report this mistake of the program"))?;
    bytes.push(b'\n');
    Ok(bytes)
}
