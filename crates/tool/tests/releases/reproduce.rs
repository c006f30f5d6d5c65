//! Totals of the newest release as files that reproduce them: by the tool and by a program of another language, from the
//! CSVs alone; and what is said of a file that somebody changed.

use crate::published::{NEWEST, data, newest, root};
use export::About;
use export::reproduce::Reproduction;
use ledger::Book;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use text::Lang;
use view::components::Names;
use view::pages::explore::{self, Asked};
use view::site::{Query, Route, Site};
use view::tables;

/// Questions of readers: of everything, of a pairing, a kind, a stretch of time, a place, a text, a stage, an exactness.
const ASKED: [(&str, &str); 20] = [
    ("funds", ""),
    ("funds", "?pairing=fj-nx"),
    ("funds", "?pairing=daxing-chayouqian"),
    ("funds", "?pairing=fuzhou-dingxi&kind=fiscal"),
    ("funds", "?from=2019&to=2020"),
    ("funds", "?supporter=110000"),
    ("funds", "?recipient=640000&kind=social"),
    ("funds", "?q=%E7%94%98%E8%82%83"),
    ("funds", "?from=none"),
    ("sales", ""),
    ("sales", "?precision=over"),
    ("sales", "?precision=none"),
    ("sales", "?supporter=440000"),
    ("sales", "?from=2020"),
    ("exchanges", ""),
    ("exchanges", "?pairing=fj-nx"),
    ("exchanges", "?kind=cadres&to=2021"),
    ("exchanges", "?q=Gansu"),
    ("outputs", ""),
    ("outputs", "?recipient=530000"),
];

/// The file that a page offers at an address.
fn file(lang: Lang, of: &str, address: &str) -> String {
    let of = tables::by_name(of).unwrap();
    let query = Query::parse(address.trim_start_matches('?'));
    let site = Site::new("https://gov.example".into(), "/x".into(), query.sticky(), lang);
    let book: &Book = newest();
    let names = Names { site: &site, book };
    let table = book.table(of.name());
    let words = explore::words(&names, of, table);
    let question = &explore::question(&Asked { names, of, words: &words, query: &query });
    let hash = sha256(&data().join(NEWEST).join("datapackage.json"));
    let mut about = About::new(of.schema, &book.manifest, &hash, *site);
    about.address = site.pinned_with(&Route::Explore(of), &query, NEWEST);
    let accounting = &book.accounting();
    Reproduction { about: &about, manifest: &book.manifest, question, table, accounting }.file()
}

/// As another program counts it.
fn sha256(path: &Path) -> String {
    let said = Command::new("sha256sum").arg(path).output().unwrap();
    String::from_utf8(said.stdout).unwrap().split(' ').next().unwrap().to_owned()
}

fn reproduce(files: &[PathBuf]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shanhai")).arg("reproduce").arg("--data").arg(data()).args(files).output().unwrap()
}

/// Files in a folder of their own.
fn written(files: impl Iterator<Item = String>) -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let write = |(at, text): (usize, String)| {
        let path = folder.path().join(format!("{at}.reproduce.json"));
        fs::write(&path, text).unwrap();
        path
    };
    let paths = files.enumerate().map(write).collect();
    (folder, paths)
}

#[test]
fn sixty_totals_are_reproduced_by_the_tool_and_by_a_second_program() {
    let files = ASKED.iter().zip(Lang::ALL.into_iter().cycle()).map(|((of, address), lang)| file(lang, of, address));
    let (_folder, paths) = written(files);
    let said = reproduce(&paths);
    let out = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    assert_eq!(out.lines().filter(|line| line.contains(": equal, ")).count(), ASKED.len(), "{out}");
    let (mut totals, mut settled) = (0, 0);
    for path in &paths {
        let read: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        for total in read["totals"].as_array().unwrap() {
            totals += 1;
            settled += usize::from(total["rows"].as_array().unwrap().iter().any(|row| row["in_total"] != "counted"));
        }
    }
    assert!(totals >= 60 && settled >= 20, "{totals} totals, {settled} of which do not simply add");
    let script = root().join("tests/oracle/reproduce.py");
    let Ok(said) = Command::new("python3").arg(script).arg(data()).args(&paths).output() else {
        eprintln!("\n!!! SKIPPED: python3 is missing, so the totals were not reproduced a second time !!!\n");
        return;
    };
    let out = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success(), "{out}{}", String::from_utf8_lossy(&said.stderr));
    assert_eq!(out.lines().filter(|line| line.contains(": equal, ")).count(), ASKED.len(), "{out}");
    println!("{totals} totals, {settled} of which do not simply add");
    // Forty lines add up what the files count; a number that was changed in one is told.
    let script = root().join("tests/oracle/forty.py");
    assert!(fs::read_to_string(&script).unwrap().lines().count() <= 42);
    let forty = |paths: &[PathBuf]| Command::new("python3").arg(&script).arg(data()).args(paths).output().unwrap();
    let said = forty(&paths);
    let out = String::from_utf8_lossy(&said.stdout);
    let equal: usize = out.split(' ').next().and_then(|count| count.trim().parse().ok()).unwrap_or_default();
    assert!(said.status.success() && equal >= 60, "{out}{}", String::from_utf8_lossy(&said.stderr));
    let mut changed: Value = serde_json::from_slice(&fs::read(&paths[1]).unwrap()).unwrap();
    for total in changed["totals"].as_array_mut().unwrap() {
        total["result"]["published"] = json!(1000);
    }
    let (_folder, paths) = written(std::iter::once(changed.to_string()));
    assert!(!forty(&paths).status.success(), "what was changed is told");
}

/// What somebody does to a file.
type Change = fn(&mut Value);

#[test]
fn a_file_that_was_changed_is_told_where() {
    let whole: Value = serde_json::from_str(&file(Lang::Hans, "funds", "?pairing=fj-nx")).unwrap();
    let changes: [(Change, &str); 10] = [
        (
            |file| file["totals"][0]["result"]["low"] = json!("1.00"),
            "].result.low: the file says \"1.00\", the release \"",
        ),
        (|file| file["totals"][0]["rows"][0]["value"] = json!("2.00"), "].value: the file says \"2.00\", the release"),
        (
            |file| file["totals"][0]["rows"][0]["in_total"] = json!("revised"),
            "].in_total: the file says \"revised\", the release",
        ),
        (
            |file| drop(file["totals"][0]["rows"].as_array_mut().unwrap().remove(0)),
            "] is in the release, and not in the file",
        ),
        (|file| file["manifest"] = json!("sha256:00"), "manifest: the file says \"sha256:00\", the release \"sha256:"),
        (|file| file["csv"][1]["hash"] = json!("sha256:00"), "csv[pairings.csv].hash: the file says \"sha256:00\""),
        (
            |file| file["question"]["all"][0]["one_of"] = json!(["fuzhou-dingxi"]),
            "address asks another question than question says",
        ),
        (
            |file| file["address"] = json!("https://gov.example/funds?pairing=fuzhou-dingxi&release=2026-02"),
            "address asks another question",
        ),
        (|file| file["kind"] = json!("x"), "is no file of this kind"),
        (|file| file["release"] = json!("2024-11"), "there is no release 2024-11"),
    ];
    let files = changes.iter().map(|(change, _)| {
        let mut file = whole.clone();
        change(&mut file);
        file.to_string()
    });
    let (_folder, paths) = written(files);
    for ((_, expected), path) in changes.iter().zip(&paths) {
        let said = reproduce(std::slice::from_ref(path));
        let err = String::from_utf8_lossy(&said.stderr);
        assert_eq!(said.status.code(), Some(1), "{expected}: {err}");
        assert!(err.contains(expected), "{expected}: {err}");
    }
    let (_folder, cut) = written(std::iter::once(whole.to_string()[..1000].to_owned()));
    let said = reproduce(&cut);
    assert!(String::from_utf8_lossy(&said.stderr).contains("is no JSON"), "a file that was cut off");
}

/// The CSVs are what a file is held to: one that is not that of its manifest is named, and so is the row.
#[test]
fn csvs_that_were_changed_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let release = folder.path().join(NEWEST);
    fs::create_dir(&release).unwrap();
    for entry in fs::read_dir(data().join(NEWEST)).unwrap().flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), release.join(entry.file_name())).unwrap();
        }
    }
    let funds = fs::read_to_string(release.join("funds.csv")).unwrap();
    assert!(funds.contains(",3300000000,"), "the figure that is changed");
    fs::write(release.join("funds.csv"), funds.replacen(",3300000000,", ",3300000001,", 1)).unwrap();
    let (_files, paths) = written(std::iter::once(file(Lang::En, "funds", "?pairing=beijing-chifeng")));
    let said = Command::new(env!("CARGO_BIN_EXE_shanhai"))
        .arg("reproduce")
        .arg("--data")
        .arg(folder.path())
        .args(&paths)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(1), "{err}");
    for expected in ["2026-02/funds.csv: its hash is sha256:", "rows[beijing-chifeng-assistance-to-2024-07].value"] {
        assert!(err.contains(expected), "{expected}: {err}");
    }
}
