//! What each release has to embed, and where that lies.

use super::books::Books;
use std::collections::BTreeSet;
use text::Lang;
use view::embed::{self, Embed};
use view::site::{Query, Route, Site};

/// The folder of embeds in each language.
pub const FOLDER: &str = "embed";

/// What the releases have to embed.
pub struct Embeds {
    /// Of each release, newest first.
    pub releases: Vec<Vec<Embed>>,
    /// The addresses of those of the newest.
    newest: BTreeSet<String>,
    /// Whether each release has them by its name.
    pub pinned: bool,
}

impl Embeds {
    /// Looks for all of them.
    pub fn of(books: &Books, pinned: bool) -> Self {
        let site = site(Lang::default(), None, None);
        let releases: Vec<Vec<Embed>> = books
            .editions()
            .take(if pinned { usize::MAX } else { 1 })
            .map(|edition| embed::all(&site, &edition))
            .collect();
        let newest = releases.first().into_iter().flatten().map(Embed::path).collect();
        Self { releases, newest, pinned }
    }

    /// What of a page is embedded where a program asks for the page, if the newest release has it.
    pub fn of_page(&self, route: &Route) -> Option<Embed> {
        Embed::of_page(route).filter(|embed| self.newest.contains(&embed.path()))
    }
}

/// The address of an embed below the portal's root, without a slash at the end.
pub fn address(lang: Lang, release: Option<&str>, path: &str) -> String {
    let parts = [lang.prefix(), FOLDER, release.unwrap_or_default(), path];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// The constants of all embeds in a language: links keep the release that is named.
pub fn site(lang: Lang, address: Option<&str>, release: Option<&str>) -> Site {
    Site::at(address.unwrap_or_default(), Query::default().with("release", release), lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serve::headers::policy;

    #[test]
    fn embeds_of_every_language_may_be_framed() {
        for lang in Lang::ALL {
            let path = address(lang, Some("2026-02"), "charts/map");
            let segments: Vec<String> = path.split('/').map(str::to_owned).collect();
            assert!(policy(&segments, &[]).ends_with("frame-ancestors *"), "{path}");
        }
        assert_eq!(address(Lang::En, None, ""), "en/embed");
    }
}
