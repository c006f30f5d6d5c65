//! End to end: the built portal in real browsers, served as a government server would serve it.
//!
//! `make test` runs this after `make build`. One file is one thing that a reader relies on; `harness` knows
//! the browsers, `dom` knows the portal's markup, and the tests know neither.
//!
//! `SHANHAI_ENGINE` chooses the browser, `SHANHAI_WIDTH` how wide its screen is; `scripts/test.sh` says which tests
//! are for Chromium alone.

mod addresses;
mod dom;
mod harness;

mod accessibility;
mod base_path;
mod brand;
mod changes;
mod check;
mod compare;
mod damage;
mod deep_links;
mod embeds;
mod evidence;
mod explore;
mod faults;
mod figure;
mod first_visit;
mod harness_check;
mod history;
mod hostile;
mod install;
mod journey;
mod keyboard;
mod language;
mod large;
mod layout;
mod search;
mod servers;
mod sharing;
mod slashes;
mod still;
mod takeover;
mod theme;
mod told;
mod without_program;

mod bench;
mod feel;
mod load;
mod national;
mod offline;
mod peers;
mod proof;
mod reading;
mod results;
mod shots;
