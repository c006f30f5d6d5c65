//! End to end: the built portal in a real Chromium, served as a government server would serve it.
//!
//! `make test` runs this after `make build`. One file is one thing that a reader relies on; `harness` knows
//! the browser, `dom` knows the portal's markup, and the tests know neither.

mod dom;
mod harness;

mod accessibility;
mod base_path;
mod deep_links;
mod explore;
mod faults;
mod first_visit;
mod harness_check;
mod history;
mod journey;
mod language;
mod large;

mod bench;
mod peers;
mod reading;
mod shots;
