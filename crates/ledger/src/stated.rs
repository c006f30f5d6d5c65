//! Totals that sources state, beside what the figures of a release come to.

use super::{Accounting, Predicate};
use format::{Fen, Figure, FundKind, Interval, Overflow, Period, Precision, Row, Stage, StatedTotal, Table};

/// What a stated total is to the computed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Both say the same.
    Equal,
    /// They differ, and both may be true: some value is in both.
    Inside,
    /// They contradict each other.
    Outside,
    /// There is nothing to compare with; or they differ, and one says *about*, of which nobody knows how near it is.
    Nothing,
}

/// A stated total, and what figures come to that say nothing of it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    pub stated: Interval,
    pub computed: Interval,
}

/// A stated total with the rows that it was held to.
#[derive(Clone, Debug)]
pub struct Held<'a> {
    pub sums: Stated,
    /// The rows that repeat it.
    pub own: Vec<Row<'a>>,
    /// Those that come to the computed one.
    pub rows: Vec<Row<'a>>,
    /// Whether these are the parts that its source names.
    pub named: bool,
}

impl<'a> Held<'a> {
    /// Of the figures of its table; `None` where it is no amount, or a sum does not fit.
    ///
    /// It is compared with the parts that its source names, whatever their kinds. Where it names none, with all else that is
    /// said of the pairing and the time: kinds add, since no money is of two; what else parts measures may say the same
    /// money twice. Plans and signatures are no money that came.
    pub fn of(total: &StatedTotal, table: &'a Table, accounting: &Accounting) -> Option<Self> {
        let (amount, precision) = (Fen::parse_yuan(&total.amount)?, Precision::parse(&total.precision)?);
        let stated = Interval::of(&Figure::Published { value: amount, precision });
        let about = |row: &Row<'_>| {
            let fits = |own: &Option<String>, column| own.is_none() || own.as_deref() == row.text(column);
            fits(&total.pairing, "pairing") && fits(&total.kind, "kind")
        };
        let repeats = |row: &Row<'_>| {
            about(row)
                && amounts(row).next() == Some(stated)
                && row.text("source") == Some(&total.source)
                && time_of(total).is_none_or(|time| row.period("period") == Some(time))
        };
        let own = table.select(&repeats);
        let is_own = |id: &str| own.iter().any(|row| row.id() == id);
        let parts = table.select(&|row| row.text("part_of").is_some_and(is_own));
        let computed = Interval::sum(parts.iter().flat_map(amounts)).ok()?;
        if computed.published > 0 {
            return Some(Self { sums: Stated { stated, computed }, own, rows: parts, named: true });
        }
        let time = time_of(total).or_else(|| own.first()?.period("period"));
        let rest = table.select(&|row| about(row) && !is_own(row.id()) && lies_in(row, time) && came(row, total));
        let computed = added(accounting, &rest).ok()?;
        Some(Self { sums: Stated { stated, computed }, own, rows: rest, named: false })
    }
}

impl Stated {
    /// Of the figures of its table; `None` where it is no amount, or a sum does not fit.
    pub fn of(total: &StatedTotal, table: &Table, accounting: &Accounting) -> Option<Self> {
        Some(Held::of(total, table, accounting)?.sums)
    }

    pub fn compared(&self) -> Compared {
        let ends = |of: &Interval| (of.low, of.upper(), of.more_than_low, of.soft);
        let below =
            |a: &Interval, b: &Interval| a.upper().is_some_and(|high| high < b.low || high == b.low && b.more_than_low);
        let Self { stated, computed } = self;
        let apart = below(stated, computed) || below(computed, stated);
        match (apart, stated.soft || computed.soft) {
            _ if stated.published == 0 || computed.published == 0 => Compared::Nothing,
            _ if ends(stated) == ends(computed) => Compared::Equal,
            (false, _) => Compared::Inside,
            (true, true) => Compared::Nothing,
            (true, false) => Compared::Outside,
        }
    }
}

/// The amounts of a row.
fn amounts(row: &Row<'_>) -> impl Iterator<Item = Interval> + use<> {
    let own: Vec<_> = row.figures().filter(|(columns, _)| columns.value == "amount").collect();
    own.into_iter().map(|(_, figure)| Interval::of(&figure))
}

fn time_of(total: &StatedTotal) -> Option<Period> {
    let year = total.year.map(|year| year.to_string());
    total.period.as_ref().or(year.as_ref()).and_then(|text| Period::parse(text))
}

/// Whether the period of a row lies in a stretch of time, if there is one.
fn lies_in(row: &Row<'_>, time: Option<Period>) -> bool {
    let within = |time: Period| Predicate::Within(time.first_day(), Some(time.last_day()));
    time.is_none_or(|time| within(time).holds(None, row.text("period")))
}

/// Whether it is money that came, and no sum of several kinds where kinds are added.
fn came(row: &Row<'_>, total: &StatedTotal) -> bool {
    let promised = row.text("stage").is_some_and(Stage::is_promise);
    !promised && (total.kind.is_some() || row.text("kind") != Some(FundKind::Mixed.word()))
}

fn added(accounting: &Accounting, rows: &[Row<'_>]) -> Result<Interval, Overflow> {
    let mut kinds: Vec<(Option<String>, Interval)> = Vec::new();
    for own in accounting.reckon(rows).into_iter().filter(|own| own.measure.figure == "amount") {
        let (kind, sum) = (own.measure.word("kind").map(str::to_owned), own.account.sum?);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, all)) => *all = all.beside(sum)?,
            None => kinds.push((kind, sum)),
        }
    }
    Interval::sum(kinds.into_iter().map(|(_, sum)| sum))
}

#[cfg(test)]
mod tests;
