//! The published files: where they lie, and what bytes that are proven say. One reading for every program.

use super::FaultKind;
use format::{Catalogue, Manifest, Table, TableSchema, Version};

pub const CATALOGUE: &str = "data/releases.json";

/// Where the manifest of a release lies, relative to the portal.
pub fn manifest_of(release: &str) -> String {
    ["data/", release, "/datapackage.json"].concat()
}

pub fn catalogue(bytes: &[u8]) -> Result<Catalogue, FaultKind> {
    let catalogue = Catalogue::from_json(bytes).map_err(|error| FaultKind::Malformed(error.to_string()))?;
    if catalogue.format == Catalogue::FORMAT { Ok(catalogue) } else { Err(FaultKind::UnknownFormat(catalogue.format)) }
}

pub fn manifest(bytes: &[u8]) -> Result<Manifest, FaultKind> {
    let manifest = Manifest::from_json(bytes).map_err(|error| FaultKind::Malformed(error.to_string()))?;
    version_of(&manifest).map(|_| manifest)
}

/// The version of a release, by which its tables are read.
pub fn version_of(manifest: &Manifest) -> Result<Version, FaultKind> {
    manifest.version().ok_or(FaultKind::UnknownFormat(manifest.shanhai.format))
}

pub fn table(schema: &'static TableSchema, version: Version, bytes: &[u8]) -> Result<Table, FaultKind> {
    Table::from_json(schema, version, bytes).map_err(|error| FaultKind::Malformed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue_of(format: u32) -> Result<u32, FaultKind> {
        catalogue(format!(r#"{{"format":{format},"releases":[]}}"#).as_bytes()).map(|catalogue| catalogue.format)
    }

    fn manifest_of(format: u32) -> Result<Option<Version>, FaultKind> {
        let own = format!(r#"{{"format":{format},"release":"2030-01","title":{{"zh-Hans":"题"}},"tables":[]}}"#);
        let json = format!(r#"{{"name":"x","created":"2030-01-01T00:00:00Z","resources":[],"shanhai":{own}}}"#);
        manifest(json.as_bytes()).map(|manifest| manifest.version())
    }

    #[test]
    fn a_version_that_is_not_known_is_named() {
        assert_eq!(catalogue_of(1), Ok(1));
        assert_eq!(catalogue_of(2), Err(FaultKind::UnknownFormat(2)));
        assert_eq!(manifest_of(1), Ok(Some(Version::One)));
        assert_eq!(manifest_of(2), Ok(Some(Version::Two)));
        for format in [0, 3] {
            assert_eq!(manifest_of(format), Err(FaultKind::UnknownFormat(format)));
        }
    }
}
