//! Routes and state: what stands in the address bar, which release, which language.

pub mod address;
pub mod route;

#[cfg(feature = "app")]
mod load;
#[cfg(feature = "app")]
mod shell;
#[cfg(feature = "app")]
mod site;
#[cfg(feature = "app")]
mod start;

#[cfg(feature = "app")]
pub use load::{Book, Load, load, with_tables};
pub use route::{Route, Tab};
#[cfg(feature = "app")]
pub use site::{Site, use_site};
#[cfg(feature = "app")]
pub use start::start;
