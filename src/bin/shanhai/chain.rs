//! The releases beside each other in a folder, oldest first, and the links between their manifests.

use super::digest::sha256;
use super::folder::MANIFEST;
use shanhai::format::{Id, Manifest, Previous, Problem};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A release that has been built.
pub struct Built {
    pub release: String,
    pub path: PathBuf,
    pub manifest: Manifest,
    /// The bytes of its `datapackage.json`.
    pub bytes: Vec<u8>,
}

impl Built {
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let release = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(path.join(MANIFEST)).map_err(|error| unreadable(&release, &error))?;
        let manifest = serde_json::from_slice(&bytes).map_err(|error| unreadable(&release, &error))?;
        Ok(Self { release, path: path.to_owned(), manifest, bytes })
    }

    /// The link that the next release is to carry.
    pub fn link(&self) -> Previous {
        Previous { release: self.release.clone(), sha256: sha256(&self.bytes) }
    }
}

/// Every release in the folder that has a manifest, by name: oldest first.
pub fn releases(data: &Path) -> Result<Vec<Built>, Problem> {
    folders(data)?.iter().filter(|path| path.join(MANIFEST).exists()).map(|path| Built::read(path)).collect()
}

/// The folders in there that have the name of a release, by name.
pub fn folders(data: &Path) -> Result<Vec<PathBuf>, Problem> {
    let fail = |error: io::Error| Problem::file(&data.display().to_string(), error.to_string(), "correct the path");
    let mut folders = Vec::new();
    for entry in fs::read_dir(data).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if Id::parse(&entry.file_name().to_string_lossy()).is_some() && entry.path().is_dir() {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}

fn unreadable(release: &str, error: &dyn std::fmt::Display) -> Problem {
    let mend = "restore it, or build that release again";
    Problem::file(&format!("{release}/{MANIFEST}"), format!("cannot be read: {error}"), mend)
}
