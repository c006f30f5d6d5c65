//! Every file of a release is listed in its manifest with its length and hash, and no other file is there.

use super::line_ends::only_line_ends;
use super::proofs::Proofs;
use crate::chain::Built;
use crate::digest::sha256;
use crate::disk;
use crate::folder::{MANIFEST, PARQUET, SIGNATURE, part_of};
use crate::site::compress::unpack;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub fn verify(release: &Built, proofs: &mut Proofs) {
    for resource in &release.manifest.resources {
        let name = format!("{}/{}", release.release, resource.path);
        if resource.path.contains(['/', '\\']) && part_of(&resource.path).is_none() {
            proofs.fails(&name, "a file in the folder of the release", "a path that leads elsewhere");
            continue;
        }
        match disk::read(&release.path.join(&resource.path)) {
            Ok(bytes) if bytes.len() as u64 != resource.bytes => {
                let ends = only_line_ends(&bytes, |other| format!("sha256:{}", sha256(other)) == resource.hash);
                let found = format!("{} bytes{ends}", bytes.len());
                proofs.fails(&name, &format!("{} bytes", resource.bytes), &found);
            }
            Ok(bytes) => proofs.equal(&name, "hash", &resource.hash, &format!("sha256:{}", sha256(&bytes))),
            Err(error) => proofs.fails(&name, "the file", &error.to_string()),
        }
    }
    let folders: BTreeSet<&str> =
        release.manifest.resources.iter().filter_map(|resource| Some(part_of(&resource.path)?.0)).collect();
    let known = |name: &str| [MANIFEST, SIGNATURE, PARQUET].contains(&name) || folders.contains(name);
    let listed = |name: &str| release.manifest.resource(name).is_some() || known(name);
    unlisted(&release.path, &format!("{}/", release.release), listed, proofs);
    for table in &folders {
        let listed = |name: &str| release.manifest.resource(&format!("{table}/{name}")).is_some();
        unlisted(&release.path.join(table), &format!("{}/{table}/", release.release), listed, proofs);
    }
}

/// Whether no other file is in a folder. Compressed copies of a listed file, which `site` makes, must unpack to it.
pub fn unlisted(folder: &Path, prefix: &str, listed: impl Fn(&str) -> bool, proofs: &mut Proofs) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten(),
        Err(error) => return proofs.fails(prefix, "a folder", &error.to_string()),
    };
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let mut all = true;
    for name in names.iter().filter(|name| !listed(name)) {
        let file = format!("{prefix}{name}");
        let original = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).filter(|name| listed(name));
        if let Some(original) = original {
            let expected = disk::read(&folder.join(original)).unwrap_or_default();
            proofs.same(
                &file,
                &format!("unpacks to {original}"),
                &expected,
                disk::read(&folder.join(name)).and_then(|_| unpack(&folder.join(name))),
            );
        } else {
            all = false;
            proofs.fails(&file, "only files that the manifest lists", "one that it does not list");
        }
    }
    if all {
        proofs.holds(if prefix.is_empty() { "releases" } else { prefix }, "no unlisted file");
    }
}
