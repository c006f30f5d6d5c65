//! `verify` proves what is right and finds whatever was changed afterwards.

use crate::sample::Sample;
use format::{Version, tables};
use std::fs;

fn two_releases() -> Sample {
    let sample = Sample::built("2021-04");
    sample.add("2024-10");
    sample.must_build("2024-10");
    sample
}

/// `verify` must fail, and one of its lines must have all these parts.
fn assert_found(sample: &Sample, parts: &[&str]) {
    let said = sample.verify();
    assert_eq!(said.code, Some(1), "{}", said.out);
    let found = said.err.lines().any(|line| line.starts_with("WRONG") && parts.iter().all(|part| line.contains(part)));
    assert!(found, "{parts:?} in {}", said.err);
}

#[test]
fn proves_what_build_makes() {
    let said = two_releases().verify();
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.err, "");
    for proof in [
        "proved  2021-04/funds.csv: hash sha256:",
        "proved  2021-04/funds.schema.json: is the Table Schema of the types",
        "proved  2021-04/funds.json: says what the CSV says",
        "proved  2021-04/summary.json: is the sum of the rows",
        "proved  2024-10/datapackage.json: the release before it is 2021-04",
        "proved  2024-10/datapackage.json: what it changes in 2021-04 is 0 records added, 0 changed",
        "proved  releases.json: the releases, newest first, are 2024-10, 2021-04",
        "proved  format-1.schema.json",
        "proved  format-2.schema.json",
        "proved  format-3.schema.json",
        "proved  2024-10/: no unlisted file",
    ] {
        assert!(said.out.contains(proof), "{proof} in {}", said.out);
    }
}

#[test]
fn finds_a_changed_byte_in_every_file() {
    let sample = two_releases();
    let files = sample.files();
    // Each release has its tables in three forms, the summary, the manifest and what it was made of.
    assert!(files.len() > 2 * 3 * tables::of(Version::One).count(), "{} files", files.len());
    for (path, bytes) in files {
        let mut changed = bytes.clone();
        // A digit or a letter somewhere in the middle becomes another one.
        let at = (bytes.len() / 2..bytes.len()).find(|at| bytes[*at].is_ascii_alphanumeric()).unwrap();
        changed[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
        fs::write(&path, changed).unwrap();
        let name = path.strip_prefix(sample.data()).unwrap().display().to_string();
        assert_found(&sample, &[&name, "expected", "found"]);
        fs::write(&path, bytes).unwrap();
    }
    assert_eq!(sample.verify().code, Some(0));
}

#[test]
fn finds_a_missing_file_and_an_unlisted_one() {
    let sample = two_releases();
    let path = sample.path("2021-04/funds.json");
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert_found(&sample, &["2021-04/funds.json", "expected the file"]);
    fs::write(&path, bytes).unwrap();

    for stranger in ["2021-04/notes.txt", "2021-04/funds.json.bak", "notes.txt"] {
        fs::write(sample.path(stranger), "x").unwrap();
        assert_found(&sample, &[stranger, "that it does not list"]);
        fs::remove_file(sample.path(stranger)).unwrap();
    }
    // A signature may lie there, and must be one.
    fs::write(sample.path("2021-04/datapackage.json.minisig"), "a signature").unwrap();
    assert_found(&sample, &["2021-04/datapackage.json.minisig", "found a file that is no signature of minisign"]);
    let said = sample.verify();
    assert!(said.out.contains("proved  2021-04/: no unlisted file"), "{}", said.out);
}

#[test]
fn finds_a_changed_csv_that_was_built_elsewhere() {
    let sample = two_releases();
    let other = Sample::new("2021-04");
    other.add_row("2021-04", "funds", "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1");
    other.must_build("2021-04");
    for (path, bytes) in other.files().into_iter().filter(|(path, _)| path.starts_with(other.path("2021-04"))) {
        fs::write(sample.path(path.strip_prefix(other.data()).unwrap().to_str().unwrap()), bytes).unwrap();
    }
    assert_found(&sample, &["2024-10/datapackage.json", "the release before it is 2021-04 with sha256"]);
    assert_found(&sample, &["releases.json", "the manifest of 2021-04 has"]);
}

#[test]
fn finds_changes_that_are_told_wrongly() {
    let sample = two_releases();
    let path = sample.path("2024-10/datapackage.json");
    let right = fs::read_to_string(&path).unwrap();
    for (key, told) in
        [("added", "9 records added"), ("changed", "9 changed"), ("figures", "(9 with"), ("removed", "9 removed")]
    {
        fs::write(&path, right.replacen(&format!("\"{key}\": 0"), &format!("\"{key}\": 9"), 1)).unwrap();
        let expected =
            "expected what it changes in 2021-04 is 0 records added, 0 changed (0 with another figure), 0 removed";
        assert_found(&sample, &["2024-10/datapackage.json", expected, told, "build that release again"]);
    }
    // A first release changes nothing, and says nothing.
    let first = sample.path("2021-04/datapackage.json");
    let own = r#""changes": {"added": 1, "changed": 0, "figures": 0, "removed": 0}, "synthetic""#;
    fs::write(&first, fs::read_to_string(&first).unwrap().replacen("\"synthetic\"", own, 1)).unwrap();
    assert_found(
        &sample,
        &["2021-04/datapackage.json", "expected no changes, or the release before", "1 records added"],
    );
}

#[test]
fn a_manifest_from_before_changes_were_told_stays_right() {
    let sample = two_releases();
    let path = sample.path("2024-10/datapackage.json");
    let text = fs::read_to_string(&path).unwrap();
    let (front, rest) = text.split_once("    \"changes\": {").unwrap();
    fs::write(&path, [front, rest.split_once("},\n").unwrap().1].concat()).unwrap();
    // The catalogue has the hash of the other manifest, and nothing else is wrong.
    let said = sample.verify();
    let wrong: Vec<&str> = said.err.lines().filter(|line| line.starts_with("WRONG")).collect();
    assert!(!wrong.is_empty() && wrong.iter().all(|line| line.contains(" releases.json: ")), "{wrong:?}");
    assert!(said.out.contains("proved  2024-10/datapackage.json: is what `build` makes"), "{}", said.out);
}

#[test]
fn finds_what_is_wrong_with_the_catalogue() {
    let sample = two_releases();
    let path = sample.path("releases.json");
    let right = fs::read_to_string(&path).unwrap();
    fs::write(&path, right.replace("\"2021-04\"", "\"2020-04\"")).unwrap();
    assert_found(&sample, &["releases.json", "newest first", "2024-10, 2020-04"]);
    fs::remove_file(&path).unwrap();
    assert_found(&sample, &["releases.json", "expected the catalogue"]);
    fs::write(&path, right).unwrap();
    fs::remove_file(sample.path("2021-04/datapackage.json")).unwrap();
    assert_found(&sample, &["2021-04/datapackage.json", "expected a manifest"]);
}

#[test]
fn says_where_only_the_line_ends_differ() {
    let sample = two_releases();
    let mut told = 0;
    for name in [
        "2021-04/funds.csv",
        "2021-04/funds.json",
        "2021-04/funds.schema.json",
        "2024-10/release.json",
        "releases.json",
    ] {
        let path = sample.path(name);
        let text = fs::read_to_string(&path).unwrap();
        if !text.contains('\n') {
            continue;
        }
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
        assert_found(&sample, &[name, "only the line ends differ — copy the file again"]);
        fs::write(&path, text.replace('\n', "\r\nx")).unwrap();
        let said = sample.verify();
        assert!(!said.err.lines().any(|line| line.contains(name) && line.contains("only the line ends")), "{name}");
        fs::write(&path, text).unwrap();
        told += 1;
    }
    assert!(told > 3, "{told}");
}
