//! The published files: where they lie, and what bytes that are proven say. One reading for every program.

use super::FaultKind;
use format::{Catalogue, Manifest, Table, TableSchema, Version};

pub const CATALOGUE: &str = "data/releases.json";

/// Where the manifest of a release lies, relative to the portal.
pub fn manifest_of(release: &str) -> String {
    ["data/", release, "/datapackage.json"].concat()
}

/// Where the signature of that manifest lies, if it has one.
pub fn signature_of(release: &str) -> String {
    [&manifest_of(release), ".minisig"].concat()
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

/// A table that is one file, with as many rows as the manifest says where it does.
pub fn table(
    schema: &'static TableSchema,
    version: Version,
    rows: Option<usize>,
    bytes: &[u8],
) -> Result<Table, FaultKind> {
    let malformed = FaultKind::Malformed;
    let table = Table::from_json(schema, version, bytes).map_err(|error| malformed(error.to_string()))?;
    if rows.is_some_and(|rows| rows != table.rows) { Err(malformed(schema.name.to_owned())) } else { Ok(table) }
}

/// A part of a table that is two files, with as many rows as the manifest says.
pub fn halves(
    schema: &'static TableSchema,
    version: Version,
    rows: usize,
    halves: [&[u8]; 2],
) -> Result<Table, FaultKind> {
    let malformed = FaultKind::Malformed;
    let table = Table::from_halves(schema, version, halves).map_err(|error| malformed(error.to_string()))?;
    if rows == table.rows { Ok(table) } else { Err(malformed(schema.name.to_owned())) }
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
        assert_eq!(manifest_of(3), Ok(Some(Version::Three)));
        for format in [0, 4] {
            assert_eq!(manifest_of(format), Err(FaultKind::UnknownFormat(format)));
        }
    }

    #[test]
    fn a_table_has_as_many_rows_as_its_manifest_says() {
        use format::tables::SOURCES;
        let columns: Vec<String> = SOURCES
            .in_json(Version::One)
            .map(|(name, ..)| match name.as_str() {
                "id" | "title" => format!(r#""{name}":["a"]"#),
                _ => format!(r#""{name}":[null]"#),
            })
            .collect();
        let json = format!(r#"{{"n":1,"columns":{{{}}}}}"#, columns.join(","));
        let rows = |rows| table(&SOURCES, Version::One, rows, json.as_bytes()).map(|table| table.rows);
        assert_eq!((rows(Some(1)), rows(None)), (Ok(1), Ok(1)));
        for other in [0, 2, 999_999] {
            assert!(matches!(rows(Some(other)), Err(FaultKind::Malformed(_))), "{other}");
        }
    }
}
