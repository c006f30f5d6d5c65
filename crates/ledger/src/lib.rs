//! A release in memory: totals that never add what does not add, the search for places, what a release changes.
//! Knows no browser and no language.

mod answer;
mod book;
pub mod coverage;
mod mention;
mod places;
mod question;
mod sort;
mod summary;
mod total;

pub use answer::{answer, matching};
pub use book::Book;
pub use mention::{mentions, row_mentions};
pub use places::{Found, Places};
pub use question::{Answer, Group, Predicate, Question, Tally, Test, YEAR};
pub use sort::{distinct, sort_rows};
pub use summary::summed;
pub use total::{Basis, Counted, Measure, Sum, Total, counted, totals};
