//! Files on the disk: what is no file is not read, and what goes wrong is said in words that help.

use format::Problem;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The bytes of a file. A pipe or a device is none: reading it might never end.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(io::Error::new(ErrorKind::IsADirectory, "a folder, not a file"));
    }
    if !kind.is_file() {
        return Err(io::Error::other("a pipe or a device, not a file"));
    }
    fs::read(path)
}

/// A file that could not be written, and why.
#[derive(Debug)]
pub struct Unwritten {
    /// Relative to the folder of the releases.
    pub file: String,
    pub error: io::Error,
}

impl Unwritten {
    pub fn new(file: &str, error: io::Error) -> Self {
        Self { file: file.to_owned(), error }
    }

    pub fn problem(&self) -> Problem {
        let (what, mend) = match self.error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                ("no room is left on the disk".to_owned(), "make room, and build again")
            }
            ErrorKind::PermissionDenied => {
                ("it is not permitted there".to_owned(), "make the folder writable, and build again")
            }
            ErrorKind::ReadOnlyFilesystem => {
                ("the disk is read-only".to_owned(), "write to another disk, or make this one writable")
            }
            ErrorKind::IsADirectory => {
                ("a folder stands in its place".to_owned(), "move the folder away, and build again")
            }
            ErrorKind::NotADirectory => {
                ("a file stands where its folder belongs".to_owned(), "move that file away, and build again")
            }
            _ => (self.error.to_string(), "mend that, and build again"),
        };
        Problem::file(&self.file, format!("could not be written: {what}"), mend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use publish::Report as _;

    #[test]
    fn says_why_a_file_could_not_be_written() {
        let kinds = [
            (ErrorKind::StorageFull, "no room is left on the disk — make room"),
            (ErrorKind::QuotaExceeded, "no room is left"),
            (ErrorKind::PermissionDenied, "not permitted there — make the folder writable"),
            (ErrorKind::ReadOnlyFilesystem, "read-only"),
            (ErrorKind::IsADirectory, "a folder stands in its place — move the folder away"),
            (ErrorKind::NotADirectory, "a file stands where its folder belongs"),
            (ErrorKind::Interrupted, "mend that, and build again"),
        ];
        for (kind, words) in kinds {
            let report = Unwritten::new("2021-04/funds.json", kind.into()).problem().report();
            assert!(report.starts_with("2021-04/funds.json: could not be written: "), "{report}");
            assert!(report.contains(words), "{report}");
        }
        // The system's own numbers are told apart: ENOSPC, EACCES.
        for (number, words) in [(28, "no room is left"), (13, "not permitted there")] {
            let report = Unwritten::new("f", io::Error::from_raw_os_error(number)).problem().report();
            assert!(report.contains(words), "{number}: {report}");
        }
    }

    #[test]
    fn reads_files_alone() {
        assert!(read("/dev/zero".as_ref()).unwrap_err().to_string().contains("a pipe or a device"));
        assert_eq!(read("/".as_ref()).unwrap_err().kind(), ErrorKind::IsADirectory);
    }
}
