//! `shanhai build`: checks a release and writes it, its catalogue, and, on demand, the newer releases whose chain it
//! changes.

use super::Outcome;
use super::catalogue::{CATALOGUE, catalogue};
use super::chain::{Built, changes, releases};
use super::check::{print_warnings, refuse};
use super::draft::{Draft, pretty};
use super::folder::{Folder, MANIFEST, SIGNATURE};
use super::schema::{file_name, schema_bytes};
use super::staging::Staging;
use format::{Problem, Version};
use std::path::{Path, PathBuf};

pub fn run(path: &Path, rechain: bool) -> Outcome {
    match plan(path, rechain).and_then(Plan::write) {
        Ok(()) => Outcome::Done,
        Err(problems) => refuse(&problems),
    }
}

/// What is to be written, complete and checked.
struct Plan {
    drafts: Vec<(Folder, Draft)>,
    staging: Staging,
}

fn plan(path: &Path, rechain: bool) -> Result<Plan, Vec<Problem>> {
    let folder = Folder::read(path)?;
    let one = |problem| vec![problem];
    let path = path.canonicalize().map_err(|error| one(failed(&error)))?;
    let Some(data) = path.parent() else {
        return Err(one(Problem::file("/", "no place for a release", "put the release into a folder of releases")));
    };
    let built = releases(data).map_err(one)?;
    let before = built.iter().rfind(|other| other.release < folder.release);
    let changed = before.map(|before| before.changes(&folder)).transpose().map_err(one)?;
    let draft = Draft::new(&folder, before.map(Built::link), changed)?;
    let (older, newer): (Vec<&Built>, Vec<&Built>) =
        built.iter().filter(|other| other.release != folder.release).partition(|other| other.release < folder.release);

    let mut last = draft.link();
    let mut drafts = vec![(folder, draft)];
    // The release before, where it stays as it is; otherwise it is the last draft.
    let mut before = None;
    let mut kept = older;
    for release in newer {
        if release.manifest.shanhai.previous.as_ref() == Some(&last) {
            last = release.link();
            before = Some(release);
            kept.push(release);
        } else if rechain {
            let folder = Folder::read(&release.path)?;
            let changed = if let Some(before) = before.take() {
                before.changes(&folder).map_err(one)?
            } else {
                let before = drafts.last().into_iter().flat_map(|(before, _)| &before.tables);
                changes(&before.map(|sheet| &sheet.table).collect::<Vec<_>>(), &folder)
            };
            let draft = Draft::new(&folder, Some(last), Some(changed))?;
            last = draft.link();
            drafts.push((folder, draft));
        } else {
            let what = format!("would no longer follow on {}: its chain names another manifest", last.release);
            let mend = "publish a new release instead; or, as long as nobody has seen these, build with --rechain";
            return Err(one(Problem::file(&release.release, what, mend)));
        }
    }

    let mut staging = Staging::default();
    for (folder, draft) in &mut drafts {
        for path in outdated(folder, draft) {
            staging.remove(path);
        }
        // Taken, not copied: they are most of a large release.
        for file in std::mem::take(&mut draft.files) {
            staging.add(folder.path.join(file.path), file.bytes);
        }
    }
    for (folder, draft) in &drafts {
        staging.add(folder.path.join(MANIFEST), draft.manifest_bytes.clone());
    }
    let made = drafts.iter().map(|(_, draft)| (&draft.manifest, draft.manifest_bytes.as_slice()));
    let all = kept.iter().map(|built| (&built.manifest, built.bytes.as_slice())).chain(made);
    for version in Version::ALL {
        staging.add(data.join(file_name(version)), schema_bytes(version).map_err(one)?);
    }
    staging.add(data.join(CATALOGUE), pretty(&catalogue(all)).map_err(one)?);
    Ok(Plan { drafts, staging })
}

/// What an earlier build left of a table that is published in other parts now.
fn outdated(folder: &Folder, draft: &Draft) -> Vec<PathBuf> {
    let kept = |name: &String| draft.files.iter().any(|file| file.path == *name);
    folder.rows_files().into_iter().filter(|name| !kept(name)).map(|name| folder.path.join(name)).collect()
}

impl Plan {
    fn write(self) -> Result<(), Vec<Problem>> {
        let signed = |folder: &Folder, draft: &Draft| {
            let changed = std::fs::read(folder.path.join(MANIFEST)).ok().as_ref() != Some(&draft.manifest_bytes);
            changed && folder.path.join(SIGNATURE).exists()
        };
        let unsigned: Vec<bool> = self.drafts.iter().map(|(folder, draft)| signed(folder, draft)).collect();
        let written = self.staging.write().map_err(|error| vec![failed(&error)])?;
        for ((folder, draft), unsigned) in self.drafts.iter().zip(unsigned) {
            print_warnings(folder);
            if unsigned {
                eprintln!(
                    "warning: {}/{SIGNATURE}: signs the manifest as it was before — sign it again",
                    folder.release
                );
            }
            println!("{}: built, manifest sha256 {}", folder.release, draft.link().sha256);
        }
        println!("{written} files written");
        Ok(())
    }
}

fn failed(error: &std::io::Error) -> Problem {
    Problem::file("the release", format!("could not be written: {error}"), "make the folder writable, and try again")
}
