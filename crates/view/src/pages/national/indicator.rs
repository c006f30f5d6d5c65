//! What one thing was said to be of the whole country, each time that it was.

use crate::components::words_of;
use crate::pages::reported::is_year;
use crate::site::Site;
use format::{Figure, Interval, Period, Row, Table};
use ledger::sort_rows;
use ledger::time_of;
use text::messages as m;

/// An indicator of the whole country with its figures, the newest last.
#[derive(Clone, Debug)]
pub struct Indicator<'a> {
    pub slug: &'a str,
    pub rows: Vec<Row<'a>>,
}

impl<'a> Indicator<'a> {
    /// Those that were published more than once: the newest first, and of those the ones that were published most often.
    pub fn repeated(table: &'a Table) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        let national = |row: &Row<'_>| row.text("pairing").is_none() && row.figures().next().is_some();
        let rows = table.select(&|row| national(row));
        let mut order: Vec<usize> = (0..rows.len()).collect();
        sort_rows(&mut order, &mut |a, b| end(&rows[a]).cmp(&end(&rows[b])));
        for row in order.into_iter().map(|at| rows[at]) {
            let slug = row.text("indicator").unwrap_or_default();
            match all.iter_mut().find(|own| own.slug == slug) {
                Some(own) => own.rows.push(row),
                None => all.push(Self { slug, rows: vec![row] }),
            }
        }
        all.retain(|own| own.rows.len() > 1);
        let mut order: Vec<usize> = (0..all.len()).collect();
        let rank = |at: usize| (all[at].end(), all[at].is_money(), all[at].rows.len());
        sort_rows(&mut order, &mut |a, b| rank(b).cmp(&rank(a)));
        order.into_iter().map(|at| all[at].clone()).collect()
    }

    /// Those of them whose last figure is as new as any.
    pub fn newest(table: &'a Table) -> Vec<Self> {
        let mut all = Self::repeated(table);
        let newest = all.first().and_then(Self::end);
        all.retain(|own| own.end() == newest);
        all
    }

    /// The last day that any of its figures covers.
    fn end(&self) -> Option<u32> {
        self.rows.last().and_then(end)
    }

    fn is_money(&self) -> bool {
        self.rows.iter().any(|row| row.int("amount").is_some())
    }

    /// As its newest source words it.
    pub fn name(&self, site: &Site) -> String {
        self.rows.last().map_or_else(String::new, |row| words_of(site, row, "name"))
    }

    /// The last two figures, the newest first.
    pub fn last_two(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().rev().take(2)
    }

    /// That the last two figures are none of a whole year, where they are none.
    pub fn warning(&self, site: &Site) -> Option<String> {
        let mut said = Vec::new();
        for row in self.last_two() {
            let period = time_of(row)?;
            if is_year(period) {
                return None;
            }
            let (value, unit) = value(row)?;
            let number = site.wording(value.wording(), unit);
            said.push(site.fill(m::FIGURE_UNTIL, &[&site.date(period.end()), number.trim_end()]));
        }
        said.reverse();
        Some(site.fill(m::NOT_WHOLE, &[&self.name(site), &site.list(said)]))
    }

    /// The definitions that its figures have, in the order of time.
    pub fn definitions(&self) -> Vec<Definition<'a>> {
        let mut all = Vec::new();
        for row in &self.rows {
            let own = definition(row);
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all
    }

    /// Which run each figure belongs to: those of one run have one definition, cover stretches of equal length, count the
    /// same and are said by one side. Only they may be joined by a line.
    pub fn runs(&self) -> Vec<Option<u32>> {
        let key = |row: &Row<'a>| {
            let length = length(time_of(row)?)?;
            Some((definition(row), length, value(row)?.1, row.text("side"), row.text("basis")))
        };
        let keys: Vec<_> = self.rows.iter().map(key).collect();
        let first =
            |at: usize| keys.iter().position(|own| *own == keys[at]).and_then(|first| u32::try_from(first).ok());
        (0..keys.len()).map(|at| keys[at].as_ref().and_then(|_| first(at))).collect()
    }
}

/// What a figure counts in: the words of its source for the indicator, and its definition, where it gives one.
pub type Definition<'a> = (Option<&'a str>, Option<&'a str>);

pub fn definition<'a>(row: &Row<'a>) -> Definition<'a> {
    (row.text("name"), row.text("definition"))
}

/// The number of a row and its unit.
pub fn value<'a>(row: &Row<'a>) -> Option<(Interval, &'a str)> {
    let (columns, figure): (_, Figure<i64>) = row.figures().next()?;
    Some((Interval::of(&figure), row.unit(columns)?))
}

/// The last day that a row covers.
fn end(row: &Row<'_>) -> Option<u32> {
    time_of(row).map(Period::last_day)
}

/// How long a stretch is, in days of months of 31; `None` where its start is not stated.
pub fn length(period: Period) -> Option<u32> {
    let start = period.first_day()?;
    let days = |day: u32| (day / 10_000 * 12 + day / 100 % 100) * 31 + day % 100;
    // Months end when they do: what ends with a month is as long as what ends with another.
    let end = period.end();
    let last = match end.day {
        Some(_) => days(end.last_day()),
        None => days(end.last_day() / 100 * 100 + 31),
    };
    Some(last + 1 - days(start))
}
