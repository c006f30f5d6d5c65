//! The messages of each language as files; their fingerprint and the languages in the start page, where `boot.js` reads
//! them.

use super::attribute;
use super::output::Output;
use format::Problem;
use std::fs;
use std::path::Path;
use text::messages::FINGERPRINT;
use text::{Lang, tables};

pub fn write(dist: &Path) -> Result<(), Problem> {
    let problem = |path: &Path, what: String| {
        Problem::file(&path.display().to_string(), what, "build the portal again, into a folder that can be written")
    };
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| problem(&index, error.to_string()))?;
    // Each with the first part of its addresses.
    let languages = Lang::ALL.map(|lang| [lang.tag(), ":", lang.prefix()].concat()).join(" ");
    let named = attribute::set(&page, "data-text", &format!("{FINGERPRINT:016x}"))
        .and_then(|page| attribute::set(&page, "data-languages", &languages))
        .ok_or_else(|| {
            problem(&index, "must hold data-text=\"\" and data-languages=\"\" in the tag of boot.js".to_owned())
        })?;
    let output = Output(dist);
    output.write("index.html", named)?;
    Lang::ALL.into_iter().try_for_each(|lang| output.write(&tables::file(lang), tables::json(lang)))
}
