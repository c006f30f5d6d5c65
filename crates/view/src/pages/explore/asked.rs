//! What the address of an exploring page asks for: which of its values the page can use, and what they are called.

use super::rows::SCROLL;
use super::words::Words;
use crate::components::{Names, not_known};
use crate::html::Html;
use crate::site::{Query, Route};
use crate::tables::{Arrangement, Choice, Description, Filter};
use text::messages as m;

/// What every part of an exploring page goes by.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Out of a book with `pairings` and `regions`, and with `sources` where the address names one.
    pub names: Names<'a>,
    /// The table that is explored.
    pub of: &'static Description,
    pub words: &'a Words,
    /// The address.
    pub query: &'a Query,
}

impl<'a> Asked<'a> {
    /// The address with another query.
    pub(super) fn href(&self, query: &Query) -> String {
        self.names.site.href_with(&Route::Explore(self.of), query)
    }

    /// What the address chooses of a filter; a value that the filter cannot use is none.
    pub fn choice(&self, filter: Filter) -> Option<Choice<'a>> {
        filter.parse(self.of.schema, self.query.get(filter.name())?)
    }

    /// The column that the rows are sorted by, and whether the largest comes first.
    pub(super) fn sort(&self) -> Option<(&'a str, bool)> {
        let value = self.query.get(Arrangement::Sort.name())?;
        let column = value.strip_prefix('-');
        let sort = (column.unwrap_or(value), column.is_some());
        self.of.schema.column(sort.0).map(|_| sort)
    }

    /// What a value of a filter is called.
    pub fn words_of(&self, filter: Filter, choice: Choice<'_>) -> String {
        let (names, site) = (&self.names, self.names.site);
        let value = match choice {
            Choice::Is(value) => value,
            Choice::Date(date) => return site.date(date),
            Choice::None if filter == Filter::Precision => return site.t(m::NOT_PUBLISHED).to_owned(),
            Choice::None => return site.t(m::NO_SINGLE_YEAR).to_owned(),
        };
        match filter {
            Filter::Pairing => names.pairing(value),
            Filter::Supporter | Filter::Recipient => names.region(value),
            Filter::Source => names.source(value),
            own => self.value(own, value),
        }
    }

    /// What a value in the column of a filter is called.
    pub(super) fn value(&self, filter: Filter, value: &str) -> String {
        let column = filter.name();
        if filter == Filter::Precision || filter.is_labelled(self.of.schema) {
            return self.names.site.label(column, value).to_owned();
        }
        self.words.of(column, value).to_owned()
    }
}

/// Whether an address asks for some rows only.
pub fn narrows(of: &Description, query: &Query) -> bool {
    of.filters().any(|filter| query.get(filter.name()).is_some())
}

/// Names the values of the address that this page cannot use, instead of ignoring them.
pub fn unusable(asked: &Asked<'_>) -> Html {
    let mut unusable = Vec::new();
    let mut check = |parameter: &str, usable: &dyn Fn(&str) -> bool| {
        let value = asked.query.get(parameter).filter(|value| !usable(value));
        unusable.extend(value.map(|value| [parameter, "=", value].concat()));
    };
    for filter in asked.of.filters() {
        check(filter.name(), &|_| asked.choice(filter).is_some());
    }
    for arrangement in Arrangement::ALL {
        check(arrangement.name(), &|value| match arrangement {
            Arrangement::By => asked.of.grouping(value).is_some(),
            // Groups are not parted by what they are of; alone it is how rows are grouped.
            Arrangement::Then => {
                asked.of.grouping(value).is_some() && asked.query.get(Arrangement::By.name()) != Some(value)
            }
            Arrangement::Sort => asked.sort().is_some(),
            Arrangement::Page => value == SCROLL || value.parse::<usize>().is_ok(),
            // The first column stays.
            Arrangement::Hide => {
                value.split('.').all(|name| asked.of.columns.iter().skip(1).any(|column| column.name == name))
            }
        });
    }
    not_known(asked.names.site, unusable.iter().map(String::as_str).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::SALES;

    #[test]
    fn what_only_arranges_rows_keeps_none_back() {
        let narrows = |query| narrows(&SALES, &Query::parse(query));
        assert!(!narrows("by=channel&then=product&sort=-amount&page=2&hide=note&lang=en&release=2021-04"));
        assert!(narrows("channel=online") && narrows("q=x") && narrows("from=2021"));
    }
}
