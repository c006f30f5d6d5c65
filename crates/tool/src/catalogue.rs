//! `releases.json`: every release, newest first.

use super::digest::sha256;
use format::{Catalogue, CatalogueEntry, Manifest};

pub const CATALOGUE: &str = "releases.json";

/// The catalogue of these releases, given as manifests with their bytes.
pub fn catalogue<'a>(releases: impl IntoIterator<Item = (&'a Manifest, &'a [u8])>) -> Catalogue {
    let entry = |(manifest, bytes): (&Manifest, &[u8])| CatalogueEntry {
        release: manifest.shanhai.release.clone(),
        title: manifest.shanhai.title.clone(),
        created: manifest.created.clone(),
        synthetic: manifest.shanhai.synthetic,
        bytes: bytes.len() as u64,
        sha256: sha256(bytes),
    };
    let mut releases: Vec<CatalogueEntry> = releases.into_iter().map(entry).collect();
    releases.sort_by(|a, b| b.release.cmp(&a.release));
    Catalogue { format: Catalogue::FORMAT, releases }
}
