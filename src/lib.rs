//! Shanhai (山海): the transparency portal for East–West collaboration.
//!
//! The map of the crate; arrows run one way, from the top to the bottom:
//!
//! ```text
//! app, pages → components, charts → ledger → format
//!              export (rows as files) → text, format
//!                       release (the only one that touches the network) → format
//! ```

pub mod app;
#[cfg(feature = "browser")]
mod browser;
pub mod charts;
pub mod components;
pub mod engine;
#[cfg(any(feature = "explorer", feature = "tool"))]
pub mod explorer;
pub mod export;
pub mod format;
pub mod html;
pub mod ledger;
pub mod pages;
pub mod release;
#[cfg(feature = "tool")]
pub mod serve;
#[cfg(feature = "tool")]
pub mod synth;
pub mod text;
