//! `shanhai site`: what the portal's folder needs so that an ordinary static server answers every address, and quickly.

mod attribute;
mod books;
pub mod compress;
mod description;
mod head;
mod linked_data;
mod pages;
mod routes;
mod template;
mod words;

use super::Outcome;
use super::check::refuse;
use super::config::Deployment;
use std::path::Path;

pub fn run(dist: &Path, config: Option<&Path>) -> Outcome {
    let deployment = match Deployment::read(config) {
        Ok(deployment) => deployment,
        Err(problem) => return refuse(&[problem]),
    };
    let done = words::write(dist)
        .and_then(|()| books::Books::read(dist))
        .and_then(|books| pages::write(dist, &books, None))
        .and_then(|written| {
            let files = compress::all(dist)?;
            let pages::Written { pages, changed, largest: (bytes, folder) } = written;
            println!(
                "{pages} pages, {changed} of them new or changed; the largest is /{folder}, {bytes} bytes as it is sent"
            );
            println!("{files} other files have copies compressed as .br and .gz");
            Ok(())
        });
    match done {
        Ok(()) => Outcome::Done,
        Err(problem) => refuse(&[problem]),
    }
}
