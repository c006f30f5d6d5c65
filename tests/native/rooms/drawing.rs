//! The rooms of the workspace and the arrows between them: as the README draws them, and as they are.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate, by its folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What it may use.
    pub uses: BTreeSet<String>,
    /// What its tests use besides.
    pub tests: BTreeSet<String>,
}

/// The rooms that the README draws, in its order.
pub fn drawn() -> Vec<(String, Room)> {
    let readme = std::fs::read_to_string(tests::root().join("README.md")).expect("there is a README");
    parse(&readme)
}

fn parse(readme: &str) -> Vec<(String, Room)> {
    let (_, section) = readme.split_once("\n## Rooms and arrows\n").expect("the README draws rooms and arrows");
    let (_, block) = section.split_once("\n```text\n").expect("the drawing is a block of text");
    let (block, _) = block.split_once("\n```").expect("the block ends");
    let names = |names: &str| -> BTreeSet<String> {
        names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    let line = |line: &str| {
        let (line, _) = line.split_once(" — ").unwrap_or_else(|| panic!("{line:?} does not say what the room is for"));
        let (name, arrows) = line.split_once('→').unwrap_or((line, ""));
        let (uses, tests) = arrows.split_once("; tests:").unwrap_or((arrows, ""));
        (name.trim().to_owned(), Room { uses: names(uses), tests: names(tests) })
    };
    block.lines().map(line).collect()
}

/// What cargo knows of the workspace.
pub fn metadata() -> Value {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--format-version", "1", "--offline"]).current_dir(tests::root());
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

/// The rooms as their manifests say.
pub fn built(metadata: &Value) -> BTreeMap<String, Room> {
    let packages = metadata["packages"].as_array().expect("cargo lists packages");
    packages.iter().map(|package| (room_of(folder(package)), room(package))).collect()
}

fn room(package: &Value) -> Room {
    let mut room = Room::default();
    for dependency in package["dependencies"].as_array().expect("a package lists what it depends on") {
        let Some(path) = dependency["path"].as_str() else { continue };
        let kind = if dependency["kind"] == "dev" { &mut room.tests } else { &mut room.uses };
        kind.insert(room_of(Path::new(path)));
    }
    room
}

/// The folder of a package.
fn folder(package: &Value) -> &Path {
    let manifest = Path::new(package["manifest_path"].as_str().expect("a package has a manifest"));
    manifest.parent().expect("it lies in a folder")
}

/// A crate is called by its folder; the root is the portal.
fn room_of(folder: &Path) -> String {
    let root = tests::root().canonicalize().expect("the root is there");
    if folder == root {
        "portal".to_owned()
    } else {
        folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The room and the first file of every library, program and test.
pub fn roots(metadata: &Value) -> Vec<(String, PathBuf)> {
    let mut roots = Vec::new();
    for package in metadata["packages"].as_array().expect("cargo lists packages") {
        for target in package["targets"].as_array().expect("a package has targets") {
            let file = target["src_path"].as_str().expect("a target has a first file");
            roots.push((room_of(folder(package)), PathBuf::from(file)));
        }
    }
    roots
}

#[test]
fn a_drawing_is_read_line_by_line() {
    let readme = "# x\n\n## Rooms and arrows\n\nWords.\n\n```text\nformat — types\nengine → format; tests: publish, x — rows\n```\n";
    let room = |uses: &[&str], tests: &[&str]| {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Room { uses: set(uses), tests: set(tests) }
    };
    let expected = [("format".to_owned(), room(&[], &[])), ("engine".to_owned(), room(&["format"], &["publish", "x"]))];
    assert_eq!(parse(readme), expected);
}
