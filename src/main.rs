//! The portal in the browser: state, what each route shows, and the program that puts pages on the screen.

mod charts;
mod exhibit;
mod frame;
mod live;
mod load;
mod paint;
mod part;
mod print;
mod routes;
mod scroll;
mod search;
mod shell;
mod start;
mod store;
mod views;

use rlsf::GlobalTlsf;

/// The memory: a quarter of what the standard one weighs.
#[global_allocator]
static MEMORY: GlobalTlsf = GlobalTlsf::new();

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    start::start();
}
