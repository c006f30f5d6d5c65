//! How the scripts count tests: one that fails by accident is run once more alone, and is named; one that fails twice has
//! failed.

use std::path::Path;
use std::process::Command;

/// What `scripts/count.sh` makes of these functions of a shell, run as tests one after another.
fn counted(functions: &str, runs: &[&str]) -> (bool, String) {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the project");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let runs = runs.iter().fold(String::new(), |all, run| all + &format!("tests {run} '1 s' {run} --\n"));
    let script = format!(
        "set -euo pipefail; say() {{ echo \"== $*\"; }}; say_skipped() {{ :; }}; SKIPPED=()
        source '{}/scripts/count.sh'\n{functions}\n{runs}finish",
        top.display()
    );
    let output = Command::new("bash").args(["-c", &script]).current_dir(folder.path()).output().expect("bash runs");
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

const PASSES: &str = "passes() { echo 'test result: ok. 3 passed; 0 failed;'; }";

const FAILS: &str = "fails() { printf 'panicked at here\\nfailures:\\n\\nfailures:\\n    a::b\\n\\n'
    echo 'test result: FAILED. 4 passed; 1 failed;'; return 1; }";

const FAILS_ONCE: &str =
    "once() { if [ -f seen ]; then echo \"again: $*\"; echo 'test result: ok. 1 passed; 0 failed;'; else
    touch seen; printf 'failures:\\n\\nfailures:\\n    a::b\\n\\n'
    echo 'test result: FAILED. 4 passed; 1 failed;'; return 1; fi; }";

const ALL_FAIL: &str =
    "all() { printf 'failures:\\n    a::a\\n    a::b\\n    a::c\\n    a::d\\n'; touch \"run$(ls | wc -l)\"
    echo 'test result: FAILED. 0 passed; 4 failed;'; return 1; }";

const DOES_NOT_COMPILE: &str = "breaks() { echo 'error: it does not compile'; return 101; }";

#[test]
fn what_passes_is_counted() {
    let (well, said) = counted(PASSES, &["passes", "passes"]);
    assert!(well && said.ends_with("6 passed, 0 failed\n"), "{said}");
}

#[test]
fn what_fails_once_passes_and_is_named() {
    let (well, said) = counted(FAILS_ONCE, &["once"]);
    assert!(well && said.contains("again: -- a::b --exact\n"), "{said}");
    assert!(said.contains("find out why:\n!!   once: a::b\n") && said.ends_with("5 passed, 0 failed\n"), "{said}");
}

#[test]
fn what_fails_twice_has_failed_and_says_why_at_the_end() {
    let (well, said) = counted(&[PASSES, FAILS].join("\n"), &["fails", "passes"]);
    assert!(!well && said.ends_with("7 passed, 1 failed\n"), "{said}");
    let end = said.split("!! Failed").nth(1).unwrap_or_default();
    assert!(end.contains("panicked at here") && !said.contains("find out why"), "{said}");
}

#[test]
fn many_failures_and_what_does_not_compile_have_no_second_look() {
    let (well, said) = counted(&[ALL_FAIL, DOES_NOT_COMPILE].join("\n"), &["all", "breaks"]);
    assert!(!well && said.ends_with("0 passed, 5 failed\n") && !said.contains("Once more"), "{said}");
}
