//! Writing many files as one. All are written beside their places first; then one file, the journal, says which are to go
//! where, and that is the switch. Whatever fails before it leaves everything as it was. Whatever stops behind it, the next
//! build finishes.

mod journal;
mod lock;

use super::disk::{self, Unwritten};
use journal::{Journal, Step};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

pub use journal::{NAME as JOURNAL, is_unfinished};
pub use lock::Lock;

const ENDING: &str = ".shanhai-tmp";

/// Files to be written into a folder of releases, by their names relative to it.
pub struct Staging<'a> {
    data: &'a Path,
    files: Vec<(String, Vec<u8>)>,
    /// Files that are to go.
    outdated: Vec<String>,
}

/// How writing failed.
#[derive(Debug)]
pub enum Failed {
    /// Everything is as it was.
    Before(Unwritten),
    /// Some files are in their places, the others wait for the next build.
    Halfway(Unwritten),
}

/// Whether a file was left by a run that was killed.
pub fn is_leftover(name: &str) -> bool {
    name.ends_with(ENDING)
}

impl<'a> Staging<'a> {
    pub fn new(data: &'a Path) -> Self {
        Self { data, files: Vec::new(), outdated: Vec::new() }
    }

    /// The file gets into its place after those added before it.
    pub fn add(&mut self, file: String, bytes: Vec<u8>) {
        self.files.push((file, bytes));
    }

    /// The file goes once all others are in their places, and its folder with it if it was the last one there.
    pub fn remove(&mut self, file: String) {
        self.outdated.push(file);
    }

    /// Writes what differs from what is there, and says how many files that were.
    pub fn write(self) -> Result<usize, Failed> {
        let data = self.data;
        let count = self.stage()?;
        finish(data).map(|()| count).map_err(Failed::Halfway)
    }

    /// Writes all files beside their places, and then the journal.
    fn stage(self) -> Result<usize, Failed> {
        let Self { data, files, outdated } = self;
        // What is of another length need not be read.
        let is_as_long =
            |path: &Path, bytes: &[u8]| fs::metadata(path).is_ok_and(|kind| kind.len() == bytes.len() as u64);
        let differs = |(file, bytes): &(String, Vec<u8>)| {
            let path = data.join(file);
            !is_as_long(&path, bytes) || disk::read(&path).ok().as_ref() != Some(bytes)
        };
        let files: Vec<_> = files.into_iter().filter(differs).collect();
        let names = files.iter().map(|(file, _)| file).chain(&outdated);
        names.clone().try_for_each(|file| free(data, file)).map_err(Failed::Before)?;
        let folders: BTreeSet<PathBuf> =
            files.iter().filter_map(|(file, _)| data.join(file).parent().map(Path::to_owned)).collect();
        folders.iter().for_each(|folder| sweep(folder));
        let mut staged = Staged(files.iter().map(|(file, _)| temporary(&data.join(file))).collect());
        for ((file, bytes), place) in files.iter().zip(&staged.0) {
            let parent = place.parent().unwrap_or(data);
            let written = fs::create_dir_all(parent).and_then(|()| put(place, bytes));
            written.map_err(|error| Failed::Before(Unwritten::new(file, error)))?;
        }
        let renamed = files.iter().map(|(file, _)| Step::Rename(file.clone()));
        let journal = Journal(renamed.chain(outdated.into_iter().map(Step::Remove)).collect());
        if !journal.0.is_empty() {
            journal.write(data).map_err(Failed::Before)?;
        }
        staged.0.clear();
        Ok(files.len())
    }
}

/// Finishes what a build that was stopped has begun, if there is any.
pub fn finish(data: &Path) -> Result<(), Unwritten> {
    let unread = |error| Unwritten::new(journal::NAME, error);
    let Some(journal) = Journal::read(data).map_err(unread)? else { return Ok(()) };
    for step in &journal.0 {
        step.take(data).map_err(|error| Unwritten::new(step.file(), error))?;
    }
    fs::remove_file(data.join(journal::NAME)).map_err(unread)
}

/// Refuses a place in which something else stands than a file.
fn free(data: &Path, file: &str) -> Result<(), Unwritten> {
    let path = data.join(file);
    let is_folder = |path: &Path| fs::symlink_metadata(path).is_ok_and(|kind| kind.is_dir());
    for place in [&path, &temporary(&path)] {
        if is_folder(place) {
            let name = place.strip_prefix(data).unwrap_or(place).display().to_string();
            return Err(Unwritten::new(&name, ErrorKind::IsADirectory.into()));
        }
    }
    let blocked = path.parent().is_some_and(|parent| parent.exists() && !parent.is_dir());
    if blocked { Err(Unwritten::new(file, ErrorKind::NotADirectory.into())) } else { Ok(()) }
}

/// Writes a file so that it is on the disk, whatever happens afterwards.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Temporary files: removed when dropped, as far as they are still there.
struct Staged(Vec<PathBuf>);

impl Drop for Staged {
    fn drop(&mut self) {
        for path in &self.0 {
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

#[cfg(test)]
mod tests;
