//! The values that stand in an address: which of them the page can use, and what they are called.

use super::question::NONE;
use super::rows::SCROLL;
use super::{Asked, Dimension};
use crate::components::not_known;
use crate::html::Html;
use crate::site::Query;
use crate::site::Route;
use format::{Date, Kind, TableSchema};
use text::messages as m;

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

/// What an address says of how rows are shown, and not of which.
pub const PRESENTATION: [&str; 5] = ["by", "then", "sort", "page", "hide"];

/// Whether an address asks for some rows only.
pub fn narrows(schema: &'static TableSchema, query: &Query) -> bool {
    let parameters = Route::Explore(schema.name).parameters();
    parameters.iter().any(|name| !PRESENTATION.contains(name) && query.get(name).is_some())
}

fn is_usable(schema: &'static TableSchema, parameter: &str, value: &str) -> bool {
    match parameter {
        "from" | "precision" if value == NONE => true,
        "from" | "to" => Date::parse(value).is_some(),
        "sort" => schema.column(value.strip_prefix('-').unwrap_or(value)).is_some(),
        "by" | "then" => Dimension::parse(schema, value).is_some(),
        "page" => value == SCROLL || value.parse::<usize>().is_ok(),
        column => match schema.column(column).map(|column| column.kind) {
            Some(Kind::Word(all)) => all.words.contains(&value),
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

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables::SALES;

    #[test]
    fn what_only_arranges_rows_keeps_none_back() {
        let narrows = |query| narrows(&SALES, &Query::parse(query));
        assert!(!narrows("by=channel&then=product&sort=-amount&page=2&hide=note&lang=en&release=2021-04"));
        assert!(narrows("channel=online") && narrows("q=x") && narrows("from=2021"));
    }
}
