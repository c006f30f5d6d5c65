//! What some rows come to, asked for single ones of them.

use super::{Becomes, Part};
use crate::coverage::Fate;
use crate::{Accounting, Reckoned};
use format::{FigureColumns, Interval, Row};

/// The accounts of some rows, one for each measure.
#[derive(Debug)]
pub struct Sums<'a> {
    rows: Vec<Row<'a>>,
    all: Vec<Reckoned>,
}

impl<'a> Sums<'a> {
    pub fn of(accounting: &Accounting, rows: Vec<Row<'a>>) -> Self {
        Self { all: accounting.reckon(&rows), rows }
    }

    /// What becomes of a number of a row; `None` where it stands in no account, or no number applies.
    pub fn part(&self, row: &Row<'_>, columns: &FigureColumns) -> Option<Part<'a>> {
        let own = |sum: &&Reckoned| sum.measure.figure == columns.value;
        self.all.iter().filter(own).find_map(|sum| self.part_in(sum, row, columns))
    }

    fn part_in(&self, sum: &Reckoned, row: &Row<'_>, columns: &FigureColumns) -> Option<Part<'a>> {
        let claim = sum.rows.iter().position(|at| self.rows[*at].index == row.index)?;
        let (told, fates) = (sum.told().find(|told| told.row == sum.rows[claim]), &sum.account.fates);
        let becomes = match (&told, fates[claim]) {
            (Some(told), _) => Becomes::Told(told.why),
            (None, Fate::Counted) => Becomes::Counted,
            (None, Fate::NotPublished) => Becomes::NotPublished,
            (None, _) => return None,
        };
        let value = |claim: usize| self.rows[sum.rows[claim]].figure(columns).map(|figure| Interval::of(&figure));
        let stands_for = if let Fate::SameAs(counted) = fates[claim] { counted } else { claim };
        let says_other =
            |(at, fate): (usize, &Fate)| *fate == Fate::SameAs(stands_for) && value(at) != value(stands_for);
        let spans = fates.iter().enumerate().any(says_other);
        Some(Part { becomes, other: told.and_then(|told| told.other).map(|at| self.rows[at]), spans })
    }

    /// The measures of these rows that have a number which can be a part of a sum.
    pub fn adding(&self) -> impl Iterator<Item = &Reckoned> {
        let adds = |fate: &Fate| !matches!(fate, Fate::Rate | Fate::Part | Fate::NotPublished | Fate::NotApplicable);
        self.all.iter().filter(move |sum| sum.account.fates.iter().any(adds))
    }
}
