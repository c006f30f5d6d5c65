//! An *evidence file*: one HTML file of a figure, a total, a pairing or a claim that carries what is shown, the published
//! files that it rests on, the manifest that lists these, and a check that holds all of it together. It opens from a disk,
//! asks nothing of any network, and says green or red.
//!
//! ```text
//! Page: its parts, and by paths() which published files they take; Page::file() of these is the file
//! ```

mod markup;
mod parts;
mod payload;
mod policy;
mod record;
mod sheet;
mod total;
mod words;

use format::Manifest;
use markup::body;
pub use parts::{Part, claim, figure, pairing, totals};
use std::fmt::Write as _;
use text::messages as m;
use view::components::Names;
use view::html::text;
use view::site::Site;

/// How the names of such files end.
pub const ENDING: &str = "evidence.html";
/// What such a file is.
pub const MEDIA_TYPE: &str = "text/html;charset=utf-8";
/// What a manifest is called in its release.
pub const MANIFEST: &str = "datapackage.json";

/// The check, which is the only script that the file's own policy lets run.
const CHECK: &str = include_str!("evidence/check.js");
const STYLE: &str = include_str!("evidence/style.css");

/// A page of which evidence is given.
pub struct Page<'a> {
    /// Names, and the release with the tables that the parts are of.
    pub names: Names<'a>,
    pub title: &'a str,
    /// Where the same is seen, pinned to the release.
    pub address: &'a str,
    pub parts: &'a [Part<'a>],
}

/// What a file carries that is not seen on its page.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The text of the manifest, then of each file of [`Page::paths`], as published.
    pub texts: Vec<String>,
    /// The signature file of the manifest, if there is one.
    pub signature: Option<String>,
    /// The key that the deployment names, if it names one.
    pub public_key: Option<String>,
    /// The day on which the file is made, as ISO 8601 writes it.
    pub made: String,
}

/// A page with what it carries.
struct Evidence<'a> {
    page: &'a Page<'a>,
    carried: &'a Carried,
    /// The paths of the texts, relative to the manifest.
    paths: Vec<String>,
}

/// `shanhai-funds-yz-qj-industry-2026-02.evidence.html`; made-up data say so in the name too.
pub fn file_name(site: &Site, manifest: &Manifest, path: &str) -> String {
    let of: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let synthetic = if manifest.shanhai.synthetic { "-synthetic" } else { "" };
    let lang = site.lang.tag();
    ["shanhai-", &of.join("-"), "-", &manifest.shanhai.release, "-", lang, synthetic, ".", ENDING].concat()
}

impl Page<'_> {
    /// The published files that it takes: the tables that its parts are of, and those that name what stands in them. A table in
    /// parts is none of them.
    pub fn paths(&self) -> Vec<String> {
        let manifest = &self.names.book.manifest;
        let mut all: Vec<String> = Vec::new();
        for table in self.parts.iter().filter_map(Part::table).chain(["pairings", "regions", "sources"]) {
            let path = [table, ".csv"].concat();
            let is_whole = !manifest.is_partitioned(table) && manifest.resource(&path).is_some();
            if is_whole && !all.contains(&path) {
                all.push(path);
            }
        }
        all
    }

    /// The file.
    pub fn file(&self, carried: &Carried) -> String {
        let paths = std::iter::once(MANIFEST.to_owned()).chain(self.paths()).collect();
        Evidence { page: self, carried, paths }.file()
    }
}

impl Evidence<'_> {
    /// The published files: path and text, the manifest first.
    fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.paths.iter().map(String::as_str).zip(self.carried.texts.iter().map(String::as_str))
    }

    fn file(&self) -> String {
        let site = self.page.names.site;
        let sheet = sheet::Sheet::new(self.page, &self.paths);
        let seen = body(self, &sheet);
        let mut file = String::from("<!doctype html>\n");
        let title = text(&[self.page.title, " · ", site.t(m::PORTAL)].concat());
        let parts = [
            "<html lang=\"",
            site.lang.tag(),
            "\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
            &policy::policy(CHECK, STYLE),
            "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
            title.as_str(),
            "</title>\n<style>",
            STYLE,
            "</style>\n",
            seen.as_str(),
        ];
        parts.iter().for_each(|part| file.push_str(part));
        // A `<` would end the element, whatever stands behind it; within JSON it stands in texts alone.
        let payload = payload::payload(self, &sheet).replace('<', "\\u003c");
        let _ = write!(file, "\n<script type=\"application/json\" id=\"published\">{payload}</script>\n");
        let _ = writeln!(file, "<script>{CHECK}</script>\n</html>");
        file
    }
}
