//! An *evidence file*: one HTML file of a figure, a total, a pairing or a claim that carries what is shown, the published
//! files that it rests on, the manifest that lists these, and a check that holds all of it together. It opens from a disk,
//! asks nothing of any network, and says green or red.
//!
//! ```text
//! parts: what is shown; files: which published files that takes; then Evidence { … }.file()
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
pub use parts::{Part, claim, figure, pairing, totals};
use std::fmt::Write as _;
use text::messages as m;
use view::components::Names;
use view::html::text;
use view::site::Site;

/// How the names of such files end.
pub const ENDING: &str = "evidence.html";
/// What a manifest is called in its release.
pub const MANIFEST: &str = "datapackage.json";

/// The check, which is the only script that the file's own policy lets run.
const CHECK: &str = include_str!("evidence/check.js");
const STYLE: &str = include_str!("evidence/style.css");

/// A file of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Relative to the manifest.
    pub path: String,
    pub text: String,
}

/// What a file is made of.
pub struct Evidence<'a> {
    /// Names, and the release with the tables that the parts are of.
    pub names: Names<'a>,
    pub title: &'a str,
    /// Where the same is seen, pinned to the release.
    pub address: &'a str,
    /// The day on which it is made, as ISO 8601 writes it.
    pub made: &'a str,
    pub parts: &'a [Part<'a>],
    /// The manifest, then each of [`files`].
    pub files: &'a [Published],
    /// The signature file of the manifest, if there is one.
    pub signature: Option<&'a str>,
    /// The key that the deployment names, if it names one.
    pub public_key: Option<&'a str>,
}

/// The published files that these parts take: the tables that they are of, and those that name what stands in them. A table
/// in parts is none of them.
pub fn files(parts: &[Part<'_>], manifest: &Manifest) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for table in parts.iter().filter_map(Part::table).chain(["pairings", "regions", "sources"]) {
        let path = [table, ".csv"].concat();
        let is_whole = !manifest.is_partitioned(table) && manifest.resource(&path).is_some();
        if is_whole && !all.contains(&path) {
            all.push(path);
        }
    }
    all
}

/// `shanhai-funds-yz-qj-industry-2026-02.evidence.html`; made-up data say so in the name too.
pub fn file_name(site: &Site, manifest: &Manifest, path: &str) -> String {
    let of: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let synthetic = if manifest.shanhai.synthetic { "-synthetic" } else { "" };
    let lang = site.lang.tag();
    ["shanhai-", &of.join("-"), "-", &manifest.shanhai.release, "-", lang, synthetic, ".", ENDING].concat()
}

impl Evidence<'_> {
    /// The file.
    pub fn file(&self) -> String {
        let site = self.names.site;
        let sheet = sheet::Sheet::new(self.names, self.files);
        let body = markup::body(self, &sheet);
        let mut file = String::from("<!doctype html>\n");
        let title = text(&[self.title, " · ", site.t(m::PORTAL)].concat());
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
            body.as_str(),
        ];
        parts.iter().for_each(|part| file.push_str(part));
        // A `<` would end the element, whatever stands behind it; within JSON it stands in texts alone.
        let payload = payload::payload(self, &sheet).replace('<', "\\u003c");
        let _ = write!(file, "\n<script type=\"application/json\" id=\"published\">{payload}</script>\n");
        let _ = writeln!(file, "<script>{CHECK}</script>\n</html>");
        file
    }
}
