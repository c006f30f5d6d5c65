//! `SHA256SUMS`: the files of the portal's folder with their hashes, as `sha256sum -c` reads them. Compressed copies stand for
//! the files that they are of.

use super::output::Output;
use crate::digest::sha256;
use format::Problem;
use std::fs;
use std::io;
use std::path::Path;

/// Its name in the folder.
pub const NAME: &str = "SHA256SUMS";

/// Written by whoever builds the programs, after this list.
pub const BUILDS: &str = "builds.json";

/// Writes the list.
pub fn write(output: Output<'_>) -> Result<(), Problem> {
    let dist = output.0;
    let fail = |error: io::Error| Problem::file(&dist.display().to_string(), error.to_string(), "make it readable");
    let mut paths = Vec::new();
    collect(dist, "", &mut paths).map_err(fail)?;
    paths.sort();
    let mut list = String::new();
    for path in paths {
        let bytes = fs::read(dist.join(&path)).map_err(fail)?;
        list.extend([sha256(&bytes).as_str(), "  ", &path, "\n"]);
    }
    output.write(NAME, list)
}

/// Whether a file's name ends in this, after a dot.
pub fn is_of(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == extension)
}

fn collect(dist: &Path, folder: &str, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(dist.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(dist, &format!("{path}/"), paths)?;
        } else if ![NAME, BUILDS].contains(&path.as_str()) && !is_of(&path, "br") && !is_of(&path, "gz") {
            paths.push(path);
        }
    }
    Ok(())
}
