//! Parquet files follow from the CSV: `build` writes them, `site` makes those that are missing, `verify` holds them to it.

use crate::sample::{Said, Sample, run};
use crate::site::around;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Parquet files of a release, by their names in its folder of them.
fn parquet(release: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in fs::read_dir(release.join("parquet")).unwrap().map(|entry| entry.unwrap().path()) {
        let table = folder.file_name().unwrap().to_str().unwrap().to_owned();
        if folder.is_dir() {
            for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                let name = format!("{table}/{}", file.file_name().unwrap().to_str().unwrap());
                files.insert(name, fs::read(file).unwrap());
            }
        } else {
            files.insert(table, fs::read(&folder).unwrap());
        }
    }
    files
}

fn names(files: &BTreeMap<String, Vec<u8>>, table: &str) -> Vec<String> {
    files.keys().filter(|name| name.starts_with(&format!("{table}/"))).cloned().collect()
}

#[test]
fn a_build_writes_a_file_for_each_table_and_year_with_their_hashes() {
    let sample = Sample::built("2021-04");
    let files = parquet(&sample.path("2021-04"));
    assert_eq!(names(&files, "funds"), ["funds/2020.parquet", "funds/2021.parquet"]);
    assert_eq!(names(&files, "exchanges"), ["exchanges/undated.parquet"], "no period is stated");
    assert_eq!(names(&files, "regions"), ["regions/all.parquet"]);
    assert_eq!(names(&files, "projects"), ["projects/all.parquet"], "without rows too");
    let folder = sample.path("2021-04/parquet");
    let sums = Command::new("sha256sum").args(["--strict", "-c", "SHA256SUMS"]).current_dir(&folder).output().unwrap();
    assert!(sums.status.success(), "{sums:?}");
    assert_eq!(String::from_utf8(sums.stdout).unwrap().lines().count(), files.len() - 1);

    // A year that is no more leaves no file.
    sample.rows(
        "2021-04",
        "funds",
        &["id=f1|pairing=yz-qj|period=2020|kind=fiscal|stage=spent|amount=8000000|precision=over|printed=800余万元|source=s|locator=¶2"],
    );
    sample.must_build("2021-04");
    assert_eq!(names(&parquet(&sample.path("2021-04")), "funds"), ["funds/2020.parquet"]);
    assert_eq!(sample.verify().code, Some(0), "{}", sample.verify().err);
}

#[test]
fn verify_finds_what_is_not_made_from_the_csv() {
    let sample = Sample::built("2021-04");
    let found = |words: &str| {
        let said = sample.verify();
        assert_eq!(said.code, Some(1), "{}", said.out);
        assert!(said.err.contains(words), "{}", said.err);
    };
    let file = sample.path("2021-04/parquet/funds/2020.parquet");
    let right = fs::read(&file).unwrap();
    let mut changed = right.clone();
    changed[right.len() / 2] ^= 1;
    fs::write(&file, changed).unwrap();
    found("2021-04/parquet/funds/2020.parquet: expected says what the CSV says");
    fs::remove_file(&file).unwrap();
    found("2021-04/parquet/funds/2020.parquet: expected says what the CSV says, found");
    fs::write(&file, right).unwrap();
    let stranger = sample.path("2021-04/parquet/funds/2019.parquet");
    fs::write(&stranger, "").unwrap();
    found(
        "2021-04/parquet/funds/2019.parquet: expected only files that `build` makes, found one that it does not make",
    );
    fs::remove_file(stranger).unwrap();
    fs::remove_file(sample.path("2021-04/parquet/SHA256SUMS")).unwrap();
    found("2021-04/parquet/SHA256SUMS: expected");
    // A release that was built before there were any is right too.
    fs::remove_dir_all(sample.path("2021-04/parquet")).unwrap();
    assert_eq!(sample.verify().code, Some(0), "{}", sample.verify().err);
}

fn site(dist: &Path) -> Said {
    run(&["site".as_ref(), "--no-pictures".as_ref(), dist])
}

#[test]
fn site_makes_those_of_a_release_that_has_none_and_archives_no_altered_ones() {
    let sample = Sample::built("2021-04");
    let built = parquet(&sample.path("2021-04"));
    fs::remove_dir_all(sample.path("2021-04/parquet")).unwrap();
    let dist = around(&sample);
    let release: PathBuf = dist.path().join("data/2021-04");
    let said = site(dist.path());
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(parquet(&release) == built, "out of the JSON come the same bytes as out of the CSV");
    let said = run(&["verify".as_ref(), &dist.path().join("data")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    fs::write(release.join("parquet/funds/2020.parquet"), "").unwrap();
    let said = site(dist.path());
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("2020.parquet: its hash is not that of the list beside it"), "{}", said.err);
}
