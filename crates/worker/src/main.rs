//! The program of the Web Worker that holds a large table.

mod fetch;
mod part;
mod serve;
mod yield_now;

fn main() {
    serve::start();
}
