//! `shanhai check`: everything that `build` checks, and nothing written.

use super::Outcome;
use super::draft::Draft;
use super::folder::Folder;
use super::progress::Progress;
use format::Problem;
use publish::{Report as _, shown};
use std::collections::BTreeSet;
use std::path::Path;

pub fn run(path: &Path) -> Outcome {
    let progress = Progress::of_messages();
    let checked = Folder::read(path, &progress).and_then(|folder| {
        progress.say(75, "adding up");
        Draft::check(&folder).map(|()| folder)
    });
    drop(progress);
    match checked {
        Ok(folder) => {
            print_warnings(&folder);
            let rows: usize = folder.tables.iter().map(|sheet| sheet.table.rows).sum();
            println!("{}: {} tables with {rows} rows, no mistake", folder.release, folder.tables.len());
            Outcome::Done
        }
        Err(problems) => refuse(&problems),
    }
}

/// How many mistakes of one table are listed: a file can have a million.
const LISTED: usize = 100;

/// Lists what is wrong, of each table the first mistakes and in which columns there are more.
pub fn refuse(problems: &[Problem]) -> Outcome {
    let mut tables: Vec<(&str, Vec<&Problem>)> = Vec::new();
    for problem in problems {
        match tables.iter_mut().find(|(table, _)| *table == problem.table) {
            Some((_, own)) => own.push(problem),
            None => tables.push((&problem.table, vec![problem])),
        }
    }
    for (table, own) in tables {
        own.iter().take(LISTED).for_each(|problem| eprintln!("{}", shown(&problem.report())));
        if let Some(rest) = own.get(LISTED..).filter(|rest| !rest.is_empty()) {
            let columns: BTreeSet<&str> = rest.iter().filter_map(|problem| problem.column.as_deref()).collect();
            let columns: Vec<&str> = columns.into_iter().collect();
            let places = if columns.is_empty() { String::new() } else { format!(", in {}", columns.join(", ")) };
            eprintln!("{}", shown(&format!("{table}.csv: {} more mistakes{places}", rest.len())));
        }
    }
    let mistakes = if problems.len() == 1 { "mistake" } else { "mistakes" };
    eprintln!("{} {mistakes}; nothing was written", problems.len());
    Outcome::Refused
}

/// Lists what may be meant as it is, a line for each cause.
pub fn print_warnings(folder: &Folder) {
    for warning in &folder.warnings {
        eprintln!("warning: {}", shown(&warning.report()));
    }
}
