//! The manifest of a release (`datapackage.json`, a Data Package v2 descriptor) and the catalogue of releases
//! (`releases.json`), as far as this program reads and writes them.

mod read;

use super::{TableSchema, Version};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::iter::Sum;

/// A text in the languages of the portal; the simplified Chinese one is always there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Title {
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    #[serde(rename = "zh-Hant", default, skip_serializing_if = "Option::is_none")]
    pub zh_hant: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// `releases.json`: every release, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Catalogue {
    pub format: u32,
    pub releases: Vec<CatalogueEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogueEntry {
    pub release: String,
    pub title: Title,
    /// RFC 3339.
    pub created: String,
    #[serde(default)]
    pub synthetic: bool,
    /// Of `<release>/datapackage.json`: its length and the SHA-256 of its bytes, in hex.
    pub bytes: u64,
    pub sha256: String,
}

/// `datapackage.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    pub name: String,
    pub title: String,
    pub created: String,
    #[serde(default)]
    pub licenses: Vec<Licence>,
    pub resources: Vec<Resource>,
    pub shanhai: Shanhai,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Licence {
    pub name: String,
    pub path: String,
}

/// One file of the release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Resource {
    pub name: String,
    /// Relative to the manifest.
    pub path: String,
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mediatype: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    pub bytes: u64,
    /// `sha256:` and 64 hex digits.
    pub hash: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Of a table: the file with its [`TableSchemaJson`], relative to the manifest. The portal reads manifests at
    /// every visit and schemas hardly ever, so they lie apart.
    pub schema: Option<String>,
    /// Of a part of a table: what it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shanhai: Option<PartOf>,
}

/// Our own properties of a file that is a part of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PartOf {
    pub table: String,
    pub rows: usize,
    /// The first and the last day that the periods of its rows reach, as `yyyymmdd`; null where a row does not say.
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// A Frictionless Table Schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TableSchemaJson {
    pub fields: Vec<FieldJson>,
    pub primary_key: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKeyJson>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldJson {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<ConstraintsJson>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Default)]
pub struct ConstraintsJson {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unique: bool,
    #[serde(rename = "enum", default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ForeignKeyJson {
    pub fields: Vec<String>,
    pub reference: ReferenceJson,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReferenceJson {
    pub resource: String,
    pub fields: Vec<String>,
}

/// Our own properties of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Shanhai {
    pub format: u32,
    pub release: String,
    pub title: Title,
    #[serde(default)]
    pub previous: Option<Previous>,
    /// What differs from the release before, if there is one; older manifests do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Changes>,
    #[serde(default)]
    pub synthetic: bool,
    #[serde(default)]
    pub stated_totals: Vec<StatedTotal>,
    /// By table: its rows and the files that the portal fetches.
    pub tables: Vec<TableParts>,
}

/// The link of the chain: the release before, and the SHA-256 of its manifest in hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Previous {
    pub release: String,
    pub sha256: String,
}

/// What differs from the release before, in records of all tables: rows of a table that have one `id` are one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// Records that are new.
    pub added: usize,
    /// Records of which any column differs.
    pub changed: usize,
    /// Those of the changed records that have another figure: another value, unit or precision.
    pub figures: usize,
    /// Records that are there no more.
    pub removed: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TableParts {
    /// Name of the table.
    pub table: String,
    pub rows: usize,
    /// Paths of the files, in the order of their rows: `funds.json`, or `sales/2019.json` and others.
    pub parts: Vec<String>,
}

/// A file with rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Relative to the manifest.
    pub path: &'a str,
    pub rows: usize,
    /// The first and the last day that the periods of its rows reach, as `yyyymmdd`; `None` where that is not known.
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// A total that the publisher or a source states. Never shown alone: the portal recomputes it and shows both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatedTotal {
    pub table: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairing: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// What it covers, ISO 8601, where that is not one year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Yuan as text, as in the CSV.
    pub amount: String,
    pub precision: String,
    pub source: String,
    pub locator: String,
}

/// Of several tables.
impl Sum for Changes {
    fn sum<I: Iterator<Item = Self>>(tables: I) -> Self {
        tables.fold(Self::default(), |all, one| Self {
            added: all.added + one.added,
            changed: all.changed + one.changed,
            figures: all.figures + one.figures,
            removed: all.removed + one.removed,
        })
    }
}

impl Catalogue {
    /// The version of the catalogue itself. It stays what it was in format 1, so that an older program reads it and can
    /// say of a newer release that it is one.
    pub const FORMAT: u32 = 1;

    /// Where a release stands; the newest, where none is named.
    pub fn position(&self, release: Option<&str>) -> Option<usize> {
        self.releases.iter().position(|entry| release.is_none_or(|release| entry.release == release))
    }
}

/// What the names of the files with the columns that only rows show end with.
const OF_ROWS: &str = "-rows.json";

/// Where the columns of a part lie that only rows show: `sales/2019-rows.json` beside `sales/2019.json`.
pub fn rows_path(part: &str) -> Option<String> {
    Some([part.strip_suffix(".json")?, OF_ROWS].concat())
}

/// The part whose file with the columns that only rows show this is.
pub fn part_of_rows(path: &str) -> Option<String> {
    Some([path.strip_suffix(OF_ROWS)?, ".json"].concat())
}

impl Manifest {
    /// The version of the format that the release is in; `None` where this program does not know it.
    pub fn version(&self) -> Option<Version> {
        Version::of(self.shanhai.format)
    }

    /// Whether its version has no such table: what is asked of it there is answered by an empty one.
    pub fn lacks(&self, schema: &TableSchema) -> bool {
        self.version().is_some_and(|version| schema.since > version)
    }

    /// How many rows a table has.
    pub fn rows(&self, table: &str) -> usize {
        self.listed_rows(table).unwrap_or(0)
    }

    /// How many rows it says that a table has; nothing of one that is made.
    pub fn listed_rows(&self, table: &str) -> Option<usize> {
        self.shanhai.tables.iter().find(|parts| parts.table == table).map(|parts| parts.rows)
    }

    /// The files that hold the rows of a table, in their order: one without bounds where the table is whole.
    pub fn parts(&self, table: &str) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        if let Some(listed) = self.shanhai.tables.iter().find(|listed| listed.table == table) {
            for path in &listed.parts {
                let own = self.resource(path).and_then(|resource| resource.shanhai.as_ref());
                let (rows, from, to) = own.map_or((listed.rows, None, None), |own| (own.rows, own.from, own.to));
                parts.push(Part { path, rows, from, to });
            }
        }
        parts
    }

    /// The file with the columns of a part that only rows show: since format 3 it lies beside the other.
    pub fn rows_of(&self, part: &str) -> Option<&Resource> {
        self.resource(&rows_path(part)?)
    }

    /// Whether a table is published in several files.
    pub fn is_partitioned(&self, table: &str) -> bool {
        let partitioned = |paths: &[String]| paths.iter().any(|path| path.contains('/'));
        self.shanhai.tables.iter().any(|listed| listed.table == table && partitioned(&listed.parts))
    }

    pub fn resource(&self, path: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.path == path)
    }
}
