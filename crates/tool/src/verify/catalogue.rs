//! The catalogue lists every release, newest first, with the length and hash of its manifest.

use super::proofs::Proofs;
use crate::catalogue::{CATALOGUE, catalogue};
use crate::chain::Built;
use crate::disk;
use crate::draft::pretty;
use crate::site::build::plain;
use format::Catalogue;
use std::path::Path;

pub fn verify(data: &Path, built: &[Built], proofs: &mut Proofs) {
    let expected = catalogue(built.iter().map(|release| (&release.manifest, release.bytes.as_slice())));
    let bytes = match disk::read(&data.join(CATALOGUE)) {
        Ok(bytes) => bytes,
        Err(error) => return proofs.fails(CATALOGUE, "the catalogue", &error.to_string()),
    };
    let found: Catalogue = match serde_json::from_slice(&bytes) {
        Ok(found) => found,
        Err(error) => return proofs.fails(CATALOGUE, "a catalogue", &error.to_string()),
    };
    let names = |catalogue: &Catalogue| {
        let names: Vec<&str> = catalogue.releases.iter().map(|entry| entry.release.as_str()).collect();
        names.join(", ")
    };
    proofs.equal(CATALOGUE, "the releases, newest first, are", &names(&expected), &names(&found));
    for entry in &expected.releases {
        let Some(listed) = found.releases.iter().find(|listed| listed.release == entry.release) else { continue };
        let words = |bytes: u64, sha256: &str| format!("{bytes} bytes, sha256 {sha256}");
        let what = format!("the manifest of {} has", entry.release);
        let right = words(entry.bytes, &entry.sha256);
        proofs.equal(CATALOGUE, &what, &right, &words(listed.bytes, &listed.sha256));
    }
    // A finished folder says there which build it is.
    let bytes = String::from_utf8(bytes).map(|text| plain(&text).into_bytes()).unwrap_or_default();
    proofs.same(CATALOGUE, "is what `build` makes", &pretty(&expected).unwrap_or_default(), Ok(bytes));
}
