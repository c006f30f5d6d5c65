//! The program of the Web Worker that holds a large table. With the feature `bench`, the same engine can be called in
//! a page.

mod fetch;
#[cfg(feature = "bench")]
mod in_page;
mod part;
mod serve;

fn main() {
    serve::start();
}
