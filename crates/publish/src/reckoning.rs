//! What the rows of a table come to, for the rules that warn of it.

use crate::summary::SUMMED;
use format::{Problem, Row, Table, Version};
use ledger::{Accounting, Reckoned};

/// A rule over the rows of a table and what they come to.
pub type Rule = fn(&[Row<'_>], &[Reckoned], Version) -> Vec<Problem>;

/// The rows of a table that is added up, and what they come to, settled once for all rules. Others have none.
pub struct Reckoning<'a> {
    rows: Vec<Row<'a>>,
    sums: Vec<Reckoned>,
    version: Version,
}

impl<'a> Reckoning<'a> {
    pub fn new(table: &'a Table, accounting: &Accounting) -> Self {
        let is_added_up = SUMMED.contains(&table.schema.name);
        let rows = if is_added_up { table.select(&|_| true) } else { Vec::new() };
        let settling = Accounting { version: Version::NEWEST, relations: accounting.relations.clone() };
        let sums = settling.reckon(&rows);
        Self { rows, sums, version: accounting.version }
    }

    /// What one rule says of them.
    pub fn breaches(&self, rule: Rule) -> Vec<Problem> {
        rule(&self.rows, &self.sums, self.version)
    }
}
