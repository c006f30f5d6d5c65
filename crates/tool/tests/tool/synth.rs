//! Made-up releases are releases: they build, verify, say that they are made up, and repeat themselves.

use crate::sample::{Sample, run};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

#[test]
fn a_made_up_release_builds_and_verifies() {
    let sample = Sample::new("a");
    let call = |release: &str, seed: &str| {
        let out = sample.path(release);
        let words = ["synth", "--rows", "400", "--seed", seed, "--out"];
        let arguments: Vec<&Path> = words.iter().map(Path::new).chain([out.as_path()]).collect();
        let said = run(&arguments);
        assert_eq!(said.code, Some(0), "{}", said.err);
    };
    fs::remove_dir_all(sample.path("a")).unwrap();
    call("b", "1");
    call("c", "1");
    call("d", "2");
    let csv = |release: &str| fs::read(sample.path(release).join(OsStr::new("sales.csv"))).unwrap();
    assert_eq!(csv("b"), csv("c"), "the same seed makes the same rows");
    assert_ne!(csv("b"), csv("d"), "another seed makes others");
    for release in ["c", "d"] {
        fs::remove_dir_all(sample.path(release)).unwrap();
    }
    sample.must_build("b");
    let verified = sample.verify();
    assert_eq!(verified.code, Some(0), "{}{}", verified.out, verified.err);
    let manifest = fs::read_to_string(sample.path("b/datapackage.json")).unwrap();
    assert!(manifest.contains("\"synthetic\": true"), "{manifest}");
}
