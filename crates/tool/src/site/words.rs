//! The messages of each language as files, what they are called, and the languages, in the start page, where `boot.js` reads
//! them.

use super::attribute;
use super::output::Output;
use crate::digest::sha256;
use format::Problem;
use std::fs;
use std::path::Path;
use text::messages::FINGERPRINT;
use text::{Lang, tables};

pub fn write(dist: &Path) -> Result<(), Problem> {
    let problem = |path: &Path, what: String| {
        Problem::file(&path.display().to_string(), what, "build the portal again, into a folder that can be written")
    };
    if !dist.is_dir() {
        let mend = "name the folder of a finished portal, as in `shanhai site dist`";
        return Err(Problem::file(&dist.display().to_string(), "no such folder", mend));
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| problem(&index, error.to_string()))?;
    let made = format!("{FINGERPRINT:016x}");
    let known = page.split_once("data-text=\"").map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default());
    if !known.is_empty() && !known.starts_with(&made) {
        let mend = "use the tool that came with this folder, or build the portal again";
        let what = "its programs say other messages than this tool has";
        return Err(Problem::file(&index.display().to_string(), what, mend));
    }
    // Each with the first part of its addresses.
    let languages: Vec<String> =
        tables::languages().into_iter().map(|lang| [lang.tag(), ":", lang.prefix()].concat()).collect();
    let set = name(&made);
    let named = attribute::set(&page, "data-text", &set)
        .and_then(|page| attribute::set(&page, "data-languages", &languages.join(" ")))
        .ok_or_else(|| {
            problem(&index, "must hold data-text=\"\" and data-languages=\"\" in the tag of boot.js".to_owned())
        })?;
    let output = Output(dist);
    output.write("index.html", named)?;
    Lang::ALL.into_iter().try_for_each(|lang| output.write(&tables::file(lang, &set), tables::json(lang)))
}

/// What the messages are called: by the fingerprint that programs were made with, and where this deployment says other words,
/// by these too, since browsers keep a file of a name for good.
fn name(made: &str) -> String {
    let texts: Vec<u8> = Lang::ALL.into_iter().flat_map(tables::json).collect();
    if tables::is_own() { [made, "-", &sha256(&texts)[..16]].concat() } else { made.to_owned() }
}
