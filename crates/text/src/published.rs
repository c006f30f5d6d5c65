//! Text that a release publishes, in the language that comes closest to the reader's.

use super::Lang;
use format::Row;

/// A published text and the language that it is in, which the page must declare where it is not the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub text: String,
    pub lang: Lang,
}

impl Published {
    /// The text of a translated column: in the reader's language, or else in simplified Chinese, which every
    /// translated column is kept in.
    pub fn of(row: &Row<'_>, column: &str, lang: Lang) -> Option<Self> {
        let own = || row.text(&format!("{column}{}", lang.column_ending())).map(|text| (text, lang));
        let first = || row.text(column).map(|text| (text, Lang::Hans));
        own().or_else(first).map(|(text, lang)| Self { text: text.to_owned(), lang })
    }

    /// What to put into `lang=`: nothing where the page says it already.
    pub fn foreign(&self, page: Lang) -> Option<&'static str> {
        (self.lang != page).then(|| self.lang.tag())
    }
}
