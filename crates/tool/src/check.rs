//! `shanhai check`: everything that `build` checks, and nothing written.

use super::Outcome;
use super::draft::Draft;
use super::folder::{Folder, csv_name};
use format::Problem;
use publish::Report as _;
use std::path::Path;

pub fn run(path: &Path) -> Outcome {
    match Folder::read(path).and_then(|folder| Draft::new(&folder, None, None).map(|_| folder)) {
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

/// How many warnings of a kind are listed: of data that are meant so, there can be a million.
const LISTED: usize = 20;

/// Lists what may be meant as it is: the first of each table and column, and how many more there are.
pub fn print_warnings(folder: &Folder) {
    for kind in folder.warnings.chunk_by(|a, b| (&a.table, &a.column) == (&b.table, &b.column)) {
        for warning in kind.iter().take(LISTED) {
            eprintln!("warning: {}", warning.report());
        }
        if kind.len() > LISTED {
            eprintln!("warning: {}: and {} more like these", csv_name(&kind[0].table), kind.len() - LISTED);
        }
    }
}
