//! The built portal that the tests look at.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// The folder of what stands alone in pages of others.
const EMBEDS: &str = "embed";

/// The folder made by `make build`, or the one that `SHANHAI_DIST` names.
pub struct Dist(PathBuf);

impl Dist {
    pub fn find() -> Self {
        let path = std::env::var_os("SHANHAI_DIST").map_or_else(|| tests::root().join("dist"), PathBuf::from);
        assert!(path.join("index.html").is_file(), "{} holds no portal: run `make build` first", path.display());
        Self(path)
    }

    /// A portal in a folder of its own.
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Publishes the portal as it was before its newest releases, so many of them, into a folder; `None` where there are no
    /// more. Of a folder that is there already, pages stay that are as they shall be.
    pub fn of_before(newest: usize, folder: &Path) -> Option<Self> {
        let (shipped, data) = (tests::root().join("public/data"), folder.join("data"));
        let mut catalogue = catalogue();
        let releases = catalogue["releases"].as_array_mut().expect("it lists releases");
        if releases.len() <= newest {
            return None;
        }
        releases.drain(..newest);
        fs::create_dir_all(folder).expect("the folder can be made");
        Self::find().copy_programs(folder);
        for release in releases.iter().filter_map(|entry| entry["release"].as_str()) {
            copy(&shipped.join(release), &data.join(release), &|_| true).expect("a release can be copied");
        }
        let text = serde_json::to_string_pretty(&catalogue).expect("it is JSON");
        fs::write(data.join("releases.json"), text).expect("a catalogue can be written");
        shanhai(&["site"], folder);
        Some(Self::at(folder))
    }

    /// The smallest portal of data that were published: that of the first release, in a new folder.
    pub fn of_first(folder: &Path) -> Self {
        let releases = catalogue()["releases"].as_array().expect("it lists releases").len();
        Self::of_before(releases - 1, folder).expect("there is a first release")
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The addresses that have a page of the portal, as paths without a slash at the end: `/`, `/funds`, …
    pub fn pages(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.0, "", &mut found);
        found.sort();
        found
    }

    /// The addresses of what stands alone in the first language, newest and pinned: `/embed/charts/map`, …
    pub fn embeds(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.0.join(EMBEDS), &format!("/{EMBEDS}"), &mut found);
        found.sort();
        found
    }

    /// Copies the programs and their words into a folder, for other data with pages of their own, which stay if they are
    /// there.
    pub fn copy_programs(&self, to: &Path) {
        let copied = || {
            for entry in to.read_dir()?.flatten().filter(|entry| entry.path().is_file()) {
                fs::remove_file(entry.path())?;
            }
            copy(&self.0, to, &|entry| entry.is_file() || entry.ends_with("text"))
        };
        copied().unwrap_or_else(|error| panic!("{} cannot be copied: {error}", self.0.display()));
    }
}

/// What is published.
fn catalogue() -> Value {
    let text = fs::read(tests::root().join("public/data/releases.json")).expect("there is a catalogue");
    serde_json::from_slice(&text).expect("it is JSON")
}

/// Copies a folder as far as its entries are wanted.
pub fn copy(from: &Path, to: &Path, wanted: &dyn Fn(&Path) -> bool) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir()? {
        let path = entry?.path();
        let copied = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() && wanted(&path) {
            copy(&path, &copied, &|_| true)?;
        } else if wanted(&path) {
            fs::copy(&path, &copied)?;
        }
    }
    Ok(())
}

fn collect(folder: &Path, address: &str, found: &mut Vec<String>) {
    if folder.join("index.html").is_file() {
        found.push(if address.is_empty() { "/".to_owned() } else { address.to_owned() });
    }
    for entry in folder.read_dir().expect("dist can be read").flatten() {
        if entry.path().is_dir() && entry.file_name() != EMBEDS {
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

/// Runs the tool on a folder.
pub fn shanhai(arguments: &[&str], folder: &Path) {
    let made = Command::new(tool()).args(arguments).arg(folder).output().expect("shanhai runs");
    assert!(made.status.success(), "shanhai {arguments:?}: {}", String::from_utf8_lossy(&made.stderr));
}
