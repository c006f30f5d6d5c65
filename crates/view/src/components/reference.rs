//! A page as others cite it: in the forms that theses, journals and reference managers ask for.

use super::share::words;
use crate::site::Site;
use format::Date;
use text::messages as m;

/// What is cited.
pub struct Reference<'a> {
    /// The title of the page, without the name of the portal.
    pub title: &'a str,
    /// Where the page lies below the portal's root, in any language.
    pub path: &'a str,
    pub release: &'a str,
    /// When the release was made, RFC 3339.
    pub created: &'a str,
    /// The address that stays with this release, if it is known under which the portal lies.
    pub address: Option<&'a str>,
    /// The day on which the reader saw it, as ISO 8601 writes it, if that is known.
    pub seen: Option<&'a str>,
    /// The way to what the release changed in the record that is cited, where it is one and a release came before.
    pub changes: Option<String>,
}

impl Reference<'_> {
    /// The names of the forms with the citation in each.
    pub fn forms(&self, site: &Site) -> [(&'static str, String); 4] {
        [
            (words::CITE_PLAIN.of(site.lang), self.plain(site)),
            ("GB/T 7714", self.gbt(site)),
            ("APA", self.apa(site)),
            ("BibTeX", self.bibtex(site)),
        ]
    }

    fn day(&self) -> &str {
        self.created.get(..10).unwrap_or(self.created)
    }

    fn year(&self) -> &str {
        self.created.get(..4).unwrap_or(self.created)
    }

    /// Behind a sentence that has ended.
    fn at(&self) -> String {
        self.address.map_or_else(String::new, |address| [" ", address].concat())
    }

    fn plain(&self, site: &Site) -> String {
        let day = Date::parse(self.day()).map(|date| site.date(date)).unwrap_or_default();
        words::CITED_PLAINLY.fill(site.lang, &[self.title, site.t(m::PORTAL), self.release, &day]) + &self.at()
    }

    /// GB/T 7714—2015 for data on line: who, what, when it was made, when it was seen, where. The day on which it was seen is
    /// asked for: who knows it alone is the reader.
    fn gbt(&self, site: &Site) -> String {
        let seen = self.seen.unwrap_or_else(|| words::DAY_SEEN.of(site.lang));
        let where_from = self.address.map_or_else(String::new, |address| [" ", address, "."].concat());
        format!("{}. {}: {}[DS/OL]. ({})[{seen}].{where_from}", site.t(m::PORTAL), self.title, self.release, self.day())
    }

    /// APA, seventh edition. A release never changes, so it asks for no day on which it was seen.
    fn apa(&self, site: &Site) -> String {
        format!(
            "{}. ({}). {} ({}) [{}].{}",
            site.t(m::PORTAL),
            self.year(),
            self.title,
            self.release,
            words::DATA_SET.of(site.lang),
            self.at()
        )
    }

    fn bibtex(&self, site: &Site) -> String {
        let key: Vec<&str> =
            ["shanhai", self.release].into_iter().chain(self.path.split('/').filter(|part| !part.is_empty())).collect();
        let mut entry = format!("@misc{{{},\n", key.join("-"));
        let mut field = |name: &str, value: &str| {
            for part in ["  ", name, " = {", value, "},\n"] {
                entry.push_str(part);
            }
        };
        field("author", &braced(site.t(m::PORTAL)));
        field("title", &braced(self.title));
        field("year", self.year());
        field("version", self.release);
        field("date", self.day());
        self.address.into_iter().for_each(|address| field("url", address));
        entry + "}"
    }
}

/// A name or title that stays as it is written: TeX reads it as text, in one piece.
fn braced(text: &str) -> String {
    let mut safe = String::from("{");
    for c in text.chars() {
        match c {
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => safe.extend(['\\', c]),
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            c => safe.push(c),
        }
    }
    safe + "}"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use text::Lang;

    fn said(lang: Lang, address: Option<&str>, seen: Option<&str>) -> [String; 4] {
        let site = Site::new("".into(), "".into(), Query::default(), lang);
        let reference = Reference {
            title: "扬州市 → 清涧县",
            path: "pairings/yz-qj",
            release: "2026-02",
            created: "2026-11-26T00:00:00Z",
            address,
            seen,
            changes: None,
        };
        reference.forms(&site).map(|(_, words)| words)
    }

    const ADDRESS: &str = "https://gov.example/pairings/yz-qj?release=2026-02";

    #[test]
    fn each_form_names_title_portal_release_date_and_address() {
        let [plain, gbt, apa, bibtex] = said(Lang::Hans, Some(ADDRESS), Some("2026-12-01"));
        assert_eq!(
            plain,
            format!("《扬州市 → 清涧县》，东西部协作公开平台，2026-02 期数据（2026年11月26日制作）。 {ADDRESS}")
        );
        assert_eq!(
            gbt,
            format!("东西部协作公开平台. 扬州市 → 清涧县: 2026-02[DS/OL]. (2026-11-26)[2026-12-01]. {ADDRESS}.")
        );
        assert_eq!(apa, format!("东西部协作公开平台. (2026). 扬州市 → 清涧县 (2026-02) [数据集]. {ADDRESS}"));
        assert_eq!(
            bibtex,
            format!(
                "@misc{{shanhai-2026-02-pairings-yz-qj,\n  author = {{{{东西部协作公开平台}}}},\n  title = {{{{扬州市 → 清涧县}}}},\n  \
                 year = {{2026}},\n  version = {{2026-02}},\n  date = {{2026-11-26}},\n  url = {{{ADDRESS}}},\n}}"
            )
        );
    }

    #[test]
    fn what_is_not_known_is_left_out_or_left_to_the_reader() {
        for lang in Lang::ALL {
            let all = said(lang, None, None);
            assert!(
                all.iter().all(|words| !words.contains("http") && !words.contains("url") && !words.ends_with(' ')),
                "{all:?}"
            );
            assert!(all[1].contains(&format!("(2026-11-26)[{}].", words::DAY_SEEN.of(lang))), "{all:?}");
        }
    }

    #[test]
    fn what_tex_would_read_as_its_own_is_text() {
        assert_eq!(braced("a_b & 100% {x} \\"), "{a\\_b \\& 100\\% \\{x\\} \\textbackslash{}}");
    }
}
