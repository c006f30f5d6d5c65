//! The rows of a table, by what is asked of them.

use super::sums::Sums;
use crate::sort::{passing, runs};
use crate::{Accounting, Measure, sort_rows};
use format::{Row, Table};
use std::sync::OnceLock;

/// A table whose figures add up.
#[derive(Debug)]
pub struct OfTable<'a> {
    pub table: &'a Table,
    /// By row, [`Accounting::clusters`].
    clusters: Vec<u32>,
    /// Its rows by cluster, those of none left out.
    settled: Vec<Vec<usize>>,
    /// Its rows by pairing, those of none left out; and their measures, once these were asked for.
    paired: Vec<(Vec<usize>, OnceLock<Vec<Measure>>)>,
}

impl<'a> OfTable<'a> {
    pub fn new(table: &'a Table, accounting: &Accounting) -> Self {
        let rows: Vec<Row<'a>> = table.iter().collect();
        let known = table.column("cluster").is_some_and(|own| (0..table.rows).any(|row| own.int(row).is_some()));
        let number = |row: &Row<'_>| row.int("cluster").and_then(|own| u32::try_from(own).ok()).unwrap_or_default();
        // The first version has no such column.
        let clusters = if known { rows.iter().map(number).collect() } else { accounting.clusters(&rows) };
        let mut together = passing(table.rows, &|row| clusters[row] > 0);
        sort_rows(&mut together, &mut |a, b| clusters[a].cmp(&clusters[b]));
        let settled = runs(&together, &|a, b| clusters[a] == clusters[b]).into_iter().map(<[usize]>::to_vec).collect();
        let pairing = |row: usize| rows[row].text("pairing");
        let mut paired = passing(table.rows, &|row| pairing(row).is_some());
        sort_rows(&mut paired, &mut |a, b| pairing(a).cmp(&pairing(b)));
        let paired = runs(&paired, &|a, b| pairing(a) == pairing(b));
        let paired = paired.into_iter().map(|rows| (rows.to_vec(), OnceLock::new())).collect();
        Self { table, clusters, settled, paired }
    }

    /// The rows that a row must be settled together with, itself among them.
    pub fn settled_with(&self, row: &Row<'_>) -> Vec<usize> {
        let number = self.clusters[row.index];
        let found = self.settled.binary_search_by(|own| self.clusters[own[0]].cmp(&number));
        found.map_or_else(|_| vec![row.index], |at| self.settled[at].clone())
    }

    /// The measures of which a pairing has a number that can be a part of a sum, in the order of reading.
    pub fn measures(&self, pairing: &str, accounting: &Accounting) -> &[Measure] {
        let own = |rows: &[usize]| self.table.row(rows[0]).text("pairing").unwrap_or_default();
        let found = self.paired.binary_search_by(|(rows, _)| own(rows).cmp(pairing));
        let Ok(at) = found else { return &[] };
        let (rows, measures) = &self.paired[at];
        measures.get_or_init(|| {
            let sums = Sums::of(accounting, rows.iter().map(|row| self.table.row(*row)).collect());
            sums.adding().map(|sum| sum.measure.clone()).collect()
        })
    }
}
