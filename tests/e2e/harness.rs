//! The browser side of the tests: one server and one fresh Chromium for each test, at most two at once.

mod axe;
mod cdp;
mod console;
mod dist;
mod driver;
mod gate;
mod page;
mod session;
mod setup;

pub use dist::{Dist, target};
pub use gate::arrival_at;
pub use page::Page;
pub use session::visit;
pub use setup::{Setup, Theme};

/// Longer than any answer takes on a busy machine with two cores; a test that waits so long has failed.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);
