//! Routes and state: what stands in the address bar, which release, which language; and, in the browser, the
//! program that puts pages on the screen.

pub mod address;
pub mod route;
mod site;

#[cfg(feature = "app")]
mod explorer;
#[cfg(feature = "app")]
mod live;
#[cfg(feature = "app")]
mod load;
#[cfg(feature = "app")]
mod print;
#[cfg(feature = "app")]
mod scroll;
#[cfg(feature = "app")]
mod search;
#[cfg(feature = "app")]
mod shell;
#[cfg(feature = "app")]
mod start;
#[cfg(feature = "app")]
mod views;

pub use route::{Route, Tab};
pub use site::Site;
#[cfg(feature = "app")]
pub use start::start;
