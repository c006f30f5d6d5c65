//! `shanhai site`: what the portal's folder needs so that an ordinary static server answers every address, and quickly.

mod attribute;
mod books;
pub mod compress;
mod description;
mod early;
mod head;
mod heading;
mod linked_data;
mod pages;
mod routes;
mod words;

use super::Outcome;
use super::check::refuse;
use std::path::Path;

pub fn run(dist: &Path) -> Outcome {
    let done = words::write(dist)
        .and_then(|()| books::Books::read(dist))
        .and_then(|books| pages::write(dist, &books))
        .and_then(|pages| {
            let files = compress::all(dist)?;
            println!("{pages} pages; {files} files compressed as .br and .gz");
            Ok(())
        });
    match done {
        Ok(()) => Outcome::Done,
        Err(problem) => refuse(&[problem]),
    }
}
