//! A finished folder stays as it is until all of the next one is there. That is made in a twin beside it, of links to the
//! same files, which takes its place at the end.

use super::sums;
use format::Problem;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const MEND: &str = "make room, and the folder that it lies in writable; the finished folder is as it was";

/// Does the work in the folder if it is not finished yet, and else in its twin; after a fault the twin goes. A folder that
/// can have none, as one on a disk of its own, is worked on itself, and that is said.
pub fn in_place_of(dist: &Path, work: impl FnOnce(&Path) -> Result<(), Problem>) -> Result<(), Problem> {
    if !dist.join(sums::NAME).is_file() {
        return work(dist);
    }
    let failed = |error: &io::Error| Problem::file(&dist.display().to_string(), error.to_string(), MEND);
    // What a link leads to is replaced, and not the link.
    let place = dist.canonicalize().map_err(|error| failed(&error))?;
    let (twin, last) = (named(&place, ".new"), named(&place, ".old"));
    let made = remove(&twin).and_then(|()| link(&place, &twin));
    if let Err(error) = made {
        remove(&twin).map_err(|error| failed(&error))?;
        if !matches!(error.kind(), ErrorKind::CrossesDevices | ErrorKind::ReadOnlyFilesystem | ErrorKind::Unsupported) {
            return Err(failed(&error));
        }
        println!("{}: changed in place, since nothing can lie beside it ({error})", dist.display());
        return work(dist);
    }
    let done = work(&twin).and_then(|()| {
        let swapped = remove(&last).and_then(|()| fs::rename(&place, &last)).and_then(|()| {
            fs::rename(&twin, &place).inspect_err(|_| {
                // As it was; if that fails too, it lies there under the other name, which the message says.
                let _ = fs::rename(&last, &place);
            })
        });
        swapped.map_err(|error| failed(&error))
    });
    let gone = remove(if done.is_ok() { &last } else { &twin });
    done.and(gone.map_err(|error| failed(&error)))
}

/// A path beside a folder, which is no link.
fn named(place: &Path, ending: &str) -> PathBuf {
    let mut name = place.file_name().unwrap_or(OsStr::new("dist")).to_owned();
    name.push(ending);
    place.with_file_name(name)
}

/// The same folders, with links to the same files.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() { link(&entry.path(), &place)? } else { fs::hard_link(entry.path(), place)? }
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::output::Output;

    /// A finished folder with a page.
    fn finished() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("gov.example");
        fs::create_dir_all(dist.join("funds")).unwrap();
        fs::write(dist.join(sums::NAME), "sums").unwrap();
        fs::write(dist.join("funds/index.html"), "as it was").unwrap();
        (folder, dist)
    }

    fn written(dist: &Path) -> Result<(), Problem> {
        Output(dist).write("funds/index.html", "another")?;
        Output(dist).write("new/index.html", "new")
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn all_takes_its_place_at_once() {
        let (folder, dist) = finished();
        let work = |twin: &Path| {
            written(twin)?;
            assert_eq!(fs::read_to_string(dist.join("funds/index.html")).unwrap(), "as it was");
            Ok(())
        };
        in_place_of(&dist, work).unwrap();
        assert_eq!(fs::read_to_string(dist.join("funds/index.html")).unwrap(), "another");
        assert!(dist.join("new/index.html").is_file() && dist.join(sums::NAME).is_file());
        assert_eq!(names(folder.path()), ["gov.example"]);
    }

    #[test]
    fn after_a_fault_it_is_as_it_was() {
        let (folder, dist) = finished();
        let fault = in_place_of(&dist, |twin| {
            written(twin)?;
            Err(Problem::file("sitemap.xml", "no space".to_owned(), "make room"))
        });
        assert!(fault.is_err());
        assert_eq!(fs::read_to_string(dist.join("funds/index.html")).unwrap(), "as it was");
        assert!(!dist.join("new").exists());
        assert_eq!(names(folder.path()), ["gov.example"]);
    }

    #[test]
    fn what_is_not_finished_is_worked_on_itself() {
        let (_folder, dist) = finished();
        fs::remove_file(dist.join(sums::NAME)).unwrap();
        in_place_of(&dist, |same| {
            assert_eq!(same, dist);
            written(same)
        })
        .unwrap();
    }
}
