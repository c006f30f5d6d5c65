//! `shanhai build`: checks a release and writes it, its catalogue, and, on demand, the newer releases whose chain it
//! changes.

use super::Outcome;
use super::catalogue::{CATALOGUE, catalogue};
use super::chain::{Built, changes, releases};
use super::check::{print_warnings, refuse};
use super::disk::{self, Unwritten};
use super::draft::{Draft, pretty};
use super::folder::{Folder, MANIFEST, SIGNATURE};
use super::parquet;
use super::progress::Progress;
use super::schema::{file_name, schema_bytes};
use super::staging::{self, Failed, Lock, Staging};
use format::{Changes, Problem, Version};
use publish::{Report as _, shown};
use std::path::Path;

pub fn run(path: &Path, rechain: bool) -> Outcome {
    match build(path, rechain) {
        Ok(()) => Outcome::Done,
        Err(Stop::Mistakes(problems)) => refuse(&problems),
        Err(Stop::Halfway(why)) => {
            eprintln!("{}", shown(&why.problem().report()));
            eprintln!("some files are in their places, and the others beside them: the next build finishes it");
            Outcome::Refused
        }
    }
}

/// Why a build stopped.
enum Stop {
    /// Nothing was written.
    Mistakes(Vec<Problem>),
    /// The next build finishes it.
    Halfway(Unwritten),
}

impl From<Vec<Problem>> for Stop {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Mistakes(problems)
    }
}

fn build(path: &Path, rechain: bool) -> Result<(), Stop> {
    // What it is called is said first, where it is not there at all.
    super::folder::name(path).map_err(|problem| vec![problem])?;
    let path = path.canonicalize().map_err(|error| vec![Unwritten::new("/", error).problem()])?;
    let Some(data) = path.parent() else {
        let mend = "put the release into a folder of releases";
        return Err(Stop::Mistakes(vec![Problem::file("/", "no place for a release", mend)]));
    };
    let _lock = Lock::take(data).map_err(|problem| vec![problem])?;
    staging::finish(data).map_err(Stop::Halfway)?;
    let progress = Progress::of_messages();
    plan(&path, data, rechain, &progress)?.write(progress)
}

/// What is to be written, complete and checked.
struct Plan<'a> {
    drafts: Vec<(Folder, Draft)>,
    staging: Staging<'a>,
    /// What was built before from the same folder and is replaced by other data.
    replaced: Option<(String, Option<Changes>)>,
}

fn plan<'a>(path: &Path, data: &'a Path, rechain: bool, progress: &Progress) -> Result<Plan<'a>, Vec<Problem>> {
    let folder = Folder::read(path, progress)?;
    let one = |problem| vec![problem];
    let built = releases(data).map_err(one)?;
    let before = built.iter().rfind(|other| other.release < folder.release);
    let changed = before.map(|before| before.changes(&folder)).transpose().map_err(one)?;
    let draft = Draft::new(&folder, before.map(Built::link), changed, progress)?;
    let (older, newer): (Vec<&Built>, Vec<&Built>) =
        built.iter().filter(|other| other.release != folder.release).partition(|other| other.release < folder.release);

    let own = built.iter().find(|other| other.release == folder.release);
    let replaced = own.filter(|own| own.bytes != draft.manifest_bytes);
    let replaced = replaced.map(|own| (own.release.clone(), own.changes(&folder).ok()));

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
            let folder = Folder::read(&release.path, progress)?;
            let changed = if let Some(before) = before.take() {
                before.changes(&folder).map_err(one)?
            } else {
                let before = drafts.last().into_iter().flat_map(|(before, _)| &before.tables);
                changes(&before.map(|sheet| &sheet.table).collect::<Vec<_>>(), &folder)
            };
            let draft = Draft::new(&folder, Some(last), Some(changed), progress)?;
            last = draft.link();
            drafts.push((folder, draft));
        } else {
            let what = format!("would no longer follow on {}: its chain names another manifest", last.release);
            let mend = "publish a new release instead; or, as long as nobody has seen these, build with --rechain";
            return Err(one(Problem::file(&release.release, what, mend)));
        }
    }

    let mut staging = Staging::new(data);
    for (folder, draft) in &mut drafts {
        for file in outdated(folder, draft) {
            staging.remove(within(folder, &file));
        }
        // Taken, not copied: they are most of a large release.
        for file in std::mem::take(&mut draft.files) {
            staging.add(within(folder, &file.path), file.bytes);
        }
        progress.say(80, "writing Parquet");
        let parquet = parquet::files(folder.tables.iter().map(|sheet| &sheet.table), folder.version).map_err(one)?;
        for outdated in parquet::found(&folder.path) {
            if !parquet.iter().any(|file| file.path == outdated) {
                staging.remove(within(folder, &outdated));
            }
        }
        for file in parquet {
            staging.add(within(folder, &file.path), file.bytes);
        }
    }
    for (folder, draft) in &drafts {
        staging.add(within(folder, MANIFEST), draft.manifest_bytes.clone());
    }
    let made = drafts.iter().map(|(_, draft)| (&draft.manifest, draft.manifest_bytes.as_slice()));
    let all = kept.iter().map(|built| (&built.manifest, built.bytes.as_slice())).chain(made);
    for version in Version::ALL {
        staging.add(file_name(version), schema_bytes(version).map_err(one)?);
    }
    staging.add(CATALOGUE.to_owned(), pretty(&catalogue(all)).map_err(one)?);
    Ok(Plan { drafts, staging, replaced })
}

/// A file of a release, relative to the folder of all.
fn within(folder: &Folder, file: &str) -> String {
    format!("{}/{file}", folder.release)
}

/// What an earlier build left of a table that is published in other parts now.
fn outdated(folder: &Folder, draft: &Draft) -> Vec<String> {
    let kept = |name: &String| draft.files.iter().any(|file| file.path == *name);
    folder.rows_files().into_iter().filter(|name| !kept(name)).collect()
}

impl Plan<'_> {
    fn write(self, progress: Progress) -> Result<(), Stop> {
        progress.say(95, "putting the files into their places");
        let signed = |folder: &Folder, draft: &Draft| {
            let changed = disk::read(&folder.path.join(MANIFEST)).ok().as_ref() != Some(&draft.manifest_bytes);
            changed && folder.path.join(SIGNATURE).exists()
        };
        let unsigned: Vec<bool> = self.drafts.iter().map(|(folder, draft)| signed(folder, draft)).collect();
        let written = self.staging.write();
        drop(progress);
        let written = written.map_err(|failed| match failed {
            Failed::Before(why) => Stop::Mistakes(vec![why.problem()]),
            Failed::Halfway(why) => Stop::Halfway(why),
        })?;
        if let Some((release, changes)) = self.replaced {
            eprintln!("warning: {release}: {}", in_its_place(changes));
        }
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

/// What a release that was built before has now in its place: whoever has seen it must be told by a new one.
fn in_its_place(changes: Option<Changes>) -> String {
    let what = changes.map_or_else(String::new, |changes| {
        let Changes { added, changed, figures, removed } = changes;
        format!(", {added} records added, {changed} changed ({figures} with another figure), {removed} removed")
    });
    format!(
        "replaces what was built before{what} — as soon as anybody has seen that, restore it and publish a new release instead"
    )
}
