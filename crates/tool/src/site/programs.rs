//! The programs that a page fetches when it needs them: named by what is in them, so that browsers keep them for good,
//! and told to the start page, where `boot.js` reads the names.

use crate::digest::sha256;
use format::Problem;
use std::fs;
use std::path::Path;

/// Attributes of the tag of `boot.js`, and the program that each names.
const PROGRAMS: [(&str, &str); 2] = [("data-explorer", "explorer"), ("data-worker", "worker")];

/// Renames `explorer.js` with `explorer_bg.wasm`, and so on, and writes the names into the start page. A program that
/// has its name already keeps it.
pub fn name(dist: &Path) -> Result<(), Problem> {
    let problem = |path: &Path, what: String| {
        Problem::file(&path.display().to_string(), what, "build the portal again, into a folder that can be written")
    };
    let index = dist.join("index.html");
    let mut page = fs::read_to_string(&index).map_err(|error| problem(&index, error.to_string()))?;
    for (attribute, program) in PROGRAMS {
        let (script, code) = (dist.join(format!("{program}.js")), dist.join(format!("{program}_bg.wasm")));
        let empty = format!("{attribute}=\"\"");
        if !script.exists() && page.contains(attribute) && !page.contains(&empty) {
            continue;
        }
        let read = |path: &Path| fs::read(path).map_err(|error| problem(path, error.to_string()));
        let hash = sha256(&[read(&script)?, read(&code)?].concat());
        let named = format!("{program}-{}", &hash[..16]);
        if !page.contains(&empty) {
            return Err(problem(&index, format!("must hold {empty} in the tag of boot.js")));
        }
        page = page.replace(&empty, &format!("{attribute}=\"{named}.js\""));
        for (from, ending) in [(&script, ".js"), (&code, "_bg.wasm")] {
            let to = dist.join(format!("{named}{ending}"));
            fs::rename(from, &to).map_err(|error| problem(&to, error.to_string()))?;
        }
    }
    fs::write(&index, page).map_err(|error| problem(&index, error.to_string()))
}
