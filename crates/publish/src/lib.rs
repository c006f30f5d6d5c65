//! The publisher's side of the format: spreadsheets in, every mistake told with what to do about it, releases out.

mod address;
mod apart;
mod columnar;
pub mod csv;
mod derived;
pub mod describe;
mod encoding;
mod mend;
mod names;
mod overlap;
pub mod parallel;
mod parquet;
mod partition;
mod reckoning;
mod release_info;
mod report;
pub mod rules;
mod summary;
mod visible;
mod warnings;

pub use columnar::{halves, rows_to_json, to_json};
pub use derived::{accounting, derive};
pub use parquet::to_parquet;
pub use partition::{Slice, partition};
pub use release_info::ReleaseInfo;
pub use report::Report;
pub use summary::Summary;
pub use visible::shown;
pub use warnings::{Warning, warnings};
