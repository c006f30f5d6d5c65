//! Releases that follow on each other: the chain, what each changes in the one before, and their versions.

use crate::sample::{Sample, run};
use format::{Catalogue, Changes, Manifest, Table, tables};
use std::fs;

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
