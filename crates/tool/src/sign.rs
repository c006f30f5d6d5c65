//! `shanhai sign`: signs the manifest of a release, as minisign does. The arithmetic is that of the crate `minisign`.

mod clock;
mod key;
mod pair;

use super::Outcome;
use super::chain::Built;
use super::check::refuse;
use super::config::Deployment;
use super::digest::sha256;
use super::disk;
use super::folder::{self, MANIFEST, SIGNATURE};
use super::verify::signature::{Judgement, judge};
use format::Problem;
use key::{Password, Signer};
use lexopt::{Arg, Parser, ValueExt as _};
use proof::minisign::Statement;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

pub fn run(parser: Parser) -> Outcome {
    let wanted = match Wanted::read(parser) {
        Ok(Some(wanted)) => wanted,
        Ok(None) => return super::help::print(Some("sign")),
        Err(error) => return Outcome::Usage(error.to_string()),
    };
    let password = match &wanted.password_file {
        Some(path) => Password::In(path),
        None if wanted.no_password => Password::None,
        None => Password::Asked,
    };
    let done = match &wanted.task {
        Task::Sign { release, key } => sign(release, key, &password, wanted.config.as_deref()),
        Task::Pair(path) => pair::make(path, &password),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            Outcome::Done
        }
        Err(problem) => refuse(&[problem]),
    }
}

enum Task {
    Sign { release: PathBuf, key: PathBuf },
    Pair(PathBuf),
}

/// What the command was told.
struct Wanted {
    task: Task,
    password_file: Option<PathBuf>,
    no_password: bool,
    config: Option<PathBuf>,
}

impl Wanted {
    /// `None` where help is asked for.
    fn read(mut parser: Parser) -> Result<Option<Self>, lexopt::Error> {
        let (mut release, mut key, mut new) = (None, None, None);
        let (mut password_file, mut no_password, mut config) = (None, false, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Long("key") => key = Some(parser.value()?.parse()?),
                Arg::Long("new-key") => new = Some(parser.value()?.parse()?),
                Arg::Long("password-file") => password_file = Some(parser.value()?.parse()?),
                Arg::Long("no-password") => no_password = true,
                Arg::Long("config") => config = Some(parser.value()?.parse()?),
                Arg::Value(path) if release.is_none() => release = Some(path.parse()?),
                other => return Err(other.unexpected()),
            }
        }
        let task = match (release, key, new) {
            (Some(release), Some(key), None) if !no_password => Task::Sign { release, key },
            (None, None, Some(path)) if config.is_none() && !(no_password && password_file.is_some()) => {
                Task::Pair(path)
            }
            _ => return Err("name a release folder and --key FILE, or --new-key FILE alone".into()),
        };
        Ok(Some(Self { task, password_file, no_password, config }))
    }
}

/// Signs a release; says what it did.
fn sign(folder: &Path, key: &Path, password: &Password<'_>, config: Option<&Path>) -> Result<String, Problem> {
    let deployment = Deployment::read(config)?;
    let name = folder::name(folder)?;
    let release = Built::read(&folder.canonicalize().unwrap_or_else(|_| folder.to_owned()))?;
    whole(&release)?;
    let signer = Signer::read(key, password)?;
    let id = signer.key.id;
    if let Some(other) = deployment.public_key.as_ref().filter(|configured| **configured != signer.key) {
        let what = if other.id == id {
            format!("another key with the number of that of portal.toml, {id}")
        } else {
            format!("key {id}, while portal.toml names key {}", other.id)
        };
        return Err(Problem::file(&key.display().to_string(), what, "sign with that one, or correct public_key"));
    }
    let file = format!("{name}/{SIGNATURE}");
    if let Judgement::Signed(comment) = judge(&release, Some(&signer.key)) {
        return Ok(format!("{file}: signed already by key {id}; trusted comment: {comment}"));
    }
    let comment = write(&release, &signer, &file)?;
    let next = if deployment.public_key.is_some() {
        String::new()
    } else {
        format!("\nsay in portal.toml, so that it is checked: public_key = \"{}\"", signer.public.to_base64())
    };
    let number = proof::number(&sha256(&release.bytes));
    Ok(format!(
        "{file}: signed by key {id}; trusted comment: {comment}\nthe hash of {name}/{MANIFEST} as a number, to print elsewhere: {number}{next}"
    ))
}

/// Writes the signature; gives its trusted comment.
fn write(release: &Built, signer: &Signer, file: &str) -> Result<String, Problem> {
    let Signer { secret, public, key } = signer;
    let (sha256, date) = (sha256(&release.bytes), clock::now());
    let comment = Statement { release: &release.release, sha256: &sha256, date: &date }.to_string();
    let untrusted = format!("signature by key {}", key.id);
    let signed = minisign::sign(Some(public), secret, Cursor::new(&release.bytes), Some(&comment), Some(&untrusted));
    // It is tried with the public key that the secret one holds: a damaged one is found here.
    let signed = signed.map_err(|error| {
        Problem::file(file, format!("cannot be made: {error}"), "restore the secret key from a copy")
    })?;
    // Whoever reads it meanwhile finds the one before or this one, and no half.
    let (place, path) = (release.path.join(format!(".{SIGNATURE}.new")), release.path.join(SIGNATURE));
    let written = fs::write(&place, signed.to_bytes()).and_then(|()| fs::rename(&place, &path));
    let written = written.inspect_err(|_| drop(fs::remove_file(&place)));
    let mend = "make the folder writable, with room on its disk, and sign again";
    written.map_err(|error| Problem::file(file, format!("could not be written: {error}"), mend))?;
    Ok(comment)
}

/// Whether the manifest is of this release and all its files are those that it lists: a signature vouches for all of them.
fn whole(release: &Built) -> Result<(), Problem> {
    let mend = "see `shanhai verify`, restore or build the release, and sign it then";
    let refused = |file: &str, what: String| Err(Problem::file(&format!("{}/{file}", release.release), what, mend));
    if release.manifest.shanhai.release != release.release {
        return refused(MANIFEST, format!("the manifest of another release, {}", release.manifest.shanhai.release));
    }
    for resource in &release.manifest.resources {
        match disk::read(&release.path.join(&resource.path)) {
            Ok(bytes) if resource.hash == format!("sha256:{}", sha256(&bytes)) => {}
            Ok(_) => return refused(&resource.path, "its hash is not that of the manifest".to_owned()),
            Err(error) => return refused(&resource.path, format!("cannot be read: {error}")),
        }
    }
    Ok(())
}
