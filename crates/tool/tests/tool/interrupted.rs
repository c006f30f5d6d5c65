//! `shanhai build` that does not come to its end, or stands before what was built already.

use crate::sample::Sample;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Starts a build and kills it as soon as it has begun to write; whether it was stopped before its end.
fn killed(sample: &Sample, release: &str, begun: impl Fn(&Path) -> bool) -> bool {
    let mut build = Command::new(env!("CARGO_BIN_EXE_shanhai"))
        .args(["build".as_ref(), sample.path(release).as_os_str()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !begun(sample.data()) && build.try_wait().unwrap().is_none() {}
    let _ = build.kill();
    !build.wait().unwrap().success()
}

#[test]
fn a_build_that_is_killed_leaves_the_old_release_or_the_next_build_finishes_it() {
    let staged = |file: &'static str| move |data: &Path| data.join(format!("r/.{file}.shanhai-tmp")).exists();
    let switched = |data: &Path| data.join(".shanhai-build").exists();
    let begun: [&dyn Fn(&Path) -> bool; 6] = [
        &staged("pairings.json"),
        &staged("funds.json"),
        &staged("funds.schema.json"),
        &staged("datapackage.json"),
        &switched,
        &|data| data.join("releases.json").exists() && data.join(".shanhai-build").exists(),
    ];
    let (mut stopped, mut tried) = (0, 0);
    // Where files are written to memory, a build may be over before it can be stopped.
    let rounds = begun.iter().cycle().take(20 * begun.len());
    for stop in rounds {
        if stopped > 0 && tried >= begun.len() {
            break;
        }
        tried += 1;
        let sample = Sample::built("r");
        let old = sample.files();
        sample.add_row("r", "funds", "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1");
        stopped += usize::from(killed(&sample, "r", stop));
        if !sample.path(".shanhai-build").exists() {
            // All are the old ones, or all are the new ones.
            let files = sample.files();
            let changing = ["r/funds.json", "r/summary.json", "r/datapackage.json", "releases.json"];
            let kept = changing.map(|name| old[&sample.path(name)] == files[&sample.path(name)]);
            assert!(kept.iter().all(|same| *same == kept[0]), "{kept:?}");
        }
        sample.must_build("r");
        let said = sample.verify();
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    }
    assert!(stopped > 0, "no build was stopped");
}

#[test]
fn an_unfinished_build_is_told_by_verify_and_finished_by_the_next() {
    let sample = Sample::built("r");
    let path = sample.path("r/funds.json");
    let right = fs::read(&path).unwrap();
    fs::rename(&path, sample.path("r/.funds.json.shanhai-tmp")).unwrap();
    fs::write(sample.path(".shanhai-build"), "put r/funds.json\n").unwrap();
    let said = sample.verify();
    assert!(said.err.contains("WRONG   .shanhai-build: expected no unfinished build"), "{}", said.err);
    sample.must_build("r");
    assert_eq!(fs::read(&path).unwrap(), right);
    assert_eq!(sample.verify().code, Some(0));
}

#[test]
fn what_was_built_before_is_not_replaced_without_a_word() {
    let sample = Sample::built("r");
    assert_eq!(sample.build("r").err, "", "nothing has changed");
    sample.add_row("r", "funds", "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1");
    let said = sample.build("r");
    let warning =
        "warning: r: replaces what was built before, 1 records added, 0 changed (0 with another figure), 0 removed";
    assert!(said.code == Some(0) && said.err.starts_with(warning), "{}", said.err);
    assert!(said.err.contains("publish a new release instead"), "{}", said.err);
}
