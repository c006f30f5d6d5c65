//! What is known of a file before it comes, whether the bytes that came are those, and what can go wrong. Touches no
//! network: every program that fetches proves by these.

mod fault;
pub mod files;
mod load;
pub mod minisign;
mod verify;

pub use fault::{Fault, FaultKind, Proof};
pub use load::{Load, Waiting};
pub use verify::{Expected, chain_link, content, is_web_page};
