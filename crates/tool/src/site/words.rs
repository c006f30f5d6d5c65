//! The messages of each language as files, and their fingerprint in the start page, where `boot.js` reads it.

use format::Problem;
use std::fs;
use std::path::Path;
use text::messages::FINGERPRINT;
use text::{Lang, tables};

const PLACE: &str = "data-text=\"";

pub fn write(dist: &Path) -> Result<(), Problem> {
    let problem = |path: &Path, what: String| {
        Problem::file(&path.display().to_string(), what, "build the portal again, into a folder that can be written")
    };
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| problem(&index, error.to_string()))?;
    let Some((before, after)) =
        page.split_once(PLACE).and_then(|(before, after)| Some((before, after.split_once('"')?.1)))
    else {
        return Err(problem(&index, format!("must hold {PLACE}\" in the tag of boot.js")));
    };
    let named = format!("{before}{PLACE}{FINGERPRINT:016x}\"{after}");
    fs::write(&index, named).map_err(|error| problem(&index, error.to_string()))?;
    for lang in Lang::ALL {
        let path = dist.join(tables::file(lang));
        let folder = path.parent().unwrap_or(dist);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, tables::json(lang)));
        written.map_err(|error| problem(&path, error.to_string()))?;
    }
    Ok(())
}
