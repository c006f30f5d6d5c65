//! Which build the folder is: said in the folder's own copy of the catalogue, which every visit asks for anyway. What readers
//! keep (`public/sw.js`) is of one build and one catalogue, and another one takes its place as a whole.

use super::output::Output;
use crate::catalogue::CATALOGUE;
use crate::digest::sha256;
use format::Problem;
use std::fs;
use std::io;
use std::path::Path;

/// How the line begins that names the build, which is the first one of the catalogue.
const LINE: &str = "{\n  \"build\": \"";
/// What is named by its content stands in the start page, with that name.
const READ: [&str; 5] = ["index.html", "404.html", "boot.js", "check.css", SCRIPT];
/// The script that keeps what visits bring.
const SCRIPT: &str = "sw.js";

/// What takes its place where nothing is to be kept: it gives up what an earlier one kept, and then itself.
/// The first line is what one that is at work knows it by.
const WITHDRAWN: &str = "// Withdrawn: nothing is kept any more.\n\
addEventListener(\"install\",()=>skipWaiting());\
addEventListener(\"activate\",event=>event.waitUntil(caches.keys()\
.then(names=>Promise.all(names.filter(name=>name.startsWith(\"shanhai \"+registration.scope+\" \")).map(name=>caches.delete(name))))\
.then(()=>registration.unregister())));\n";

/// Takes the script away that keeps what visits bring, from the folder and from readers.
pub fn withdraw(output: Output<'_>) -> Result<(), Problem> {
    output.write(SCRIPT, WITHDRAWN)
}

/// Says in the catalogue which build this is.
pub fn name(output: Output<'_>) -> Result<(), Problem> {
    let path = format!("data/{CATALOGUE}");
    let named = named(output.0, &path).map_err(|error| {
        Problem::file(&output.0.display().to_string(), error.to_string(), "build the portal and its releases first")
    })?;
    output.write(&path, named)
}

fn named(dist: &Path, path: &str) -> io::Result<String> {
    let mut all = Vec::new();
    for file in READ.map(|name| dist.join(name)) {
        // Not every folder has each.
        if file.is_file() {
            all.extend(fs::read(file)?);
        }
    }
    let catalogue = plain(&fs::read_to_string(dist.join(path))?);
    Ok(catalogue.replacen("{\n", &format!("{LINE}{}\",\n", &sha256(&all)[..16]), 1))
}

/// The catalogue as it is published, without the name of a build.
pub fn plain(catalogue: &str) -> String {
    let rest = catalogue.strip_prefix(LINE).and_then(|rest| rest.split_once("\",\n"));
    rest.map_or_else(|| catalogue.to_owned(), |(_, rest)| format!("{{\n{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_names_the_build_and_says_else_what_it_said() {
        let folder = tempfile::tempdir().unwrap();
        let (dist, output) = (folder.path(), Output(folder.path()));
        let published = "{\n  \"format\": 1,\n  \"releases\": []\n}\n";
        output.write("data/releases.json", published).unwrap();
        let read = || fs::read_to_string(dist.join("data/releases.json")).unwrap();
        let mut seen = Vec::new();
        for script in ["a", "b", "b"] {
            output.write(SCRIPT, script).unwrap();
            name(output).unwrap();
            assert_eq!(plain(&read()), published);
            assert!(format::Catalogue::from_json(read().as_bytes()).is_ok(), "{}", read());
            seen.push(read());
        }
        assert!(seen[0] != seen[1] && seen[1] == seen[2], "{seen:?}");
        assert_eq!(plain(published), published);
    }
}
