//! Large tables: read while their bytes arrive, kept as columns of codes, and asked for groups, totals and rows
//! without copying any. Knows no browser and no language; the crate `worker` runs it beside the page.
//!
//! Bytes become columns, columns make an engine, an engine answers. Each module uses only those on lines above its own,
//! or before it on its line:
//!
//! ```text
//! error     block     writer          what goes wrong; how rows are gone through; JSON
//! bits      ints      texts     codes sets of rows; the values of a column
//! digits    sort      numbered        reading and sorting numbers, numbering combinations
//! column    ranks     store           a column, the order of its words, a whole table
//! slices    sparse                    a table in pieces again; columns that few rows fill
//! stream                              a table out of its bytes, while they arrive
//! mentioned filter    scan            rows with a text that is typed; which rows pass, and looking at each
//! details                             the columns that only rows show, which come later
//! columnar                            some rows as JSON
//! aggregate marks     cube            sums: what they are, of what they are, made once at load
//! grains              selection       how exact rows are; the rows of a question in their order
//! clusters                            rows that do not simply add
//! engine                              a table that can be asked
//! messages                            what the programs say to each other
//! answer    rows      warm            what it says: sums, rows; and how it runs in
//! shelf                               a table on its way: what is fetched next, what has come
//! ```
//!
//! Sums are whole numbers of 64 bits and never wrap: what does not fit is an [`EngineError::Overflow`], or an
//! `Overflow` in the answer.

mod aggregate;
mod answer;
mod bits;
mod block;
mod clusters;
mod codes;
mod column;
mod columnar;
mod cube;
mod details;
mod digits;
mod engine;
mod error;
mod filter;
mod grains;
mod ints;
mod marks;
mod mentioned;
pub mod messages;
mod numbered;
mod ranks;
mod rows;
mod scan;
mod selection;
pub mod shelf;
mod slices;
mod sort;
mod sparse;
mod store;
mod stream;
#[cfg(test)]
mod tests;
mod texts;
mod warm;
mod writer;

use codes::Codes;
use column::{Column, Dictionary};
pub use columnar::table_json;
pub use engine::Engine;
pub use error::EngineError;
use filter::Filter;
use ints::Ints;
pub use store::Store;
pub use stream::Stream;
use texts::Texts;
pub use warm::WarmUp;
