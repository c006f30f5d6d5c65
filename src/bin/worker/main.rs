//! The program of the Web Worker that holds a large table. The same functions can be called in a page, which the
//! benchmark does.

mod fetch;
mod in_page;
mod part;
mod serve;

fn main() {
    serve::start();
}
