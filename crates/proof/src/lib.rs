//! What is known of a file before it comes, whether the bytes that came are those, and what can go wrong. Touches no
//! network: every program that fetches proves by these.

mod day;
mod fault;
pub mod files;
mod load;
mod memory;
pub mod minisign;
mod number;
mod timely;
mod verify;

pub use day::day;
pub use fault::{Fault, FaultKind, Proof};
pub use load::{Load, Waiting};
pub use memory::{Difference, Memory, Seen};
pub use number::{BY_PYTHON, number};
pub use timely::{Timely, timely};
pub use verify::{Expected, chain_link, content, is_web_page};
