//! Releases as a program without signals fetches them: the same proofs as [`super::Store`], one answer a call.

use super::fetch::proven;
use super::{Expected, Fault, FaultKind, verify};
use crate::format::{Catalogue, FORMAT, Manifest, Table, TableSchema};
use std::sync::Arc;

/// The releases of a portal.
#[derive(Clone, Debug)]
pub struct Archive {
    /// Absolute address of the portal, with a slash at the end.
    pub base: String,
}

const CATALOGUE: &str = "data/releases.json";

impl Archive {
    /// The manifest of a release, of the newest where none is named, and its SHA-256: proven against the catalogue.
    pub async fn manifest(&self, release: Option<&str>) -> Result<(Arc<Manifest>, String), Fault> {
        let fault = |kind| Fault::new(CATALOGUE, kind);
        let bytes = self.bytes(CATALOGUE, None).await?;
        let catalogue = Catalogue::from_json(&bytes).map_err(|error| fault(FaultKind::Malformed(error.to_string())))?;
        known(catalogue.format).map_err(fault)?;
        let at = match release {
            Some(release) => catalogue.releases.iter().position(|entry| entry.release == release),
            None => Some(0).filter(|_| !catalogue.releases.is_empty()),
        };
        let at = at.ok_or_else(|| fault(FaultKind::NotListed))?;
        let entry = &catalogue.releases[at];
        let file = format!("data/{}/datapackage.json", entry.release);
        let fault = |kind| Fault::new(&file, kind);
        let bytes = self.bytes(&file, Some(&Expected::of_manifest(entry))).await?;
        let manifest = Manifest::from_json(&bytes).map_err(|error| fault(FaultKind::Malformed(error.to_string())))?;
        known(manifest.shanhai.format).map_err(fault)?;
        verify::chain_link(&manifest, catalogue.releases.get(at + 1)).map_err(fault)?;
        Ok((Arc::new(manifest), entry.sha256.clone()))
    }

    /// A table that is published in one file.
    pub async fn table(&self, manifest: &Manifest, schema: &'static TableSchema) -> Result<Arc<Table>, Fault> {
        let path = format!("{}.json", schema.name);
        let file = format!("data/{}/{path}", manifest.shanhai.release);
        let fault = |kind| Fault::new(&file, kind);
        let expected =
            manifest.resource(&path).and_then(Expected::of_resource).ok_or_else(|| fault(FaultKind::NotListed))?;
        let bytes = self.bytes(&file, Some(&expected)).await?;
        let table = Table::from_json(schema, &bytes);
        table.map(Arc::new).map_err(|error| fault(FaultKind::Malformed(error.to_string())))
    }

    async fn bytes(&self, file: &str, expected: Option<&Expected>) -> Result<Vec<u8>, Fault> {
        proven(&format!("{}{file}", self.base), expected).await.map_err(|kind| Fault::new(file, kind))
    }
}

fn known(format: u32) -> Result<(), FaultKind> {
    if format == FORMAT { Ok(()) } else { Err(FaultKind::UnknownFormat(format)) }
}
