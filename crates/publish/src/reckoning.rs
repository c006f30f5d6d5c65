//! What the rows of a table come to, for the rules that warn of it.

use crate::apart::apart;
use crate::parallel;
use crate::summary::SUMMED;
use format::{Problem, Row, Table, Version};
use ledger::{Accounting, Reckoned};

/// A rule over the rows of a table and what they come to.
pub type Rule = fn(&[Row<'_>], &[Reckoned], Version) -> Vec<Problem>;

/// What each of these rules says of a table that is added up, in the order of its rows. They look at one pairing at a time, and
/// so at rows that have to do with each other. Of other tables they say nothing.
pub fn breaches(table: &Table, accounting: &Accounting, rules: &[Rule]) -> Vec<Vec<Problem>> {
    let mut found = vec![Vec::new(); rules.len()];
    if !SUMMED.contains(&table.schema.name) {
        return found;
    }
    let settling = Accounting { version: Version::NEWEST, relations: accounting.relations.clone() };
    let of_set = |rows: Vec<Row<'_>>| {
        let sums = settling.reckon(&rows);
        rules.iter().map(|rule| rule(&rows, &sums, accounting.version)).collect::<Vec<_>>()
    };
    for own in parallel::map(apart(table, accounting), of_set) {
        found.iter_mut().zip(own).for_each(|(all, own)| all.extend(own));
    }
    for problems in &mut found {
        problems.sort_by_key(|problem| problem.row);
    }
    found
}
