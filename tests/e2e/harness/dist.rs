//! The built portal that the tests look at.

use std::path::{Path, PathBuf};

/// The folder made by `make build`, or the one that `SHANHAI_DIST` names.
pub struct Dist(PathBuf);

impl Dist {
    pub fn find() -> Self {
        let path = std::env::var_os("SHANHAI_DIST").map_or_else(|| tests::root().join("dist"), PathBuf::from);
        assert!(path.join("index.html").is_file(), "{} holds no portal: run `make build` first", path.display());
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The addresses that have a page of their own, as paths without a slash at the end: `/`, `/funds`, …
    pub fn pages(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.0, "", &mut found);
        found.sort();
        found
    }
}

fn collect(folder: &Path, address: &str, found: &mut Vec<String>) {
    if folder.join("index.html").is_file() {
        found.push(if address.is_empty() { "/".to_owned() } else { address.to_owned() });
    }
    for entry in folder.read_dir().expect("dist can be read").flatten() {
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{address}/{}", entry.file_name().to_string_lossy()), found);
        }
    }
}

/// A folder below `target/` for what a run leaves behind, made if need be.
pub fn target(name: &str) -> PathBuf {
    let path = tests::root().join("target").join(name);
    std::fs::create_dir_all(&path).expect("target/ can be written");
    path
}

/// The native tool, which `make test` builds before these tests: it lies beside the folder of their program.
pub fn tool() -> PathBuf {
    let own = std::env::current_exe().expect("a program knows where it lies");
    let tool = own.ancestors().nth(2).expect("a test lies in deps/").join("shanhai");
    assert!(tool.is_file(), "there is no {}: build it with `cargo build --bin shanhai`", tool.display());
    tool
}
