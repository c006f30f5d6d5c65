//! Which build the folder is, and when the next release is expected, where the deployment says that: both in the folder's own
//! copy of the catalogue, which every visit asks for anyway. What readers
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
/// How the line begins that says until when the next release is not late, which is the one behind it.
const EXPECTED: &str = "  \"next_expected\": \"";
/// How both end.
const END: &str = "\",\n";
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

/// Says in the catalogue which build this is, and on which day the next release is expected.
pub fn name(output: Output<'_>, expected: Option<&str>) -> Result<(), Problem> {
    let path = format!("data/{CATALOGUE}");
    let named = named(output.0, &path, expected).map_err(|error| {
        Problem::file(&output.0.display().to_string(), error.to_string(), "build the portal and its releases first")
    })?;
    output.write(&path, named)
}

fn named(dist: &Path, path: &str, expected: Option<&str>) -> io::Result<String> {
    let mut all = Vec::new();
    for file in READ.map(|name| dist.join(name)) {
        // Not every folder has each.
        if file.is_file() {
            all.extend(fs::read(file)?);
        }
    }
    let catalogue = plain(&fs::read_to_string(dist.join(path))?);
    let expected = expected.map_or_else(String::new, |day| [EXPECTED, day, END].concat());
    Ok(catalogue.replacen("{\n", &[LINE, &sha256(&all)[..16], END, &expected].concat(), 1))
}

/// The catalogue as it is published, without what a folder says in it.
pub fn plain(catalogue: &str) -> String {
    let Some((_, rest)) = catalogue.strip_prefix(LINE).and_then(|rest| rest.split_once(END)) else {
        return catalogue.to_owned();
    };
    let expected = rest.strip_prefix(EXPECTED).and_then(|rest| rest.split_once(END));
    ["{\n", expected.map_or(rest, |(_, rest)| rest)].concat()
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
            name(output, (script == "a").then_some("2027-03-31")).unwrap();
            assert_eq!(plain(&read()), published);
            assert!(format::Catalogue::from_json(read().as_bytes()).is_ok(), "{}", read());
            seen.push(read());
        }
        assert!(seen[0].contains("\n  \"next_expected\": \"2027-03-31\",\n  \"format\""), "{}", seen[0]);
        assert!(seen[0] != seen[1] && seen[1] == seen[2], "{seen:?}");
        assert_eq!(plain(published), published);
    }
}
