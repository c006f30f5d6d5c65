//! The journal of a build: which files that lie beside their places are to be put there, and which are to go. It is there as
//! a whole or not at all.

use super::{put, remove_if_empty, temporary};
use crate::disk::{self, Unwritten};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

pub const NAME: &str = ".shanhai-build";

/// What is to be done, in this order. Each step can be taken again.
#[derive(Debug, PartialEq, Eq)]
pub struct Journal(pub Vec<Step>);

/// Names are relative to the folder of the releases.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Rename(String),
    Remove(String),
}

/// Whether a build was stopped while it put files into their places.
pub fn is_unfinished(data: &Path) -> bool {
    data.join(NAME).exists()
}

impl Journal {
    pub fn write(&self, data: &Path) -> Result<(), Unwritten> {
        let line = |step: &Step| match step {
            Step::Rename(file) => format!("put {file}\n"),
            Step::Remove(file) => format!("remove {file}\n"),
        };
        let text: String = self.0.iter().map(line).collect();
        let (path, failed) = (data.join(NAME), |error| Unwritten::new(NAME, error));
        let place = temporary(&path);
        let written = put(&place, text.as_bytes()).and_then(|()| fs::rename(&place, &path));
        written.inspect_err(|_| drop(fs::remove_file(&place))).map_err(failed)
    }

    /// `None` where no build was stopped.
    pub fn read(data: &Path) -> io::Result<Option<Self>> {
        let bytes = match disk::read(&data.join(NAME)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let strange = || io::Error::other("no journal of a build");
        let step = |line: &str| {
            // A name that leads out of the folder was not written by a build.
            let file = |file: &str| Some(file.to_owned()).filter(|file| !file.starts_with('/') && !file.contains(".."));
            match line.split_once(' ')? {
                ("put", name) => file(name).map(Step::Rename),
                ("remove", name) => file(name).map(Step::Remove),
                _ => None,
            }
        };
        let text = String::from_utf8(bytes).map_err(|_| strange())?;
        let steps: Option<Vec<Step>> = text.lines().map(step).collect();
        steps.map(|steps| Some(Self(steps))).ok_or_else(strange)
    }
}

impl Step {
    pub fn file(&self) -> &str {
        match self {
            Self::Rename(file) | Self::Remove(file) => file,
        }
    }

    /// What was done before is not there to be done again.
    pub fn take(&self, data: &Path) -> io::Result<()> {
        let path = data.join(self.file());
        let done = |result: io::Result<()>| match result {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        };
        match self {
            Self::Rename(_) => done(fs::rename(temporary(&path), &path)),
            Self::Remove(_) => {
                done(fs::remove_file(&path))?;
                remove_if_empty(path.parent());
                Ok(())
            }
        }
    }
}
