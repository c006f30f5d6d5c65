//! The public tool `frictionless` accepts what we ship, and refuses it when a byte is changed; and the files obey the
//! published JSON Schema. Needs Python 3; the test makes itself a virtual environment in `.venv` once.

use crate::published::{RELEASES, data, root};
use format::Version;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

/// Both tests may be the first to need the environment.
static SETUP: Mutex<()> = Mutex::new(());

fn must(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// The folder of the environment's programs; `None`, said loudly, where there is no Python.
fn environment() -> Option<PathBuf> {
    let _guard = SETUP.lock().unwrap_or_else(PoisonError::into_inner);
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("\n!!! SKIPPED: python3 is missing, so frictionless could not be asked !!!\n");
        return None;
    }
    let venv = root().join(".venv");
    let programs = venv.join("bin");
    if !programs.join("frictionless").exists() {
        must(Command::new("python3").args(["-m", "venv"]).arg(&venv));
        must(Command::new(programs.join("pip")).args(["install", "--quiet", "frictionless==5.21.0"]));
    }
    Some(programs)
}

fn validate(programs: &Path, manifest: &Path) -> Output {
    let mut command = Command::new(programs.join("frictionless"));
    command.arg("validate").arg("datapackage.json").current_dir(manifest.parent().unwrap()).output().unwrap()
}

#[test]
fn accepts_every_shipped_release() {
    let Some(programs) = environment() else { return };
    for release in RELEASES {
        let output = validate(&programs, &data().join(release).join("datapackage.json"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn accepts_a_table_in_parts() {
    let Some(programs) = environment() else { return };
    let data = tempfile::tempdir().unwrap();
    let release = data.path().join("synth");
    let tool = || Command::new(env!("CARGO_BIN_EXE_shanhai"));
    must(tool().args(["synth", "--rows", "50001", "--out"]).arg(&release));
    must(tool().arg("build").arg(&release));
    let output = validate(&programs, &release.join("datapackage.json"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("sales/2019.json"), "{said}");
}

#[test]
fn refuses_a_changed_byte() {
    let Some(programs) = environment() else { return };
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(root().join("public/data/2021-04")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    let manifest = copy.path().join("datapackage.json");
    assert!(validate(&programs, &manifest).status.success(), "the copy is right");
    for file in ["funds.json", "summary.json", "funds.csv"] {
        let path = copy.path().join(file);
        let right = fs::read(&path).unwrap();
        let mut changed = right.clone();
        let at = changed.iter().rposition(u8::is_ascii_digit).unwrap();
        changed[at] = if changed[at] == b'9' { b'8' } else { changed[at] + 1 };
        fs::write(&path, changed).unwrap();
        let output = validate(&programs, &manifest);
        assert!(!output.status.success(), "{file}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("hash"), "{file}");
        fs::write(&path, right).unwrap();
    }
}

#[test]
fn the_files_obey_the_published_json_schema() {
    let Some(programs) = environment() else { return };
    // `jsonschema` comes with frictionless.
    let script = "
import json, jsonschema, pathlib, sys
data = pathlib.Path(sys.argv[1])
schemas = {version: json.load(open(data / f'format-{version}.schema.json')) for version in (1, 2, 3)}
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
def check(path, name, schema):
    own = {'$schema': schema['$schema'], '$ref': '#/$defs/' + name, '$defs': schema['$defs']}
    jsonschema.Draft202012Validator(own).validate(json.load(open(path)))
check(data / 'releases.json', 'releases', schemas[1])
checked = []
for release in sys.argv[2:]:
    schema = schemas[json.load(open(data / release / 'datapackage.json'))['shanhai']['format']]
    paths = [path for path in (data / release).glob('*.json') if '.schema' not in path.name]
    for path in paths:
        check(path, path.stem, schema)
    checked.append(len(paths))
print(*checked)
";
    let mut python = Command::new(programs.join("python"));
    let output = must(python.args(["-c", script]).arg(data()).args(RELEASES));
    let files = String::from_utf8_lossy(&output.stdout);
    // Beside its tables: the manifest and release.json.
    let count = |version| format::tables::of(version).chain(format::tables::made(version)).count() + 2;
    let [one, two] = [Version::One, Version::Two].map(count);
    assert_eq!(files.trim(), format!("{one} {one} {two}"));
}
