//! A page for every address: the portal's one page, told how far up its root lies. So the portal works on any static
//! server and below any path, and no server needs a rule for it.

use shanhai::format::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const BASE: &str = "<base href=\"./\"";

/// Writes the pages and says how many there are.
pub fn write(dist: &Path, routes: &BTreeSet<String>) -> Result<usize, Problem> {
    let index = dist.join("index.html");
    let at = |path: &Path| path.display().to_string();
    let page = fs::read_to_string(&index)
        .map_err(|error| Problem::file(&at(&index), error.to_string(), "build the portal first"))?;
    if page.matches(BASE).count() != 1 {
        let mend = "put it into the head of index.html, before anything with an address";
        return Err(Problem::file(&at(&index), format!("must hold {BASE}> once"), mend));
    }
    let mut by_depth: BTreeMap<usize, String> = BTreeMap::new();
    for route in routes {
        let depth = route.split('/').count();
        let text = by_depth
            .entry(depth)
            .or_insert_with(|| page.replacen(BASE, &format!("<base href=\"{}\"", "../".repeat(depth)), 1));
        let folder = dist.join(route);
        let file = folder.join("index.html");
        let written = fs::create_dir_all(&folder).and_then(|()| {
            if fs::read(&file).is_ok_and(|old| old == text.as_bytes()) { Ok(()) } else { fs::write(&file, text) }
        });
        written.map_err(|error| Problem::file(&at(&file), error.to_string(), "make the folder writable"))?;
    }
    Ok(routes.len())
}
