//! Writing many files as one: all are written beside their places first, and only when every one is there are they
//! renamed. Whatever fails before leaves everything as it was. What is to go goes last.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

const ENDING: &str = ".shanhai-tmp";

/// Files to be written.
#[derive(Default)]
pub struct Staging {
    files: Vec<(PathBuf, Vec<u8>)>,
    /// Files that are to go.
    outdated: Vec<PathBuf>,
}

/// Whether a file was left by a run that was killed.
pub fn is_leftover(name: &str) -> bool {
    name.ends_with(ENDING)
}

impl Staging {
    /// The file gets into its place after those added before it.
    pub fn add(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.files.push((path, bytes));
    }

    /// The file goes once all others are in their places, and its folder with it if it was the last one there.
    pub fn remove(&mut self, path: PathBuf) {
        self.outdated.push(path);
    }

    /// Writes what differs from what is there, and says how many files that were.
    pub fn write(self) -> io::Result<usize> {
        let differs = |(path, bytes): &(PathBuf, Vec<u8>)| fs::read(path).ok().as_ref() != Some(bytes);
        let files: Vec<_> = self.files.into_iter().filter(differs).collect();
        let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
        folders.iter().copied().for_each(sweep);
        let staged = Staged(files.iter().map(|(path, _)| temporary(path)).collect());
        for folder in folders {
            fs::create_dir_all(folder)?;
        }
        for ((_, bytes), place) in files.iter().zip(&staged.0) {
            let mut file = fs::File::create(place)?;
            file.write_all(bytes)?;
            file.sync_all()?;
        }
        for ((path, _), place) in files.iter().zip(&staged.0) {
            fs::rename(place, path)?;
        }
        for path in &self.outdated {
            fs::remove_file(path)?;
            remove_if_empty(path.parent());
        }
        Ok(files.len())
    }
}

/// Temporary files: removed when dropped, as far as they are still there.
struct Staged(Vec<PathBuf>);

impl Drop for Staged {
    fn drop(&mut self) {
        for path in &self.0 {
            // Those that were renamed are gone, as they should be.
            let _ = fs::remove_file(path);
            remove_if_empty(path.parent());
        }
    }
}

/// A folder in which files lie is not removed.
fn remove_if_empty(folder: Option<&Path>) {
    let _ = folder.map(fs::remove_dir);
}

/// Removes what a killed run left in a folder.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_leftover(&entry.file_name().to_string_lossy()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}{ENDING}"))
}
