//! What a download says of itself: which rows it has, of which release, and how they are to be read.

use format::{Manifest, Precision, TableSchema, Version};
use text::{Speaker, messages as m};

/// Where the rows are from. Whether they are made up is taken from the manifest, so that no caller can leave it out.
pub struct About {
    pub(super) schema: &'static TableSchema,
    /// The version of the release: a download has the columns of its CSV.
    pub(super) version: Version,
    pub speaker: Speaker,
    /// The table in the reader's language.
    pub title: String,
    /// The filter in words; `None` where every row is taken.
    pub filter: Option<String>,
    /// Where the same rows are seen, pinned to the release.
    pub address: String,
    release: String,
    release_title: String,
    sha256: String,
    synthetic: bool,
    licences: Vec<String>,
}

impl About {
    /// `sha256`: of the release's manifest, in hex.
    pub fn new(schema: &'static TableSchema, manifest: &Manifest, sha256: &str, speaker: Speaker) -> Self {
        Self {
            schema,
            // A release of a version that is not known is never shown.
            version: manifest.version().unwrap_or(Version::NEWEST),
            speaker,
            title: schema.name.to_owned(),
            filter: None,
            address: String::new(),
            release: manifest.shanhai.release.clone(),
            release_title: speaker.lang.title(&manifest.shanhai.title).to_owned(),
            sha256: sha256.to_owned(),
            synthetic: manifest.shanhai.synthetic,
            licences: manifest.licenses.iter().map(|licence| [&licence.name, " ", &licence.path].concat()).collect(),
        }
    }

    pub fn release(&self) -> &str {
        &self.release
    }

    /// Of the release's manifest, in hex.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    pub const fn synthetic(&self) -> bool {
        self.synthetic
    }

    /// `shanhai-sales-2024-10-filtered.csv`; made-up data say so in the name too.
    pub fn file_name(&self, ending: &str) -> String {
        let filtered = if self.filter.is_some() { "-filtered" } else { "" };
        let synthetic = if self.synthetic { "-synthetic" } else { "" };
        ["shanhai-", self.schema.name, "-", &self.release, filtered, synthetic, ".", ending].concat()
    }

    /// What programs are told, by name.
    pub(super) fn properties(&self) -> [(&'static str, Option<&str>); 6] {
        [
            ("table", Some(self.schema.name)),
            ("release", Some(&self.release)),
            ("sha256", Some(&self.sha256)),
            ("address", Some(&self.address)),
            ("filter", self.filter.as_deref()),
            ("notice", self.synthetic.then(|| self.speaker.say(m::SYNTHETIC))),
        ]
    }

    /// What readers are told, in their language: headings and words. `columns`: their names; `marked`: whether texts
    /// that could be taken for formulas carry an apostrophe.
    pub(super) fn lines(&self, columns: &[&str], rows: usize, marked: bool) -> Vec<(&'static str, String)> {
        let say = |message| self.speaker.say(message);
        let mut lines = vec![(say(m::PORTAL), self.title.clone())];
        if self.synthetic {
            lines.push(("", say(m::SYNTHETIC).to_owned()));
        }
        let filter = self.filter.clone().unwrap_or_else(|| say(m::DOWNLOAD_EVERY_ROW).to_owned());
        let schema = [self.schema.name, ".schema.json"].concat();
        lines.extend([
            (say(m::FILTERS), filter),
            (say(m::DOWNLOAD_ROWS), rows.to_string()),
            (say(m::DOWNLOAD_ADDRESS), self.address.clone()),
            (say(m::DOWNLOAD_RELEASE), [&self.release, " ", &self.release_title].concat()),
            (say(m::DOWNLOAD_MANIFEST), self.sha256.clone()),
            (say(m::DOWNLOAD_COLUMNS), self.speaker.fill(m::DOWNLOAD_SCHEMA, &[&columns.join(", "), &schema])),
            ("", say(m::DOWNLOAD_EMPTY).to_owned()),
        ]);
        if marked {
            lines.push(("", say(m::DOWNLOAD_MARK).to_owned()));
        }
        lines.push((say(m::PRECISION), say(m::PRECISION_MEANING).to_owned()));
        for word in Precision::WORDS {
            lines.push(("", [word, " = ", self.speaker.label("precision", word)].concat()));
        }
        lines.push((say(m::LICENCE), self.speaker.list(&self.licences)));
        lines.push(("", say(m::LICENCE_NOTE).to_owned()));
        lines
    }

    /// The same as a text.
    pub(super) fn text(&self, columns: &[&str], rows: usize, marked: bool) -> String {
        // The mark makes old editors read UTF-8, and their lines end like this.
        let mut text = String::from("\u{feff}");
        let colon = if self.speaker.lang.is_chinese() { "：" } else { ": " };
        for (heading, words) in self.lines(columns, rows, marked) {
            if !heading.is_empty() {
                text.push_str(heading);
                text.push_str(colon);
            }
            // A line of ours is a line of the file, whatever the filter was typed as.
            text.push_str(&words.replace(['\r', '\n'], " "));
            text.push_str("\r\n");
        }
        text
    }
}
