//! `shanhai verify`: proves that all releases in a folder are right, by making everything again from the CSV files.

mod catalogue;
mod chain;
mod deployed;
mod files;
mod line_ends;
mod place;
mod proofs;
pub mod signature;
mod tables;

use super::Outcome;
use super::catalogue::CATALOGUE;
use super::chain::{Built, folders};
use super::check::refuse;
use super::config::Deployment;
use super::schema::{file_name, schema_bytes};
use super::site::{archive, dcat, readme};
use super::staging::{JOURNAL, is_unfinished};
use crate::disk;
use format::Version;
use place::Place;
use proofs::Proofs;
use publish::Report as _;
use std::path::Path;

/// The portal at an address.
pub fn at_address(address: &str, config: Option<&Path>) -> Outcome {
    match Deployment::read(config) {
        Ok(deployment) => deployed::run(&Place::at(address), &deployment),
        Err(problem) => refuse(&[problem]),
    }
}

/// A folder of releases, or of a whole portal.
pub fn run(data: &Path, config: Option<&Path>) -> Outcome {
    if data.join("data").is_dir() && !data.join(CATALOGUE).exists() {
        return match Deployment::read(config) {
            Ok(deployment) => deployed::run(&Place::Folder(data.to_owned()), &deployment),
            Err(problem) => refuse(&[problem]),
        };
    }
    let read = Deployment::read(config).and_then(|deployment| Ok((deployment, folders(data)?)));
    let (deployment, folders) = match read {
        Ok(read) => read,
        Err(problem) => return refuse(&[problem]),
    };
    let mut proofs = Proofs::default();
    if is_unfinished(data) {
        let found = "one that was stopped while it put files into their places — build again, which finishes it";
        proofs.fails(JOURNAL, "no unfinished build", found);
    }
    let mut built = Vec::new();
    for folder in folders {
        match Built::read(&folder) {
            Ok(release) => built.push(release),
            Err(problem) => proofs.fails(&problem.table, "a manifest", &problem.what()),
        }
    }
    for release in &built {
        files::verify(release, &mut proofs);
        let named = release.manifest.shanhai.previous.as_ref();
        let before = built.iter().find(|other| named.is_some_and(|named| named.release == other.release));
        tables::verify(release, before, &mut proofs);
        signature::verify(release, deployment.public_key.as_ref(), &mut proofs);
    }
    chain::verify(&built, &mut proofs);
    catalogue::verify(data, &built, &mut proofs);
    for version in Version::ALL {
        let (name, schema) = (file_name(version), schema_bytes(version).unwrap_or_default());
        proofs.same(&name, "the JSON Schema of this program", &schema, disk::read(&data.join(&name)));
    }
    archives(data, &built, &mut proofs);
    strangers(data, &built, &mut proofs);
    proofs.end()
}

/// In a finished portal, each release has an archive: it holds what was published.
fn archives(data: &Path, built: &[Built], proofs: &mut Proofs) {
    for release in built {
        let name = archive::name(&release.release);
        if let Ok(found) = disk::read(&data.join(&name)) {
            let made = archive::made(&release.path, &release.manifest);
            proofs.same(&name, "is what `site` makes of the release", &made.unwrap_or_default(), Ok(found));
        }
    }
}

/// Nothing lies beside the releases that nobody vouches for.
fn strangers(data: &Path, built: &[Built], proofs: &mut Proofs) {
    // In a finished portal, the page at the address `data` lies here too.
    let listed = |name: &str| {
        [CATALOGUE, JOURNAL, "index.html", dcat::NAME, readme::NAME].contains(&name)
            || built.iter().any(|release| archive::name(&release.release) == name)
            || Version::ALL.into_iter().any(|version| file_name(version) == name)
            || (data.join(name).is_dir() && format::Id::parse(name).is_some())
    };
    files::unlisted(data, "", listed, proofs);
}
