//! The exploring pages, as a program of their own that the portal fetches when a reader opens one: filters, groups,
//! totals, a table of any length, files to take home. It knows the browser but not Leptos; what it shows is made by
//! `pages::explore`, and answers come from a [`source`](Source): a table in memory, or the worker for a large one.

mod scale;

#[cfg(feature = "bench")]
mod bench;
#[cfg(feature = "explorer")]
mod charts;
#[cfg(feature = "explorer")]
mod drawing;
#[cfg(feature = "explorer")]
mod events;
#[cfg(feature = "explorer")]
mod grid;
#[cfg(feature = "explorer")]
mod loaded;
#[cfg(feature = "explorer")]
mod loading;
#[cfg(feature = "explorer")]
mod parts;
#[cfg(feature = "explorer")]
mod picture;
#[cfg(feature = "explorer")]
mod shown;
#[cfg(feature = "explorer")]
mod source;
#[cfg(feature = "explorer")]
mod start;
#[cfg(feature = "explorer")]
mod take;
#[cfg(feature = "explorer")]
mod view;
#[cfg(feature = "explorer")]
mod worker;

#[cfg(feature = "bench")]
pub use bench::Bench;
#[cfg(feature = "explorer")]
pub use picture::save_chart;
pub use scale::{Scale, Step};
#[cfg(feature = "explorer")]
pub use start::show;
