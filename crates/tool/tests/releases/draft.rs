//! The releases of this repository: those that are published, and the next one, which is still being prepared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every release, the draft last.
pub const RELEASES: [&str; 3] = ["2021-04", "2024-10", DRAFT];

/// The release that is being prepared, in `drafts/`.
pub const DRAFT: &str = "2026-02";

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A copy of the published releases behind which the draft is built.
pub fn with_draft() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("public/data"), folder.path());
    let draft = folder.path().join(DRAFT);
    copy(&root().join("drafts").join(DRAFT), &draft);
    let built = Command::new(env!("CARGO_BIN_EXE_shanhai")).arg("build").arg(&draft).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let entries: Vec<PathBuf> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!entries.is_empty(), "{} holds something", from.display());
    for path in entries {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}
