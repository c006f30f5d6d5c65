//! Languages: what the portal says, and how numbers, dates and names are put in each language.

mod date;
#[cfg(target_arch = "wasm32")]
mod intl;
mod lang;
mod message;
pub mod messages;
mod number;
mod published;
mod rounding;
mod speaker;
pub mod tables;
mod vocabulary;

pub use lang::Lang;
pub use message::Msg;
pub use number::{Amount, UnitMode};
pub use published::Published;
pub use speaker::Speaker;
pub use vocabulary::{label, unit};
