//! Proofs over bytes that have come: are they the ones that were published?

use super::FaultKind;
use format::{CatalogueEntry, Manifest, Resource};

/// What is known of a file before it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub bytes: u64,
    /// SHA-256 in lower-case hex.
    pub sha256: String,
}

impl Expected {
    /// From the entry of a manifest; `None` where its hash is of a kind that this program does not know.
    pub fn of_resource(resource: &Resource) -> Option<Self> {
        let sha256 = resource.hash.strip_prefix("sha256:")?.to_owned();
        Some(Self { bytes: resource.bytes, sha256 })
    }

    pub fn of_manifest(entry: &CatalogueEntry) -> Self {
        Self { bytes: entry.bytes, sha256: entry.sha256.clone() }
    }
}

/// Compares bytes that came with what was expected; `sha256` is the digest of `bytes`, in hex.
/// The clearest of several reasons is given: a web page, then a wrong length, then a wrong digest.
pub fn content(bytes: &[u8], sha256: &str, expected: &Expected) -> Result<(), FaultKind> {
    let got = bytes.len() as u64;
    if sha256 == expected.sha256 {
        Ok(())
    } else if is_web_page(bytes) {
        Err(FaultKind::WebPage)
    } else if got != expected.bytes {
        Err(FaultKind::Length { expected: expected.bytes, got })
    } else {
        Err(FaultKind::Hash { expected: expected.sha256.clone(), got: sha256.to_owned() })
    }
}

/// Whether these bytes are an HTML page rather than data.
pub fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
    bytes[start..].starts_with(b"<")
}

/// Proves that a release names the one before it rightly: the hash in its manifest is the hash in the catalogue,
/// against which the manifest before was proven. The first release names none.
pub fn chain_link(manifest: &Manifest, before: Option<&CatalogueEntry>) -> Result<(), FaultKind> {
    match (&manifest.shanhai.previous, before) {
        (None, None) => Ok(()),
        (Some(previous), Some(entry)) if previous.release == entry.release => {
            if previous.sha256 == entry.sha256 {
                Ok(())
            } else {
                Err(FaultKind::Hash { expected: previous.sha256.clone(), got: entry.sha256.clone() })
            }
        }
        _ => Err(FaultKind::NotListed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clearest_reason_is_given() {
        let expected = Expected { bytes: 4, sha256: "aa".to_owned() };
        assert_eq!(content(b"data", "aa", &expected), Ok(()));
        assert_eq!(content(b" \n<!doctype html>", "bb", &expected), Err(FaultKind::WebPage));
        assert_eq!(content(b"dat", "bb", &expected), Err(FaultKind::Length { expected: 4, got: 3 }));
        let wrong = FaultKind::Hash { expected: "aa".to_owned(), got: "bb".to_owned() };
        assert_eq!(content(b"dada", "bb", &expected), Err(wrong));
    }
}
