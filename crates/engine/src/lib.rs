//! Large tables: read while their bytes arrive, kept as columns of codes, and asked for groups, totals and rows
//! without copying any. Knows no browser and no language; `bin/worker` runs it beside the page.
//!
//! ```text
//! Stream (bytes → columns) → Store (columns) → Engine (indexes, and which of them answers a question)
//!                                               Cube: sums by a few columns, running over the last one
//!                                               Ranking: the values of one column by their sums
//!                                               Ladder: the rows in coarse steps of an amount
//! ```
//!
//! Sums are whole numbers of 64 bits and never wrap: what does not fit is an [`EngineError::Overflow`].

mod answer;
mod cell;
mod codes;
mod column;
mod cube;
mod digits;
mod error;
mod filter;
mod groups;
mod ints;
mod ladder;
mod marks;
pub mod messages;
mod numbered;
mod parts;
mod ranking;
mod ranks;
mod rows;
mod scan;
mod shape;
mod sort;
mod store;
mod stream;
mod sum;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod view;
mod warm;

pub use cell::Cell;
pub use codes::Codes;
pub use column::{Column, Dictionary};
pub use error::EngineError;
pub use filter::Filter;
pub use groups::Groups;
pub use ints::Ints;
pub use ranking::Ranking;
pub use ranks::Ranks;
pub use shape::{FigureShape, Shape, UnitShape};
pub use store::Store;
pub use stream::Stream;
pub use sum::Sum;
pub use table::Engine;
pub use texts::Texts;
pub use warm::warm_up;
