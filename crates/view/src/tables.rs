//! What readers see of each table, described once, one file a table: every page, list of links and tool asks here.
//! A new table is a file here and a line in [`ALL`].

mod column;
mod dimension;
mod exchanges;
mod explored;
mod filter;
mod funds;
mod national;
mod pairings;
mod projects;
mod regions;
mod sales;
mod sources;
mod supervision;

pub use column::{CellContent, DisplayColumn};
pub use dimension::Dimension;
pub use exchanges::EXCHANGES;
pub use explored::{Arrangement, Explored};
pub use filter::{Choice, Filter, NONE};
pub use funds::FUNDS;
pub use national::NATIONAL;
pub use pairings::PAIRINGS;
pub use projects::PROJECTS;
pub use regions::REGIONS;
pub use sales::SALES;
pub use sources::SOURCES;
pub use supervision::SUPERVISION;

use format::TableSchema;
use std::fmt;
use text::Msg;

/// Every table, in the order in which links and parts of pages stand.
pub static ALL: [&Description; 9] =
    [&NATIONAL, &FUNDS, &SALES, &PROJECTS, &EXCHANGES, &SUPERVISION, &PAIRINGS, &SOURCES, &REGIONS];

/// What readers see of a table. No field has a default, so that a new table leaves nothing out.
pub struct Description {
    pub schema: &'static TableSchema,
    /// What the table is called, wherever it is named.
    pub title: Msg,
    /// The sentence below the title, on a page that is the table's own.
    pub lead: Option<Msg>,
    /// The page that lists its rows.
    pub listed: Listed,
    /// The columns of its rows, in order, the first of which names the row. None where a page of its own shows them.
    pub columns: &'static [DisplayColumn],
    /// What the page of a row says beside its numbers, in order. None where rows have no numbers, or another page.
    pub details: &'static [DisplayColumn],
    /// What the page of a row is called.
    pub heading: Heading,
    /// The column of published text that says what a row speaks of.
    pub subject: Option<&'static str>,
    /// Whether its rows are a part of the page of their pairing.
    pub has_tab: bool,
    /// What must be known below the rows of a pairing.
    pub note: Option<Msg>,
    /// What the page of a place shows of it.
    pub at_place: AtPlace,
    /// How its rows are explored; `None` where they are not.
    pub explored: Option<Explored>,
}

/// The page that lists the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Its exploring page.
    Explored,
    /// The list of pairings.
    Pairings,
    /// The totals that sources state.
    National,
    /// The list of documents.
    Sources,
    /// None: the start page finds single rows.
    Search,
}

/// What the page of a row is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// As the table is.
    Title,
    /// What the word of this column means.
    Label(&'static str),
    /// The published text of this column.
    Text(&'static str),
}

/// What the page of a place shows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtPlace {
    Nothing,
    /// What the rows of all pairings of the place add up to.
    Totals,
    /// The rows, below this title.
    Rows(Msg),
}

impl Description {
    /// The table of that name; `None` where there is no such table.
    pub fn parse(name: &str) -> Option<&'static Self> {
        ALL.into_iter().find(|of| of.schema.name == name)
    }

    /// Its name in files and addresses.
    pub const fn name(&self) -> &'static str {
        self.schema.name
    }

    /// Whether its rows have figures, and so a page each.
    pub const fn has_figures(&self) -> bool {
        !self.schema.figures.is_empty()
    }

    /// Whether its rows name the document that they rest on.
    pub fn rests_on_sources(&self) -> bool {
        self.schema.column("source").is_some()
    }
}

/// The tables that have an exploring page.
pub fn explored() -> impl Iterator<Item = &'static Description> {
    ALL.into_iter().filter(|of| of.explored.is_some())
}

/// The tables that are a part of the page of a pairing.
pub fn with_tab() -> impl Iterator<Item = &'static Description> {
    ALL.into_iter().filter(|of| of.has_tab)
}

impl PartialEq for Description {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Description {}

impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests;
