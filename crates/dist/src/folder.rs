//! Folders and files: what is read, and the folder that becomes `dist/` once it is complete.

use crate::failure::Failure;
use crate::minify::{Kind, minify};
use std::fs;
use std::path::{Path, PathBuf};

/// The text of a file.
pub fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::at(path, error))
}

/// The bytes of a file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::at(path, error))
}

/// What lies in a folder, sorted by name.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = entries.map_err(|error| Failure::at(folder, error))?;
    paths.sort();
    Ok(paths)
}

/// A new folder that takes the place of another when all is in it.
pub struct Folder {
    fresh: PathBuf,
    place: PathBuf,
    /// Where the last one is put aside for a moment.
    last: PathBuf,
}

impl Folder {
    /// An empty folder beside the one whose place it will take. What a build that failed left there goes.
    pub fn beside(place: &Path) -> Result<Self, Failure> {
        let folder =
            Self { fresh: place.with_extension("new"), place: place.to_owned(), last: place.with_extension("old") };
        remove(&folder.fresh)?;
        fs::create_dir_all(&folder.fresh).map_err(|error| Failure::at(&folder.fresh, error))?;
        Ok(folder)
    }

    /// Where it lies until it is complete.
    pub fn path(&self) -> &Path {
        &self.fresh
    }

    /// Writes a file.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), Failure> {
        let path = self.fresh.join(name);
        fs::write(&path, content).map_err(|error| Failure::at(&path, error))
    }

    /// Copies what lies in another folder; scripts without their comments.
    pub fn copy(&self, from: &Path) -> Result<(), Failure> {
        copy(from, &self.fresh)
    }

    /// Puts it in the place of the last one, which goes.
    pub fn take_its_place(self) -> Result<(), Failure> {
        remove(&self.last)?;
        let rename = |from: &Path, to: &Path| fs::rename(from, to).map_err(|error| Failure::at(from, error));
        if self.place.exists() {
            rename(&self.place, &self.last)?;
        }
        rename(&self.fresh, &self.place)?;
        remove(&self.last)
    }
}

fn remove(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| Failure::at(folder, error))
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(|error| Failure::at(to, error))?;
    for path in list(from)? {
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else if path.extension().is_some_and(|ending| ending == "js") {
            let script = minify(&read(&path)?, Kind::Classic).map_err(|error| Failure::at(&path, error))?;
            fs::write(&to, script).map_err(|error| Failure::at(&to, error))?;
        } else {
            fs::copy(&path, &to).map_err(|error| Failure::at(&path, error))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_folder_is_whole_until_the_new_one_is() {
        let root = tempfile::tempdir().unwrap();
        let (place, public) = (root.path().join("dist"), root.path().join("public"));
        fs::create_dir_all(place.join("data")).unwrap();
        fs::write(place.join("data/old.json"), "{}").unwrap();
        fs::create_dir_all(public.join("data")).unwrap();
        fs::write(public.join("data/new.json"), "{}").unwrap();
        fs::write(public.join("boot.js"), "// why\nboot();\n").unwrap();

        // A build that ends half way.
        let half = Folder::beside(&place).unwrap();
        half.write("half.html", "").unwrap();
        drop(half);
        assert!(place.join("data/old.json").exists());

        let fresh = Folder::beside(&place).unwrap();
        fresh.copy(&public).unwrap();
        fresh.write("index.html", "<title>").unwrap();
        assert!(place.join("data/old.json").exists());
        fresh.take_its_place().unwrap();
        assert_eq!(list(&place).unwrap(), ["boot.js", "data", "index.html"].map(|name| place.join(name)));
        assert_eq!(read(&place.join("boot.js")).unwrap(), "boot();");
        assert_eq!(list(&place.join("data")).unwrap(), [place.join("data/new.json")]);
        assert_eq!(list(root.path()).unwrap(), [place, public], "nothing else is left");
    }
}
