//! All rows of one table: filter, group, total, read. The state is in the address. Only the head is part of the
//! portal's own program; the rest is shown by `explorer`.

mod chart;
mod dimension;
mod download;
mod filters;
mod groups;
mod ladder;
mod question;
mod rows;
mod scroll;
mod value;

use crate::components::{self, Names, Page};
use crate::site::Query;
use crate::site::{Route, Site};
use format::TableSchema;
use text::{Msg, messages as m};

pub use chart::charts;
pub use dimension::{Dimension, Words, dimensions};
pub use download::{download, in_words};
pub use filters::filters;
pub use groups::{fold, groups};
pub use ladder::ladder;
pub use question::{chosen, grouping, question, words};
pub use rows::{PAGE, Reading, column_choice, other_order, paging, shown};
pub use scroll::{Scale, Step};
pub use value::narrows;

/// What every part of an exploring page goes by.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Out of a book with `pairings` and `regions`, and with `sources` where the address names one.
    pub names: Names<'a>,
    pub schema: &'static TableSchema,
    pub words: &'a Words,
    /// The address.
    pub query: &'a Query,
}

impl Asked<'_> {
    /// The address with another query.
    fn href(&self, query: &Query) -> String {
        self.names.site.href_with(&Route::Explore(self.schema.name), query)
    }
}

pub fn head(site: &Site, of: &str) -> Page {
    let (title, lead) = said_of(of);
    components::head(site, title, lead)
}

/// What the table is called.
pub fn title_of(site: &Site, of: &str) -> &'static str {
    site.t(said_of(of).0)
}

fn said_of(of: &str) -> (Msg, Msg) {
    match of {
        "funds" => (m::FUNDS, m::FUNDS_LEAD),
        "sales" => (m::SALES, m::SALES_LEAD),
        "exchanges" => (m::EXCHANGES, m::EXCHANGES_LEAD),
        _ => (m::SUPERVISION, m::SUPERVISION_LEAD),
    }
}
