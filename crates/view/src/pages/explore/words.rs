//! Published texts in the reader's language, where rows are told apart by them.

use crate::components::{Names, words_of};
use crate::tables::{Description, Filter};
use format::Table;
use text::{Published, messages as m};

/// Published texts of columns in the reader's language, by the text in simplified Chinese that rows are told apart by.
#[derive(Clone, Debug, Default)]
pub struct Words(pub Vec<(String, Vec<(String, String)>)>);

impl Words {
    /// The text in the reader's language; the text itself where there is no other.
    pub fn of<'a>(&'a self, column: &str, text: &'a str) -> &'a str {
        let own = self.of_column(column).iter().find(|(original, _)| original == text);
        own.map_or(text, |(_, words)| words)
    }

    /// All texts of a column, each with its words in the reader's language.
    pub fn of_column(&self, column: &str) -> &[(String, String)] {
        self.0.iter().find(|(own, _)| *own == column).map_or(&[], |(_, words)| words)
    }
}

/// The texts of the columns that rows are told apart by, in the reader's language.
pub fn words(names: &Names<'_>, of: &Description, table: &Table) -> Words {
    let lang = names.site.lang;
    let mut words = Words::default();
    for column in chosen(of) {
        let mut known: Vec<(String, String)> = Vec::new();
        for row in table.iter() {
            let Some(text) = row.text(column) else { continue };
            if !known.iter().any(|(own, _)| own == text) {
                let words = Published::of(&row, column, lang).map(|words| words.text);
                known.push((text.to_owned(), words.unwrap_or_default()));
            }
        }
        words.0.push((column.to_owned(), known));
    }
    if of.filters().any(|filter| filter == Filter::Indicator) {
        words.0.push((Filter::Indicator.name().to_owned(), indicators(names, table)));
    }
    words
}

/// What each indicator is called, with the pairing that it is a total of: its newest name, since sources word it anew.
fn indicators(names: &Names<'_>, table: &Table) -> Vec<(String, String)> {
    let mut known: Vec<(String, String)> = Vec::new();
    for row in table.iter() {
        let Some(indicator) = row.text(Filter::Indicator.name()) else { continue };
        let mut name = words_of(names.site, &row, "name");
        if let Some(pairing) = row.text("pairing") {
            name = names.site.fill(m::CHART_PUBLISHED_CELL, &[&name, &names.pairing(pairing)]);
        }
        match known.iter_mut().find(|(own, _)| own == indicator) {
            Some((_, own)) => *own = name,
            None => known.push((indicator.to_owned(), name)),
        }
    }
    known
}

/// Columns of published text that are filters too.
pub fn chosen(of: &Description) -> impl Iterator<Item = &'static str> {
    of.filters().filter(|filter| filter.is_published(of.schema)).map(Filter::name)
}
