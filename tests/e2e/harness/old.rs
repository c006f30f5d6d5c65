//! Chromium as it was years ago: `scripts/test-tools.sh` unpacks it. Today's driver does not speak with it, so it opens one
//! page and writes down what that holds.

use super::target;
use std::path::PathBuf;
use std::process::Command;

pub struct Chromium(PathBuf);

impl Chromium {
    /// The one of this version, if it is there.
    pub fn find(version: &str) -> Option<Self> {
        let folder = target("browsers").join(["chromium-", version].concat());
        folder.join("chromium").is_file().then_some(Self(folder))
    }

    /// Opens a page and returns it as it is when nothing goes on any more.
    pub fn dump(&self, url: &str) -> Dump {
        let profile = tempfile::tempdir().expect("a folder can be made");
        let output = Command::new(self.0.join("chromium"))
            .env("LD_LIBRARY_PATH", self.0.join("lib"))
            .args(["--headless", "--single-process", "--no-zygote", "--no-sandbox", "--use-gl=swiftshader"])
            .args(["--no-first-run", "--no-proxy-server", "--virtual-time-budget=20000", "--dump-dom"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(url)
            .output()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.0.display()));
        let html = String::from_utf8(output.stdout).expect("a page is UTF-8");
        assert!(html.contains("</html>"), "{url}: {html} {}", String::from_utf8_lossy(&output.stderr));
        Dump(html)
    }
}

/// A page as markup.
pub struct Dump(String);

impl Dump {
    /// The words of the page itself.
    pub fn text(&self) -> String {
        words(self.between("<main", "</main>"))
    }

    /// What the foot says of the release.
    pub fn proof(&self) -> String {
        words(self.between("id=\"proof\"", "</p>"))
    }

    /// The program has proven the release.
    pub fn is_checked(&self) -> bool {
        self.proof().contains('✓')
    }

    fn between(&self, from: &str, to: &str) -> &str {
        let rest = self.0.split_once(from).unwrap_or_else(|| panic!("no {from} in {}", self.0)).1;
        rest.split_once(to).unwrap_or_else(|| panic!("no {to} in {rest}")).0
    }
}

/// The text of markup that begins within a tag.
fn words(markup: &str) -> String {
    let text: String = markup.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
    text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
