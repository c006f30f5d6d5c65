//! What may be meant as it is, but should be looked at. Many of one cause are one warning.

mod contacts;
mod future;
mod outcomes;
mod outliers;
mod simplified;

use crate::names::two_names;
use crate::overlap::overlaps;
use crate::parallel;
use crate::reckoning::breaches;
use crate::report::Report as _;
use crate::rules::{doubtful_parts, repeats};
use format::{Date, Problem, Table};
use ledger::Accounting;

/// The rows of one table and column that one rule warns of; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning(Vec<Problem>);

/// Every warning about the tables of a release that was made on that day.
pub fn warnings(tables: &[Table], accounting: &Accounting, created: Option<Date>) -> Vec<Warning> {
    let rules: [fn(&Table) -> Vec<Problem>; 6] =
        [repeats, outliers::check, contacts::check, simplified::check, outcomes::check, doubtful_parts];
    let work = tables.iter().flat_map(|table| rules.map(|rule| (table, rule))).collect();
    let mut of_rules = parallel::map(work, |(table, rule)| rule(table)).into_iter();
    let mut found = Vec::new();
    for table in tables {
        of_rules.by_ref().take(rules.len()).for_each(|problems| group(problems, &mut found));
        for problems in breaches(table, accounting, &[overlaps, two_names]) {
            group(problems, &mut found);
        }
        if let Some(created) = created {
            group(future::check(table, created), &mut found);
        }
    }
    found
}

/// Puts the problems of one rule together by their column.
fn group(problems: Vec<Problem>, found: &mut Vec<Warning>) {
    let first = found.len();
    for problem in problems {
        match found[first..].iter_mut().find(|warning| warning.0[0].column == problem.column) {
            Some(warning) => warning.0.push(problem),
            None => found.push(Warning(vec![problem])),
        }
    }
}

impl From<Problem> for Warning {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl Warning {
    pub fn problems(&self) -> &[Problem] {
        &self.0
    }

    /// Its problems with the lines that they stand in.
    #[must_use]
    pub fn placed(self, place: impl FnMut(Problem) -> Problem) -> Self {
        Self(self.0.into_iter().map(place).collect())
    }

    /// The first problem in full, and how many more there are: `…; 12 more like this, in rows 4, 5, 6, 7, 8, …`.
    pub fn report(&self) -> String {
        const NAMED: usize = 5;
        let rows: Vec<String> = self.0[1..].iter().filter_map(|p| p.row).map(|row| (row + 1).to_string()).collect();
        let first = self.0[0].report();
        match rows.len() {
            0 => first,
            1 => format!("{first}; 1 more like this, in row {}", rows[0]),
            more => {
                let dots = if more > NAMED { ", …" } else { "" };
                format!("{first}; {more} more like this, in rows {}{dots}", rows[..more.min(NAMED)].join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests;
