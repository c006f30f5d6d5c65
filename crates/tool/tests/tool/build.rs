//! What `build` writes, and that it writes the whole of it or nothing.

use crate::sample::{Sample, run};
use format::{Manifest, Table, Version, tables};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

#[test]
fn writes_a_release_that_reads_back() {
    let sample = Sample::built("2021-04");
    for schema in tables::of(Version::One).chain([&tables::SUMMARY]) {
        let bytes = fs::read(sample.path(&format!("2021-04/{}.json", schema.name))).unwrap();
        Table::from_json(schema, Version::One, &bytes).unwrap();
    }
    let funds =
        Table::from_json(&tables::FUNDS, Version::One, &fs::read(sample.path("2021-04/funds.json")).unwrap()).unwrap();
    assert_eq!(funds.find("f1").unwrap().int("amount"), Some(800_000_000));
    let manifest: Manifest =
        serde_json::from_slice(&fs::read(sample.path("2021-04/datapackage.json")).unwrap()).unwrap();
    assert_eq!((manifest.shanhai.release.as_str(), &manifest.shanhai.previous), ("2021-04", &None));
    assert!(manifest.shanhai.synthetic);
    assert_eq!(manifest.rows("funds"), 2);
    assert_eq!(manifest.shanhai.stated_totals.len(), 1);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let sample = Sample::built("2021-04");
    let first = sample.files();
    sample.must_build("2021-04");
    assert!(sample.files() == first);
    let other = Sample::built("2021-04");
    assert!(first.into_values().eq(other.files().into_values()));
}

#[test]
fn a_build_writes_what_has_changed_alone() {
    let sample = Sample::built("r");
    let long_ago = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let age = |sample: &Sample| {
        let files: Vec<PathBuf> = sample.files().into_keys().collect();
        files
            .iter()
            .for_each(|path| fs::File::options().append(true).open(path).unwrap().set_modified(long_ago).unwrap());
        files
    };
    let fresh = |files: &[PathBuf]| {
        let fresh = files.iter().filter(|path| fs::metadata(path).unwrap().modified().unwrap() != long_ago);
        fresh.map(|path| path.strip_prefix(sample.data()).unwrap().display().to_string()).collect::<Vec<_>>()
    };
    let files = age(&sample);
    assert!(files.iter().any(|path| path.ends_with("parquet/funds/2020.parquet")), "{files:?}");
    let said = sample.build("r");
    assert!(said.code == Some(0) && said.out.ends_with("0 files written\n"), "{}", said.out);
    assert_eq!(fresh(&files), [""; 0]);

    sample.add_row("r", "funds", "id=f9|pairing=yz-qj|period=2021|kind=fiscal|stage=spent|source=s|locator=1");
    let files = age(&sample);
    let said = sample.build("r");
    let changed = [
        "r/datapackage.json",
        "r/funds.json",
        "r/parquet/SHA256SUMS",
        "r/parquet/funds/2021.parquet",
        "r/summary.json",
        "releases.json",
    ];
    assert_eq!(fresh(&files), changed);
    assert!(said.out.ends_with("6 files written\n"), "{}", said.out);
}

#[test]
fn nothing_is_said_of_progress_where_nobody_looks_on() {
    let sample = Sample::new("r");
    assert_eq!(run(&["check".as_ref(), &sample.path("r")]).err, "");
    assert_eq!(sample.build("r").err, "");
}

#[test]
fn a_refused_build_leaves_a_built_release_as_it_was() {
    let sample = Sample::built("2021-04");
    sample.add_row("2021-04", "funds", "id=Wrong");
    let before = sample.files();
    assert_eq!(sample.build("2021-04").code, Some(1));
    assert!(sample.files() == before);
}

#[test]
fn a_build_that_cannot_write_leaves_nothing() {
    let sample = Sample::new("2021-04");
    // A folder stands where the catalogue's temporary file belongs: the last file of all fails.
    fs::create_dir(sample.path(".releases.json.shanhai-tmp")).unwrap();
    let before = sample.files();
    let said = sample.build("2021-04");
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("could not be written"), "{}", said.err);
    assert!(sample.files() == before);
}

#[test]
fn what_is_in_the_way_is_named_and_nothing_is_written() {
    let mut named = 0;
    for place in ["r/summary.json", "r/datapackage.json", "releases.json", "format-1.schema.json", "r/sales.json"] {
        let sample = Sample::new("r");
        fs::create_dir(sample.path(place)).unwrap();
        let before = sample.files();
        let said = sample.build("r");
        assert_eq!(said.code, Some(1), "{place}: {}", said.out);
        assert!(said.err.contains(place) && said.err.contains("folder"), "{place}: {}", said.err);
        assert!(said.err.ends_with("nothing was written\n"), "{place}: {}", said.err);
        assert!(sample.files() == before, "{place}");
        named += 1;
    }
    assert_eq!(named, 5);
}

#[test]
fn two_builds_at_once_are_one_after_the_other() {
    let sample = Sample::new("r");
    let before = sample.files();
    let other = fs::File::open(sample.data()).unwrap();
    other.lock().unwrap();
    let said = sample.build("r");
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("another build is writing there — wait until it has ended"), "{}", said.err);
    assert!(sample.files() == before);
    drop(other);
    sample.must_build("r");
}

#[test]
fn what_may_be_meant_is_a_warning() {
    let sample = Sample::new("r");
    let twice = "id=f3|pairing=yz-qj|period=2020-05|kind=fiscal|stage=spent|amount=1|precision=over|source=s|locator=1";
    sample.add_row("r", "funds", twice);
    let said = sample.build("r");
    assert_eq!(said.code, Some(0));
    let warning = "warning: funds.csv, row 3 (line 4), column period, \"2020-05\": overlaps with f1 (row 1)";
    assert!(said.err.starts_with(warning), "{}", said.err);
}

#[test]
fn check_says_the_same_and_writes_nothing() {
    let sample = Sample::new("r");
    let before = sample.files();
    assert_eq!(run(&["check".as_ref(), &sample.path("r")]).code, Some(0));
    sample.add_row("r", "funds", "id=Wrong");
    let said = run(&["check".as_ref(), &sample.path("r")]);
    assert_eq!((said.code, said.err), (Some(1), sample.build("r").err));
    assert_eq!(sample.files().len(), before.len());
}

#[test]
fn wrong_calls_are_told_from_wrong_data() {
    for arguments in [&["build"][..], &["brew"], &["build", "--fast", "x"], &[]] {
        let arguments: Vec<&std::path::Path> = arguments.iter().map(std::convert::AsRef::as_ref).collect();
        let said = run(&arguments);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(said.err.contains("--help"), "{}", said.err);
    }
    for command in ["build", "check", "reproduce", "verify", "sign", "schema", "site"] {
        let said = run(&[command.as_ref(), "--help".as_ref()]);
        assert_eq!(said.code, Some(0));
        assert!(said.out.starts_with(&format!("shanhai {command}")), "{}", said.out);
    }
}
