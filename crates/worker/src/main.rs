//! The program of the Web Worker that holds a large table.

mod fetch;
mod part;
mod pause;
mod serve;

fn main() {
    serve::start();
}
