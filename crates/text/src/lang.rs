//! The languages of the portal. The address says which of them a page is in.

use format::Title;

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

    /// The BCP 47 tag, as pages declare it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The first part of the addresses of its pages; the first language has none.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Hans => "",
            Self::Hant => "zh-hant",
            Self::En => "en",
        }
    }

    /// The language of an address below the portal's root, and what follows its prefix.
    pub fn of_path(path: &str) -> (Self, &str) {
        let path = path.trim_start_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let own = Self::ALL.into_iter().find(|lang| !first.is_empty() && lang.prefix() == first);
        own.map_or((Self::default(), path), |lang| (lang, rest))
    }

    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Hans => "简体",
            Self::Hant => "繁體",
            Self::En => "English",
        }
    }

    /// Whether it is written as Chinese is: without spaces, numbers without separators, with marks of full width.
    pub const fn is_chinese(self) -> bool {
        match self {
            Self::Hans | Self::Hant => true,
            Self::En => false,
        }
    }

    /// What the browser's `Intl` calls it. Our English is British: 24 November 2026.
    #[cfg(target_arch = "wasm32")]
    pub(crate) const fn locale(self) -> &'static str {
        match self {
            Self::Hans | Self::Hant => self.tag(),
            Self::En => "en-GB",
        }
    }

    /// The title of a release in it, or in simplified Chinese, which each one has.
    pub fn title(self, title: &Title) -> &str {
        let own = match self {
            Self::Hans => None,
            Self::Hant => title.zh_hant.as_deref(),
            Self::En => title.en.as_deref(),
        };
        own.unwrap_or(&title.zh_hans)
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_back_to_their_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        }
        assert_eq!(Lang::from_tag("zh-CN"), None, "the address knows only our own tags");
    }
}
