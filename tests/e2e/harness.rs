//! The browser side of the tests: one server for each test, and browsers that pass from test to test.

mod axe;
mod chromium;
mod command;
mod console;
mod dist;
mod driver;
mod engine;
mod firefox;
mod gate;
mod leash;
mod old;
mod page;
mod pool;
mod screen;
mod session;
mod setup;
mod turns;
mod web_server;
mod webkit;

pub use axe::Rules;
pub use dist::{Dist, copy, shanhai, target, tool};
use driver::Driver;
pub use engine::Engine;
pub use gate::arrival_at;
pub use old::Chromium;
pub use page::Page;
pub use session::visit;
pub use setup::{Setup, Theme};
pub use turns::{every, in_turn};
pub use web_server::{Kind, WebServer};

/// Longer than any answer takes on a busy machine with two cores; a test that waits so long has failed.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// How often a condition is looked at.
const LOOK: std::time::Duration = std::time::Duration::from_millis(25);
