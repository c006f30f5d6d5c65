//! `shanhai check`: everything that `build` checks, and nothing written.

use super::Outcome;
use super::draft::Draft;
use super::folder::Folder;
use shanhai::format::Problem;
use std::path::Path;

pub fn run(path: &Path) -> Outcome {
    match Folder::read(path).and_then(|folder| Draft::new(&folder, None).map(|_| folder)) {
        Ok(folder) => {
            print_warnings(&folder);
            let rows: usize = folder.tables.iter().map(|sheet| sheet.table.rows).sum();
            println!("{}: {} tables with {rows} rows, no mistake", folder.release, folder.tables.len());
            Outcome::Done
        }
        Err(problems) => refuse(&problems),
    }
}

/// Lists everything that is wrong.
pub fn refuse(problems: &[Problem]) -> Outcome {
    for problem in problems {
        eprintln!("{}", problem.report());
    }
    let mistakes = if problems.len() == 1 { "mistake" } else { "mistakes" };
    eprintln!("{} {mistakes}; nothing was written", problems.len());
    Outcome::Refused
}

/// Lists what may be meant as it is.
pub fn print_warnings(folder: &Folder) {
    for warning in &folder.warnings {
        eprintln!("warning: {}", warning.report());
    }
}
