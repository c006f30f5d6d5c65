//! A release in memory: totals that never add what does not add, the search for places, what a release changes.
//! Knows no browser and no language.

mod accounting;
mod ancestry;
mod answer;
mod book;
pub mod comparison;
pub mod coverage;
mod difference;
mod folding;
mod measure;
mod mention;
mod overview;
mod places;
mod question;
pub mod reconciliation;
mod relations;
#[cfg(test)]
mod samples;
mod sort;
mod stand_in;
pub mod standing;
mod stated;
mod summary;
mod total;

pub use accounting::{Accounting, Joined, Left, Reckoned, Told, numbers};
pub use answer::{answer, matching};
pub use book::Book;
pub use difference::{Changed, Difference};
pub use folding::{Cut, Folded, Folding};
pub use measure::Measure;
pub use mention::{mentions, row_mentions, sought};
pub use overview::{by_year, overview, time_of, year};
pub use places::{Found, Mentioned, Places, meant};
pub use question::{Answer, Group, Predicate, Question, Tally, Test, YEAR};
pub use relations::{Relations, pairings_meet};
pub use sort::{distinct, sort_rows};
pub use stand_in::stand_in;
pub use stated::{Compared, Held, Stated};
pub use summary::{interval, measure, overall, publishing, summed};
pub use total::{Basis, Sum, Total};
