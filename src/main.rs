//! The portal in the browser.

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    shanhai::app::start();
}
