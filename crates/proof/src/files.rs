//! The published files: where they lie, and what bytes that are proven say. One reading for every program.

use super::FaultKind;
use format::{Catalogue, FORMAT, Manifest, Table, TableSchema};

pub const CATALOGUE: &str = "data/releases.json";

/// Where the manifest of a release lies, relative to the portal.
pub fn manifest_of(release: &str) -> String {
    ["data/", release, "/datapackage.json"].concat()
}

pub fn catalogue(bytes: &[u8]) -> Result<Catalogue, FaultKind> {
    let catalogue = Catalogue::from_json(bytes).map_err(|error| FaultKind::Malformed(error.to_string()))?;
    known(catalogue.format).map(|()| catalogue)
}

pub fn manifest(bytes: &[u8]) -> Result<Manifest, FaultKind> {
    let manifest = Manifest::from_json(bytes).map_err(|error| FaultKind::Malformed(error.to_string()))?;
    known(manifest.shanhai.format).map(|()| manifest)
}

pub fn table(schema: &'static TableSchema, bytes: &[u8]) -> Result<Table, FaultKind> {
    Table::from_json(schema, bytes).map_err(|error| FaultKind::Malformed(error.to_string()))
}

fn known(format: u32) -> Result<(), FaultKind> {
    if format == FORMAT { Ok(()) } else { Err(FaultKind::UnknownFormat(format)) }
}
