//! Files of the portal's folder. One that says already what it is to say is left untouched.

use format::Problem;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The name of a page's file in its folder.
pub const PAGE: &str = "index.html";

/// Puts a file in the place of another. The older one is not overwritten: it may be the last folder's too (`twin`).
pub fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::write(path, content),
    }
}

/// How the names of compressed copies end.
pub const PACKED: [&str; 2] = [".br", ".gz"];

/// The paths of the compressed copies of a file.
pub fn copies(path: &Path) -> [PathBuf; 2] {
    PACKED.map(|ending| beside(path, ending))
}

/// The path of a compressed copy of a file.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The portal's folder.
#[derive(Clone, Copy)]
pub struct Output<'a>(pub &'a Path);

impl Output<'_> {
    /// Writes a file at a path below the folder.
    pub fn write(self, path: &str, content: impl AsRef<[u8]>) -> Result<(), Problem> {
        self.written(path, content.as_ref(), |file| {
            // Its compressed copies say what it said before.
            for copy in copies(file) {
                let _ = fs::remove_file(copy);
            }
        })
    }

    /// Writes a file whose compressed copies are written already. They come first: where it says what it should, so do they.
    pub fn write_behind_copies(self, path: &str, content: &[u8]) -> Result<(), Problem> {
        self.written(path, content, |_| ())
    }

    fn written(self, path: &str, content: &[u8], before: impl FnOnce(&Path)) -> Result<(), Problem> {
        let file = self.0.join(path);
        let folder = file.parent().unwrap_or(self.0);
        let written = fs::create_dir_all(folder).and_then(|()| {
            if fs::read(&file).is_ok_and(|old| old == content) {
                return Ok(());
            }
            before(&file);
            put(&file, content)
        });
        written.map_err(|error| {
            let mend = "make room, and the folder writable; what stands in the way of the file goes first";
            Problem::file(&file.display().to_string(), error.to_string(), mend)
        })
    }

    /// Removes the files of a folder whose names pass: what an earlier run wrote and this one does not.
    pub fn remove(self, folder: &str, outdated: impl Fn(&str) -> bool) -> Result<(), Problem> {
        let folder = self.0.join(folder);
        let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
        for entry in entries.flatten().filter(|entry| outdated(&entry.file_name().to_string_lossy())) {
            fs::remove_file(entry.path())
                .map_err(|error| Problem::file(&entry.path().display().to_string(), error.to_string(), "remove it"))?;
        }
        Ok(())
    }
}
