//! Getting releases: fetch, verify, keep. The only part that touches the network; knows no language and no
//! page. Nothing leaves it that was not proven against the manifest, and the manifest against the catalogue.

#[cfg(feature = "explorer")]
mod archive;
#[cfg(any(feature = "browser", feature = "engine"))]
mod digest;
mod fault;
#[cfg(feature = "browser")]
mod fetch;
#[cfg(feature = "browser")]
mod files;
mod load;
#[cfg(feature = "browser")]
mod spawn;
#[cfg(feature = "app")]
mod store;
mod verify;
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
mod words;

#[cfg(feature = "explorer")]
pub use archive::Archive;
#[cfg(feature = "engine")]
pub use digest::sha256;
pub use fault::{Fault, FaultKind, Proof};
#[cfg(feature = "explorer")]
pub use fetch::pause;
pub use load::{Load, Waiting};
#[cfg(feature = "browser")]
pub use spawn::spawn;
#[cfg(feature = "app")]
pub use store::Store;
pub use verify::{Expected, chain_link, content};
#[cfg(all(feature = "browser", target_arch = "wasm32"))]
pub use words::fetch_text;
