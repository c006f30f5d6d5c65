//! The releases in this repository are right, whole and chained, and those that were published before stay as they were.

use crate::published::{RELEASES, data};
use format::{Catalogue, Manifest};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

#[test]
fn the_shipped_releases_verify() {
    let output = Command::new(env!("CARGO_BIN_EXE_shanhai")).arg("verify").arg(data()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let proofs = String::from_utf8_lossy(&output.stdout);
    for release in RELEASES {
        assert!(proofs.contains(&format!("proved  {release}/datapackage.json: is what `build` makes")), "{proofs}");
    }
}

/// Readers hold the hashes of these files: not a byte of them may ever change.
#[test]
fn what_is_published_stays_byte_for_byte() {
    let mut compared = 0;
    for line in include_str!("published.sha256").lines() {
        let (expected, file) = line.split_once("  ").unwrap();
        let bytes = fs::read(data().join(file)).unwrap();
        let mut found = String::new();
        for byte in Sha256::digest(&bytes) {
            write!(found, "{byte:02x}").unwrap();
        }
        assert_eq!(found, expected, "{file}");
        compared += 1;
    }
    assert_eq!(compared, 61, "the files of 2021-04 and 2024-10, and the JSON Schema of format 1");
}

/// What a program that knows format 1 alone makes of a number of a format: it names every other one.
fn older(format: u32) -> Result<(), String> {
    if format == 1 { Ok(()) } else { Err(format!("made for format {format}")) }
}

#[test]
fn an_older_program_reads_the_catalogue_and_names_what_is_newer() {
    let catalogue = Catalogue::from_json(&fs::read(data().join("releases.json")).unwrap()).unwrap();
    assert_eq!(older(catalogue.format), Ok(()), "it sees which releases there are");
    let told: Vec<(String, Result<(), String>)> = catalogue
        .releases
        .iter()
        .map(|entry| {
            let bytes = fs::read(data().join(&entry.release).join("datapackage.json")).unwrap();
            (entry.release.clone(), older(Manifest::from_json(&bytes).unwrap().shanhai.format))
        })
        .collect();
    let expected = [("2026-02", Err("made for format 2".to_owned())), ("2024-10", Ok(())), ("2021-04", Ok(()))];
    assert_eq!(told, expected.map(|(release, told)| (release.to_owned(), told)));
}
