//! What rows can be grouped by.

use crate::components::Names;
use format::{Date, Kind, TableSchema};
use ledger::YEAR;
use text::{Msg, messages as m};

/// One way of grouping: a parameter's value, the column that is asked for, and what the groups are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// As the address spells it.
    pub name: &'static str,
    /// The column of the table whose values make the groups.
    pub column: &'static str,
    pub title: Msg,
}

const fn dimension(name: &'static str, column: &'static str, title: Msg) -> Dimension {
    Dimension { name, column, title }
}

const ALL: [Dimension; 15] = [
    dimension("pairing", "pairing", m::PAIRING),
    dimension("supporter", "pairing", m::SUPPORTER),
    dimension("supporter-province", "pairing", m::SUPPORTER_PROVINCE),
    dimension("recipient", "pairing", m::RECIPIENT),
    dimension("recipient-province", "pairing", m::RECIPIENT_PROVINCE),
    dimension("year", YEAR, m::YEAR),
    dimension("period", "period", m::PERIOD),
    dimension("kind", "kind", m::KIND),
    dimension("stage", "stage", m::STAGE),
    dimension("product", "product", m::PRODUCT),
    dimension("channel", "channel", m::CHANNEL),
    dimension("direction", "direction", m::DIRECTION),
    dimension("method", "method", m::METHOD),
    dimension("status", "status", m::STATUS),
    dimension("precision", "precision", m::PRECISION),
];

/// The ways of grouping the rows of a table, in the order in which they are offered.
pub fn dimensions(schema: &TableSchema) -> impl Iterator<Item = &'static Dimension> {
    ALL.iter().filter(move |own| own.column == YEAR || schema.column(own.column).is_some())
}

impl Dimension {
    pub fn parse(schema: &TableSchema, name: &str) -> Option<&'static Self> {
        dimensions(schema).find(|own| own.name == name)
    }

    /// Whether the groups stand in the order of time.
    pub fn is_time(&self) -> bool {
        matches!(self.column, YEAR | "period")
    }

    pub fn is_supporter(&self) -> bool {
        matches!(self.name, "supporter" | "supporter-province")
    }

    pub fn is_recipient(&self) -> bool {
        matches!(self.name, "recipient" | "recipient-province")
    }

    /// The group that a value of the column belongs to.
    pub fn key(&self, names: &Names<'_>, value: &str) -> Option<String> {
        let side = match self.name {
            "supporter" | "supporter-province" => "supporter",
            "recipient" | "recipient-province" => "recipient",
            _ => return Some(value.to_owned()),
        };
        let region = names.book.row("pairings", value)?.text(side)?;
        let places = names.book.ancestry(region);
        let place = if self.name == side { places.first() } else { places.last() };
        place.map(|place| (*place).to_owned())
    }

    /// What a group is called; `words` knows the published texts of its column in the reader's language.
    pub fn label(&self, names: &Names<'_>, schema: &TableSchema, words: &Words, key: Option<&str>) -> String {
        let site = names.site;
        let Some(key) = key else {
            return site.t(if self.column == YEAR { m::NO_SINGLE_YEAR } else { m::NOT_STATED }).to_owned();
        };
        match self.name {
            "pairing" => names.pairing(key),
            "supporter" | "supporter-province" | "recipient" | "recipient-province" => names.region(key),
            "year" => Date::parse(key).map_or_else(|| key.to_owned(), |year| site.date(year)),
            "period" => site.period(format::Period::parse(key)),
            column => match schema.column(column).map(|column| column.kind) {
                Some(Kind::Word(_)) => site.label(column, key).to_owned(),
                _ => words.of(column, key).to_owned(),
            },
        }
    }

    /// The filter of the address that keeps only the rows of a group: parameter and value.
    pub fn filter(&self, key: &str) -> Option<(&'static str, String)> {
        let parameter = match self.name {
            "supporter-province" => "supporter",
            "recipient-province" => "recipient",
            "year" => "from",
            "period" => return None,
            name => name,
        };
        Some((parameter, key.to_owned()))
    }
}

/// Published texts of columns in the reader's language, by the text in simplified Chinese that rows are told apart by.
#[derive(Clone, Debug, Default)]
pub struct Words(pub Vec<(&'static str, Vec<(String, String)>)>);

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
