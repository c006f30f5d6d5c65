//! What `build` writes, and that it writes the whole of it or nothing.

use crate::sample::{Sample, run};
use format::{Catalogue, Changes, Manifest, Table, Version, tables};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
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

#[test]
fn releases_form_a_chain_newest_first() {
    let sample = Sample::built("2021-04");
    sample.add("2024-10");
    sample.must_build("2024-10");
    let catalogue: Catalogue = serde_json::from_slice(&fs::read(sample.path("releases.json")).unwrap()).unwrap();
    let names: Vec<&str> = catalogue.releases.iter().map(|entry| entry.release.as_str()).collect();
    assert_eq!(names, ["2024-10", "2021-04"]);
    let manifest: Manifest =
        serde_json::from_slice(&fs::read(sample.path("2024-10/datapackage.json")).unwrap()).unwrap();
    let previous = manifest.shanhai.previous.unwrap();
    assert_eq!((previous.release.as_str(), &previous.sha256), ("2021-04", &catalogue.releases[1].sha256));
}

/// What the manifest of a release says of the release before, to the tool and to the portal alike.
fn changes(sample: &Sample, release: &str) -> Option<Changes> {
    let bytes = fs::read(sample.path(release).join("datapackage.json")).unwrap();
    let manifest: Manifest = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(Manifest::from_json(&bytes).unwrap().shanhai.changes, manifest.shanhai.changes);
    manifest.shanhai.changes
}

#[test]
fn a_release_says_what_it_changes_in_the_one_before() {
    let sample = Sample::built("2021-04");
    assert_eq!(changes(&sample, "2021-04"), None);
    sample.add("2021-10");
    sample.must_build("2021-10");
    assert_eq!(changes(&sample, "2021-10"), Some(Changes::default()));
    sample.add("2024-10");
    let funds = "pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=¶2";
    let first = "id=f1|period=2020|amount=9000000|precision=over|printed=900余万元";
    sample.rows("2024-10", "funds", &[&format!("id=f3|{funds}"), &format!("{first}|{funds}")]);
    sample.rows("2024-10", "sources", &["id=s|title=报道|published=2021-04|note=已核对"]);
    sample.must_build("2024-10");
    // f3 is new, f1 and s differ, f2 is gone.
    assert_eq!(changes(&sample, "2024-10"), Some(Changes { added: 1, changed: 2, figures: 1, removed: 1 }));
    assert_eq!(sample.verify().code, Some(0));
}

#[test]
fn what_changed_is_not_counted_from_files_that_nobody_published() {
    let sample = Sample::built("2021-04");
    let path = sample.path("2021-04/funds.json");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("800000000", "900000000")).unwrap();
    sample.add("2024-10");
    let before = sample.files();
    let said = sample.build("2024-10");
    assert_eq!(said.code, Some(1));
    let why = "2021-04/funds.json: cannot be read: its hash is not that of the manifest — restore it";
    assert!(said.err.contains(why), "{}", said.err);
    assert!(sample.files() == before);
}

#[test]
fn an_old_figure_cannot_change_unseen() {
    let sample = Sample::built("2021-04");
    sample.add("2024-10");
    sample.must_build("2024-10");
    sample.must_build("2021-04"); // Nothing has changed, so nothing breaks.
    sample.add_row("2021-04", "funds", "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1");
    let before = sample.files();
    let said = sample.build("2021-04");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("2024-10: would no longer follow on 2021-04"), "{}", said.err);
    assert!(said.err.contains("--rechain"), "{}", said.err);
    assert!(sample.files() == before);

    let said = run(&["build".as_ref(), "--rechain".as_ref(), &sample.path("2021-04")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("2024-10: built"), "{}", said.out);
    assert_eq!(changes(&sample, "2024-10"), Some(Changes { removed: 1, ..Changes::default() }));
    assert_eq!(sample.verify().code, Some(0));
}

#[test]
fn a_rebuilt_release_follows_on_one_that_is_kept() {
    let sample = Sample::built("a");
    let more = "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1";
    for release in ["b", "c"] {
        sample.add(release);
        sample.add_row(release, "funds", more);
        sample.must_build(release);
    }
    let path = sample.path("c/datapackage.json");
    let right = fs::read_to_string(&path).unwrap();
    fs::write(&path, right.replacen("\"sha256\": \"", "\"sha256\": \"0", 1)).unwrap();
    let said = run(&["build".as_ref(), "--rechain".as_ref(), &sample.path("a")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), right);
    assert_eq!(changes(&sample, "c"), Some(Changes::default()), "since b, not since a");
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

/// A row of one release, read by its own version.
fn texts(sample: &Sample, release: &str, table: &str, id: &str, columns: &[&str]) -> Vec<Option<String>> {
    let read = |name: &str| fs::read(sample.path(release).join(name)).unwrap();
    let manifest: Manifest = serde_json::from_slice(&read("datapackage.json")).unwrap();
    let schema = tables::by_name(table).unwrap();
    let table = Table::from_json(schema, manifest.version().unwrap(), &read(&format!("{table}.json"))).unwrap();
    let row = table.find(id).unwrap();
    columns.iter().map(|column| row.text(column).map(str::to_owned)).collect()
}

#[test]
fn releases_of_two_versions_form_one_chain() {
    let sample = Sample::built("2021-04");
    let before = sample.files();
    sample.add_of_format_2("2026-02");
    let set = "id=some|name=若干县|level=set|members=610830;321000|member_count=5";
    sample.add_row("2026-02", "regions", set);
    sample.add_row("2026-02", "pairings", "id=yz-some|supporter=321000|recipient=some|source=s|locator=¶1");
    let output = "id=o1|pairing=yz-some|kind=park|count=3|unit=park|precision=stated|side=joint|source=s|locator=¶6";
    sample.rows("2026-02", "outputs", &[output]);
    let rate =
        "id=f3|pairing=yz-qj|kind=mixed|stage=planned|amount=5|precision=stated|basis=per_year|source=s|locator=¶7";
    sample.add_row("2026-02", "funds", rate);
    sample.rows("2026-02", "omitted", &["id=o|what=某数|reason=no_measure|source=s|locator=¶8"]);
    sample.must_build("2026-02");
    let said = sample.verify();
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(said.out.contains("2026-02/outputs.json: says what the CSV says"), "{}", said.out);

    // The older release stays byte for byte, and an older program can read the catalogue.
    let after = sample.files();
    let kept = before.iter().filter(|(path, _)| path.starts_with(sample.path("2021-04")));
    assert!(kept.clone().count() > 20 && kept.into_iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
    let catalogue: Catalogue = serde_json::from_slice(&fs::read(sample.path("releases.json")).unwrap()).unwrap();
    assert_eq!(catalogue.format, 1);
    let format = |release: &str| {
        let bytes = fs::read(sample.path(release).join("datapackage.json")).unwrap();
        Manifest::from_json(&bytes).unwrap().shanhai.format
    };
    assert_eq!((format("2021-04"), format("2026-02")), (1, 2));

    // What is made from other rows stands in the JSON alone, is made anew, and is no change of its row.
    assert_eq!(changes(&sample, "2026-02"), Some(Changes { added: 5, ..Changes::default() }));
    let level = |table: &str, id: &str| texts(&sample, "2026-02", table, id, &["level"])[0].clone();
    assert_eq!(level("funds", "f1").as_deref(), Some("mixed"), "a prefecture and a county");
    assert_eq!(level("outputs", "o1").as_deref(), Some("set"));
    assert_eq!(texts(&sample, "2021-04", "funds", "f1", &["level", "side"]), [None, None]);
    let schema = fs::read_to_string(sample.path("2026-02/funds.schema.json")).unwrap();
    assert!(schema.contains("\"revises\"") && !schema.contains("\"cluster\""), "{schema}");
    let path = sample.path("2026-02/outputs.json");
    let json = fs::read_to_string(&path).unwrap();
    fs::write(&path, json.replace("\"set\"", "\"county\"")).unwrap();
    let said = sample.verify();
    assert!(said.err.contains("2026-02/outputs.json: expected says what the CSV says"), "{}", said.err);
}

#[test]
fn a_release_that_is_newer_than_the_program_is_named() {
    let sample = Sample::built("2021-04");
    let path = sample.path("2021-04/datapackage.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"format\": 1", "\"format\": 9")).unwrap();
    sample.add("2024-10");
    let said = sample.build("2024-10");
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("2021-04/datapackage.json: made for format 9, which this program does not know"),
        "{}",
        said.err
    );
}
