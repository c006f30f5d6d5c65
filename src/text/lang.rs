//! The languages of the portal, and which of them a reader gets.

/// A language of the portal. Chinese in simplified characters is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Hans,
    Hant,
    En,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Hans, Self::Hant, Self::En];

    /// The BCP 47 tag, as in `lang=` of the address and of the page.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Hans => "简体",
            Self::Hant => "繁體",
            Self::En => "English",
        }
    }

    /// Ending of the columns that carry this language.
    pub const fn column_ending(self) -> &'static str {
        match self {
            Self::Hans => "",
            Self::Hant => "_zh_hant",
            Self::En => "_en",
        }
    }

    /// The language with exactly that tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language for a reader who asks for these tags, the dearest first: a script subtag decides; else the
    /// places that write traditional characters; any other Chinese is simplified. Readers of other languages get
    /// the first one that is there, or English.
    pub fn negotiate(tags: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        tags.into_iter().find_map(|tag| Self::understood(tag.as_ref())).unwrap_or(Self::En)
    }

    fn understood(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split(['-', '_']);
        match subtags.next()? {
            "en" => Some(Self::En),
            "zh" | "yue" | "cmn" => {
                let rest: Vec<&str> = subtags.collect();
                let hant = rest.contains(&"hant")
                    || (!rest.contains(&"hans") && rest.iter().any(|s| matches!(*s, "tw" | "hk" | "mo")));
                Some(if hant { Self::Hant } else { Self::Hans })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_the_script_they_read() {
        let cases = [
            (vec!["zh-CN", "en"], Lang::Hans),
            (vec!["zh"], Lang::Hans),
            (vec!["zh-TW"], Lang::Hant),
            (vec!["zh-HK"], Lang::Hant),
            (vec!["zh-Hans-HK"], Lang::Hans),
            (vec!["zh-Hant-CN"], Lang::Hant),
            (vec!["en-GB", "zh-CN"], Lang::En),
            (vec!["fr", "zh-SG"], Lang::Hans),
            (vec!["fr"], Lang::En),
            (vec![], Lang::En),
        ];
        for (tags, lang) in cases {
            assert_eq!(Lang::negotiate(&tags), lang, "{tags:?}");
        }
    }
}
