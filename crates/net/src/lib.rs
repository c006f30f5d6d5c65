//! Getting releases: fetch, prove, try again. The only part that touches the network; knows no page. Nothing leaves it
//! that was not proven against the manifest, and the manifest against the catalogue.

mod archive;
mod digest;
mod fetch;
mod program;
mod spawn;
mod waiting;
mod words;

pub use archive::Archive;
pub use digest::{sha256, sha256_of};
pub use fetch::{once, proven};
pub use program::program_fault;
pub use spawn::spawn;
pub use waiting::{breathe, pause};
pub use words::fetch_text;
