//! A whole portal, in a folder or at an address: every file is there and as it was made, its releases are those of the
//! catalogue, and what a server sends with them is what it should.

use super::place::{Answer, Place};
use super::proofs::Proofs;
use super::signature;
use crate::Outcome;
use crate::config::Deployment;
use crate::digest::sha256;
use crate::folder::{MANIFEST, SIGNATURE};
use crate::site::compress::unpack;
use crate::site::servers::policy;
use crate::site::sums::{BUILDS, NAME as SUMS, is_of};
use format::{Catalogue, Manifest};
use serve::headers;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So many files are asked for at a time.
const AT_A_TIME: usize = 8;

pub fn run(place: &Place, deployment: &Deployment) -> Outcome {
    let mut proofs = Proofs::default();
    let list = match place.get(SUMS) {
        Ok(list) => String::from_utf8_lossy(&list.bytes).into_owned(),
        Err(error) => {
            // A server that answers has not the file; of one that could not be asked nothing is known.
            let mend = match place {
                Place::Address(address, _) if !address.starts_with("http://") && !address.starts_with("https://") => {
                    "write the whole address of the portal, as in https://www.example.org/shanhai/"
                }
                Place::Address(..) if !error.starts_with("http status") => {
                    "the server could not be asked: look at the address, the network, and the certificate, which must be of an \
                     issuer that browsers know"
                }
                _ => "upload the folder that `shanhai site` finished, whole",
            };
            proofs.fails(SUMS, "the list of all files", &format!("{error} — {mend}"));
            return proofs.end();
        }
    };
    let listed: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once("  ")).collect();
    let found = hashes(place, &listed.iter().map(|(_, path)| *path).collect::<Vec<_>>());
    let (mut missing, mut other) = (0, 0);
    for (hash, path) in &listed {
        match &found[*path] {
            Ok(found) if found == hash => proofs.holds(path, &format!("hash {hash}")),
            Ok(found) => {
                other += 1;
                proofs.fails(path, &format!("hash {hash}"), found);
            }
            Err(error) => {
                missing += 1;
                proofs.fails(path, "the file", error);
            }
        }
    }
    missing += programs(place, &found, &mut proofs);
    releases(place, &found, deployment, &mut proofs);
    match place {
        Place::Folder(folder) => copies(folder, &listed, &mut proofs),
        Place::Address(..) => sent(place, &listed, deployment, &mut proofs),
    }
    if listed.is_empty() {
        proofs.fails(SUMS, "files", "none: the list is empty");
    }
    if missing + other > 0 {
        let whole = listed.len();
        eprintln!(
            "the portal is not whole: {missing} files are missing and {other} of {whole} are others than listed, as after an \
             upload that broke off halfway — upload the whole folder again"
        );
    }
    proofs.end()
}

/// The hashes of files, or why there is none.
fn hashes<'a>(place: &Place, paths: &[&'a str]) -> BTreeMap<&'a str, Result<String, String>> {
    let (next, found) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let hash = place.get(path).map(|answer| sha256(&answer.bytes));
                    found.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(*path, hash);
                }
            });
        }
    });
    found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The programs of this build and of those before are there; says how many are not that the list does not name.
fn programs(place: &Place, found: &BTreeMap<&str, Result<String, String>>, proofs: &mut Proofs) -> usize {
    let bytes = match place.get(BUILDS) {
        Ok(answer) => answer.bytes,
        Err(error) => {
            proofs.fails(BUILDS, "the programs of the last builds", &error);
            return 1;
        }
    };
    let Ok(builds) = serde_json::from_slice::<Vec<Vec<String>>>(&bytes) else {
        proofs.fails(BUILDS, "lists of files", "something else");
        return 1;
    };
    let names: Vec<&str> =
        builds.iter().flatten().map(String::as_str).filter(|name| !found.contains_key(name)).collect();
    let mut missing = 0;
    for (name, hash) in hashes(place, &names) {
        match hash {
            Ok(_) => proofs.holds(name, "a program of a build before is there"),
            Err(error) => {
                missing += 1;
                proofs.fails(name, "a program of a build before", &error);
            }
        }
    }
    let newest = builds.first().map_or(&[][..], Vec::as_slice);
    let strange = newest.iter().find(|name| !found.contains_key(name.as_str()));
    match strange {
        Some(name) => proofs.fails(BUILDS, "the programs of this build", &format!("another build, with {name}")),
        None => proofs.holds(BUILDS, "the programs of this build"),
    }
    missing
}

/// The releases of the catalogue: manifests, files, signatures.
fn releases(
    place: &Place,
    found: &BTreeMap<&str, Result<String, String>>,
    deployment: &Deployment,
    proofs: &mut Proofs,
) {
    const CATALOGUE: &str = "data/releases.json";
    let catalogue: Catalogue = match place
        .get(CATALOGUE)
        .and_then(|answer| serde_json::from_slice(&answer.bytes).map_err(|e| e.to_string()))
    {
        Ok(catalogue) => catalogue,
        Err(error) => return proofs.fails(CATALOGUE, "the catalogue", &error),
    };
    for (at, entry) in catalogue.releases.iter().enumerate() {
        let folder = format!("data/{}", entry.release);
        let file = format!("{folder}/{MANIFEST}");
        let bytes = match place.get(&file) {
            Ok(answer) => answer.bytes,
            Err(error) => {
                proofs.fails(&file, "the manifest that the catalogue names", &error);
                continue;
            }
        };
        proofs.equal(&file, "the catalogue's sha256", &entry.sha256, &sha256(&bytes));
        if at == 0 {
            proofs.holds(
                &file,
                &format!("the newest release; its hash as a number is {}", proof::number(&sha256(&bytes))),
            );
        }
        let signature = place.get(&format!("{folder}/{SIGNATURE}")).map(|answer| answer.bytes).ok();
        let judgement =
            signature::judged_as_sent(signature.as_deref(), &entry.release, &bytes, deployment.public_key.as_ref());
        signature::tell(judgement, &folder, deployment.public_key.as_ref(), proofs);
        let Ok(manifest) = serde_json::from_slice::<Manifest>(&bytes) else {
            proofs.fails(&file, "a manifest", "something else");
            continue;
        };
        for resource in &manifest.resources {
            let path = format!("{folder}/{}", resource.path);
            let hash = match found.get(path.as_str()) {
                Some(hash) => hash.clone(),
                None => place.get(&path).map(|answer| sha256(&answer.bytes)),
            };
            match hash {
                Ok(hash) => proofs.equal(&path, "the manifest's hash", &resource.hash, &format!("sha256:{hash}")),
                Err(error) => proofs.fails(&path, "a file of the release", &error),
            }
        }
    }
}

/// Compressed copies are of the files beside them.
fn copies(folder: &Path, listed: &[(&str, &str)], proofs: &mut Proofs) {
    for (hash, path) in listed {
        for ending in ["br", "gz"] {
            let copy = format!("{path}.{ending}");
            if folder.join(&copy).exists() {
                match unpack(&folder.join(&copy)) {
                    Ok(bytes) if sha256(&bytes) == *hash => {}
                    Ok(bytes) => proofs.fails(&copy, &format!("unpacks to {path}, hash {hash}"), &sha256(&bytes)),
                    Err(error) => proofs.fails(&copy, &format!("unpacks to {path}"), &error.to_string()),
                }
            }
        }
    }
}

/// What a server sends with one file of each kind. All works without it, so that nothing of it is wrong.
fn sent(place: &Place, listed: &[(&str, &str)], deployment: &Deployment, proofs: &mut Proofs) {
    let first = |matches: &dyn Fn(&str) -> bool| listed.iter().map(|(_, path)| *path).find(|path| matches(path));
    let kinds: [&dyn Fn(&str) -> bool; 5] = [
        &|path| path == "index.html",
        &|path| is_of(path, "wasm"),
        &|path| is_of(path, "css"),
        &|path| path == "data/releases.json",
        &|path| path.starts_with("embed/") && path.ends_with("index.html"),
    ];
    for path in kinds.into_iter().filter_map(first) {
        let Ok(Answer { headers: sent, .. }) = place.get(path) else { continue };
        let segments: Vec<String> = path.split('/').map(str::to_owned).collect();
        let file = Path::new(path);
        let mut wanted = vec![
            ("content-type", headers::content_type(file).to_owned()),
            ("cache-control", headers::cache_control(file).to_owned()),
            ("x-content-type-options", "nosniff".to_owned()),
        ];
        if is_of(path, "html") {
            wanted.push(("content-security-policy", policy(deployment, &segments)));
        }
        if headers::is_open(&segments) {
            wanted.push(("access-control-allow-origin", "*".to_owned()));
        }
        for (name, value) in wanted {
            let found = sent.iter().find(|(own, _)| own == name).map_or("nothing", |(_, value)| value);
            if !found.eq_ignore_ascii_case(&value) {
                proofs.open(path, &format!("is sent with {name}: {found}; better is {value} (see dist/server)"));
            }
        }
    }
}
