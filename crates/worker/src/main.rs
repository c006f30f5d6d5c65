//! The program of the Web Worker that holds a large table.

mod breathe;
mod fetch;
mod part;
mod serve;

fn main() {
    serve::start();
}
