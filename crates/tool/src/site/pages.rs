//! A page for every address: the portal's one page, told how far up its root lies, with a head of its own. So the
//! portal works on any static server and below any path, no server needs a rule for it, a link says what it leads to
//! wherever it is shared, and the heading is there before the program is.

use super::books::Books;
use super::{early, head, heading, routes};
use format::Problem;
use std::fs;
use std::path::Path;

const BASE: &str = "<base href=\"./\"";

/// Writes the pages and says how many there are.
pub fn write(dist: &Path, books: &Books) -> Result<usize, Problem> {
    let index = dist.join("index.html");
    let at = |path: &Path| path.display().to_string();
    let page = fs::read_to_string(&index)
        .map_err(|error| Problem::file(&at(&index), error.to_string(), "build the portal first"))?;
    let wrong = |what: String| {
        let mend = "put it into index.html: what concerns addresses into its head, before anything that has one";
        Problem::file(&at(&index), what, mend)
    };
    if page.matches(BASE).count() != 1 {
        return Err(wrong(format!("must hold {BASE}> once")));
    }
    let (before, after) = around_head(&page).ok_or_else(|| wrong("must hold a <title>".to_owned()))?;
    let (between, after) = around_heading(after)
        .ok_or_else(|| wrong(format!("must hold {} and then {}", heading::START, heading::END)))?;
    let routes = routes::all(books);
    for (path, route) in &routes {
        let depth = path.split('/').filter(|segment| !segment.is_empty()).count();
        let base = if depth == 0 { BASE.to_owned() } else { format!("<base href=\"{}\"", "../".repeat(depth)) };
        let between = early::told(between, route, books.of(route)).ok_or_else(|| {
            wrong("must hold data-files=\"\" and data-explores=\"\" in the tag of boot.js".to_owned())
        })?;
        let text =
            before.replacen(BASE, &base, 1) + &head::of(books, route) + &between + &heading::of(books, route) + after;
        let folder = dist.join(path);
        let file = folder.join("index.html");
        let written = fs::create_dir_all(&folder).and_then(|()| {
            if fs::read(&file).is_ok_and(|old| old == text.as_bytes()) { Ok(()) } else { fs::write(&file, text) }
        });
        written.map_err(|error| Problem::file(&at(&file), error.to_string(), "make the folder writable"))?;
    }
    Ok(routes.len())
}

/// What stands before and after the head's words: from the description, which comes first, to the title.
fn around_head(page: &str) -> Option<(&str, &str)> {
    const END: &str = "</title>";
    let title = page.find("<title>")?;
    let start = page.find(head::START).filter(|start| *start < title).unwrap_or(title);
    let end = page[title..].find(END)? + title + END.len();
    Some((&page[..start], &page[end..]))
}

/// What stands before and after the heading that is shown until the program is there.
fn around_heading(page: &str) -> Option<(&str, &str)> {
    let start = page.find(heading::START)? + heading::START.len();
    let end = page[start..].find(heading::END)? + start;
    Some((&page[..start], &page[end..]))
}
