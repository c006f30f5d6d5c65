//! `shanhai check`: everything that `build` checks, and nothing written.

use super::Outcome;
use super::draft::Draft;
use super::folder::Folder;
use format::Problem;
use publish::Report as _;
use std::collections::HashMap;
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

/// How many mistakes of one cause in one column are listed: a file can have a million.
const LISTED: usize = 100;

/// Lists everything that is wrong.
pub fn refuse(problems: &[Problem]) -> Outcome {
    let mut causes: HashMap<(&str, Option<&str>, String), usize> = HashMap::new();
    for problem in problems {
        let count = causes.entry((&problem.table, problem.column.as_deref(), problem.what())).or_default();
        *count += 1;
        if *count <= LISTED {
            eprintln!("{}", problem.report());
        }
    }
    let unlisted: usize = causes.into_values().map(|count| count.saturating_sub(LISTED)).sum();
    if unlisted > 0 {
        eprintln!("and {unlisted} more of causes that {LISTED} lines name already");
    }
    let mistakes = if problems.len() == 1 { "mistake" } else { "mistakes" };
    eprintln!("{} {mistakes}; nothing was written", problems.len());
    Outcome::Refused
}

/// Lists what may be meant as it is, a line for each cause.
pub fn print_warnings(folder: &Folder) {
    for warning in &folder.warnings {
        eprintln!("warning: {}", warning.report());
    }
}
