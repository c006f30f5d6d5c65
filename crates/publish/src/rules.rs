//! The rules that hold between the values of a row, between rows, and between tables. What a single value must look
//! like is checked where it is read.

mod basis;
mod circles;
mod figures;
mod keys;
mod national;
mod pairings;
mod parts;
mod periods;
mod pinyin;
pub(crate) mod printed;
mod references;
mod regions;
mod repeats;
mod totals;
mod units;

use crate::parallel;
use format::{Problem, Table};
use std::collections::HashSet;

pub use parts::doubtful_parts;
pub use repeats::repeats;

/// A rule of one table.
type Rule = fn(&Table, &mut Vec<Problem>);

/// One rule, and what it looks at beside a table.
enum Work {
    Alone(Rule),
    Parts,
    References,
}

const RULES: [Rule; 12] = [
    keys::check,
    circles::check,
    figures::check,
    printed::check,
    basis::check,
    periods::check,
    regions::check,
    pinyin::check,
    pairings::check,
    national::check,
    totals::check,
    units::check,
];

/// Checks all rules over the tables of a release. `known` are the problems that reading them brought: rows that have
/// one are not complained about again, and keys of tables that could not be read in full are not missed.
pub fn check(tables: &[Table], known: &[Problem]) -> Vec<Problem> {
    let own = |table| RULES.map(|rule| (table, Work::Alone(rule))).into_iter();
    let work =
        tables.iter().flat_map(|table| own(table).chain([(table, Work::Parts), (table, Work::References)])).collect();
    let found = parallel::map(work, |(table, work)| {
        let mut found = Vec::new();
        match work {
            Work::Alone(rule) => rule(table, &mut found),
            Work::Parts => parts::check(table, tables, &mut found),
            Work::References => references::check(table, tables, known, &mut found),
        }
        found
    });
    let mut found: Vec<Problem> = found.into_iter().flatten().collect();
    let told: HashSet<(&str, usize)> = known.iter().filter_map(|p| Some((p.table.as_str(), p.row?))).collect();
    found.retain(|problem| problem.row.is_none_or(|row| !told.contains(&(problem.table.as_str(), row))));
    found
}

#[cfg(test)]
mod tests;
