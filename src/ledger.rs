//! A release in memory: totals that never add what does not add, the search for places, what a release changes.
//! Knows no browser and no language.

mod answer;
mod book;
pub mod coverage;
#[cfg(feature = "tool")]
mod diff;
mod mention;
#[cfg(feature = "tool")]
mod overlap;
mod places;
mod question;
mod sort;
mod summary;
mod total;

pub use answer::{answer, matching};
pub use book::Book;
#[cfg(feature = "tool")]
pub use diff::diff;
pub use mention::{mentions, row_mentions};
#[cfg(feature = "tool")]
pub use overlap::overlaps;
pub use places::Places;
pub use question::{Answer, Group, Is, Question, Tally, Test, YEAR};
pub use sort::{distinct, sort_rows};
#[cfg(feature = "tool")]
pub use summary::Summary;
pub use summary::summed;
pub use total::{Basis, Counted, Kin, Sum, Total, counted, totals};
