//! A release in memory: totals that never add what does not add, and the search for places. Knows no browser
//! and no language.

mod places;
mod summary;
mod total;

pub use places::{Match, Places};
pub use summary::{Summary, SummaryKey};
pub use total::{Kin, Total, counted, totals};
