//! The programs of the builds before: a page that is open while a new build takes their place still finds its own.

use crate::failure::Failure;
use crate::folder::{self, Folder};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// In `dist/`: the files of this build that are named by their content, and those of the builds before, newest first.
const LIST: &str = "builds.json";
/// How many builds before this one are kept.
const KEPT: usize = 2;
/// How the names of the files begin that the tool writes: what embeds and their builder share, and the style of a
/// deployment.
const BY_TOOL: [&str; 4] = ["embed-", "frame-", "builder-", "style-"];
/// What may lie beside a file, compressed.
const COPIES: [&str; 3] = ["", ".br", ".gz"];

/// Writes down this build, and copies the programs of those before from the last folder, as far as they lie there. A build
/// that is the last one again counts once.
pub fn keep(fresh: &Folder, last: &Path, names: &[(String, String)]) -> Result<(), Failure> {
    let mut own: BTreeSet<String> = names.iter().map(|(_, name)| name.clone()).collect();
    for path in folder::list(&fresh.path().join("text"))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        own.extend(name.ends_with(".json").then(|| format!("text/{name}")));
    }
    // Written by the tool.
    for path in folder::list(fresh.path())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_shared = BY_TOOL.iter().any(|start| name.starts_with(start));
        own.extend((is_shared && (name.ends_with(".js") || name.ends_with(".css"))).then(|| name.into_owned()));
    }
    let before: Vec<BTreeSet<String>> =
        fs::read(last.join(LIST)).ok().and_then(|list| serde_json::from_slice(&list).ok()).unwrap_or_default();
    let mut builds = vec![own];
    builds.extend(before.into_iter().filter(|build| *build != builds[0]).take(KEPT).collect::<Vec<_>>());
    for name in builds.iter().skip(1).flatten() {
        for copy in COPIES.map(|ending| format!("{name}{ending}")) {
            let (from, to) = (last.join(&copy), fresh.path().join(&copy));
            if from.is_file() && !to.exists() {
                fs::copy(&from, &to).map_err(|error| Failure::at(&from, error))?;
            }
        }
    }
    fresh.write(LIST, format!("{}\n", serde_json::json!(builds)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a folder of a build whose only program has this name.
    fn build(place: &Path, program: &str) {
        let fresh = Folder::beside(place).unwrap();
        fs::create_dir(fresh.path().join("text")).unwrap();
        fresh.write(program, program).unwrap();
        fresh.write(&format!("{program}.br"), "").unwrap();
        keep(&fresh, place, &[("portal.js".to_owned(), program.to_owned())]).unwrap();
        fresh.take_its_place().unwrap();
    }

    #[test]
    fn the_programs_of_two_builds_before_stay() {
        let root = tempfile::tempdir().unwrap();
        let place = root.path().join("dist");
        for program in ["a", "b", "b", "c", "d"] {
            build(&place, program);
        }
        let left = ["a", "b", "c", "d"].map(|name| place.join(name).is_file());
        assert_eq!(left, [false, true, true, true]);
        assert!(place.join("b.br").is_file());
        assert_eq!(fs::read_to_string(place.join(LIST)).unwrap(), "[[\"d\"],[\"c\"],[\"b\"]]\n");
    }
}
