//! The portal's one page, `index.html`, as each address has it: told its language, how far up its root lies and what it
//! needs, with a head and a body of its own.

use super::attribute;
use format::Problem;
use text::Lang;
use view::pages::plan;
use view::site::Route;

const LANG: &str = "<html lang=\"";
const BASE: &str = "<base href=\"./\"";
/// How a head's own words begin and end, the title last.
const DESCRIPTION: &str = "<meta name=\"description\"";
const TITLE: [&str; 2] = ["<title>", "</title>"];
/// How a body's own markup begins, and what stands behind it.
const APP: &str = "<div id=\"app\">";
const END: &str = "</body>";

/// What is the same on all pages.
pub struct Template {
    /// Up to the language of the page.
    start: String,
    /// From there to `<base>`.
    before_base: String,
    before_head: String,
    /// From the title to the body's own markup, with the tag of `boot.js`.
    before_body: String,
    end: String,
}

impl Template {
    /// Reads the page, or one that was made from it. The error says what is missing.
    pub fn read(page: &str) -> Result<Self, String> {
        let once = |mark: &str| format!("must hold {mark} once");
        let cut = |text: &str, mark: &str| -> Result<(String, String), String> {
            let (before, after) = text.split_once(mark).filter(|(_, after)| !after.contains(mark)).ok_or(once(mark))?;
            Ok((before.to_owned(), after.to_owned()))
        };
        let (start, rest) = cut(page, LANG)?;
        let (_, rest) = rest.split_once('"').ok_or(once(LANG))?;
        let (before_base, rest) = cut(rest, BASE)?;
        let (head, rest) = cut(&rest, TITLE[1])?;
        let title = head.find(TITLE[0]).ok_or(once(TITLE[0]))?;
        let begin = head.find(DESCRIPTION).filter(|begin| *begin < title).unwrap_or(title);
        let (before_body, rest) = cut(&rest, APP)?;
        let (_, end) = cut(&rest, END)?;
        for name in ["data-files", "data-explores"] {
            attribute::set(&before_body, name, "")
                .ok_or_else(|| format!("must hold {name}=\"\" in the tag of boot.js, which stands behind the title"))?;
        }
        Ok(Self { start, before_base, before_head: head[..begin].to_owned(), before_body, end })
    }

    /// The page at an address in a language. `files` are the tables of it that the release has in one file each.
    pub fn page(&self, lang: Lang, route: &Route, files: &[&str], head: &str, body: &str) -> String {
        let plan = plan(Some(route));
        let explores = plan.explored().next().is_some();
        let told = attribute::set(&self.before_body, "data-files", &files.join(" "))
            .and_then(|told| attribute::set(&told, "data-explores", if explores { "yes" } else { "" }));
        let parts = [
            &self.start,
            LANG,
            lang.tag(),
            "\"",
            &self.before_base,
            "<base href=\"",
            &root(lang, route),
            "\"",
            &self.before_head,
            head,
            told.as_deref().unwrap_or_default(),
            body,
            END,
            &self.end,
        ];
        parts.concat()
    }
}

/// The way from a page's folder to the portal's root.
fn root(lang: Lang, route: &Route) -> String {
    match super::routes::folder(lang, route).split('/').filter(|segment| !segment.is_empty()).count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// What must be mended where the page cannot be read.
pub fn wrong(path: &str, what: String) -> Problem {
    Problem::file(
        path,
        what,
        "put it into index.html: what concerns addresses into its head, before anything that has one",
    )
}
