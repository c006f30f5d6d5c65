//! What readers see of each table, described once, one file a table: every page, list of links and tool asks here.
//! A new table is a file here and a line in [`ALL`].

mod column;
mod description;
mod dimension;
mod exchanges;
mod explored;
mod filter;
mod funds;
mod national;
mod omitted;
mod outputs;
mod pairings;
mod projects;
mod regions;
mod sales;
mod sources;
mod supervision;

pub use column::{CellContent, DisplayColumn};
pub use description::{AtPlace, Description, Heading, Listed};
pub use dimension::Dimension;
pub use exchanges::EXCHANGES;
pub use explored::{Arrangement, Explored};
pub use filter::{Choice, Filter, NONE};
pub use funds::FUNDS;
pub use national::NATIONAL;
pub use omitted::OMITTED;
pub use outputs::OUTPUTS;
pub use pairings::PAIRINGS;
pub use projects::PROJECTS;
pub use regions::REGIONS;
pub use sales::SALES;
pub use sources::SOURCES;
pub use supervision::SUPERVISION;

/// Every table, in the order in which links and parts of pages stand.
pub static ALL: [&Description; 11] =
    [&NATIONAL, &FUNDS, &SALES, &PROJECTS, &EXCHANGES, &OUTPUTS, &SUPERVISION, &PAIRINGS, &SOURCES, &REGIONS, &OMITTED];

/// The table of that name; `None` where there is no such table.
pub fn by_name(name: &str) -> Option<&'static Description> {
    ALL.into_iter().find(|of| of.name() == name)
}

/// The tables that have an exploring page.
pub fn explored() -> impl Iterator<Item = &'static Description> {
    ALL.into_iter().filter(|of| of.explored.is_some())
}

/// The tables whose rows add up.
pub fn adding_up() -> impl Iterator<Item = &'static Description> {
    ALL.into_iter().filter(|of| of.adds_up())
}

/// The tables that are a part of the page of a pairing.
pub fn with_tab() -> impl Iterator<Item = &'static Description> {
    ALL.into_iter().filter(|of| of.has_tab)
}

#[cfg(test)]
mod tests;
