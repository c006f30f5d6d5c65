//! The values that stand in an address: which of them the page can use, and what they are called.

use super::question::NONE;
use super::rows::SCROLL;
use super::{Asked, Dimension};
use crate::app::Route;
use crate::components::not_known;
use crate::format::{Date, Kind, TableSchema};
use crate::html::Html;
use crate::text::messages as m;

impl<'a> Asked<'a> {
    /// The value that the address has for a parameter of this page; one that the page cannot use is none.
    pub fn get(&self, parameter: &str) -> Option<&'a str> {
        self.query.get(parameter).filter(|value| is_usable(self.schema, parameter, value))
    }

    /// What the value of a filter is called.
    pub fn words_of(&self, parameter: &str, value: &str) -> String {
        let (names, site) = (&self.names, self.names.site);
        match parameter {
            "pairing" => names.pairing(value),
            "supporter" | "recipient" => names.region(value),
            "source" => names.source(value),
            "from" | "to" => {
                Date::parse(value).map_or_else(|| site.t(m::NO_SINGLE_YEAR).to_owned(), |date| site.date(date))
            }
            column => match self.schema.column(column).map(|column| column.kind) {
                Some(Kind::Word(_)) => site.label(column, value).to_owned(),
                _ => self.words.of(column, value).to_owned(),
            },
        }
    }
}

fn is_usable(schema: &'static TableSchema, parameter: &str, value: &str) -> bool {
    match parameter {
        "from" | "precision" if value == NONE => true,
        "from" | "to" => Date::parse(value).is_some(),
        "sort" => schema.column(value.strip_prefix('-').unwrap_or(value)).is_some(),
        "by" | "then" => Dimension::parse(schema, value).is_some(),
        "page" => value == SCROLL || value.parse::<usize>().is_ok(),
        column => match schema.column(column).map(|column| column.kind) {
            Some(Kind::Word(all)) => all.contains(&value),
            _ => true,
        },
    }
}

/// Names the values of the address that this page cannot use, instead of ignoring them.
pub fn unusable(asked: &Asked<'_>) -> Html {
    let mut unusable = Vec::new();
    for parameter in Route::Explore(asked.schema.name).parameters() {
        let value = asked.query.get(parameter).filter(|_| asked.get(parameter).is_none());
        unusable.extend(value.map(|value| [parameter, "=", value].concat()));
    }
    not_known(asked.names.site, unusable.iter().map(String::as_str).collect())
}
