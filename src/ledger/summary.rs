//! The totals of a whole release by pairing, year and kind: made once when the release is built, read by the
//! first screens.

use super::total::{Kin, Total, add};
use crate::format::{Interval, Row, Table};

#[cfg(feature = "tool")]
pub use build::Summary;

/// Tables whose figures the summary adds up. `national` is not among them: its rows are totals already.
#[cfg(feature = "tool")]
pub(super) const SUMMED: [&str; 4] = ["funds", "sales", "exchanges", "supervision"];

/// The totals of one table over the rows of the summary that pass, by what adds.
pub fn summed(summary: &Table, table: &str, passes: &dyn Fn(&Row<'_>) -> bool) -> Vec<(Kin, Total)> {
    let mut totals = Vec::new();
    for row in summary.iter() {
        if row.text("table") == Some(table) && passes(&row) {
            add(&mut totals, &kin(&row), interval(&row));
        }
    }
    totals
}

fn kin(row: &Row<'_>) -> Kin {
    let own = |column| row.text(column).map(str::to_owned);
    Kin {
        figure: own("figure").unwrap_or_default(),
        kind: own("kind"),
        stage: own("stage"),
        unit: own("unit").unwrap_or_default(),
    }
}

fn interval(row: &Row<'_>) -> Interval {
    let count = |column| row.int(column).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
    Interval {
        low: row.int("low").unwrap_or_default(),
        high: row.int("high"),
        more_than_low: row.flag("more_than_low"),
        soft: row.flag("soft"),
        published: count("published"),
        missing: count("missing"),
    }
}

#[cfg(feature = "tool")]
mod build {
    use super::{Interval, Kin, SUMMED, Table, Total};
    use crate::format::{Data, Overflow, Period, Problem, tables};
    use crate::ledger::total::counted;
    use std::collections::BTreeMap;

    /// What one row of the summary adds up.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    struct Key {
        table: String,
        kin: Kin,
        pairing: Option<String>,
        year: Option<u16>,
    }

    /// `summary.json` in memory.
    #[derive(Clone, Debug)]
    pub struct Summary {
        cells: Vec<(Key, Interval)>,
    }

    impl Summary {
        /// Adds up a whole release. A part whose whole has a number is left out, wherever the whole stands.
        pub fn of_release<'a>(release: impl IntoIterator<Item = &'a Table>) -> Result<Self, Overflow> {
            let mut cells: BTreeMap<Key, Total> = BTreeMap::new();
            for table in release.into_iter().filter(|table| SUMMED.contains(&table.schema.name)) {
                for (row, kin, interval) in counted(&table.select(&|_| true)) {
                    let key = Key {
                        table: table.schema.name.to_owned(),
                        kin,
                        pairing: row.text("pairing").map(str::to_owned),
                        year: row.period("period").and_then(Period::year),
                    };
                    let total = cells.entry(key).or_insert(Ok(Interval::EMPTY));
                    *total = total.and_then(|sum| sum.plus(interval));
                }
            }
            let cells = cells.into_iter().map(|(key, total)| Ok((key, total?))).collect::<Result<_, _>>()?;
            Ok(Self { cells })
        }

        /// The summary as a table of format 1.
        pub fn to_table(&self) -> Result<Table, Problem> {
            let column = |name: &str| match name {
                "table" => self.texts(|(key, _)| Some(&key.table)),
                "figure" => self.texts(|(key, _)| Some(&key.kin.figure)),
                "pairing" => self.texts(|(key, _)| key.pairing.as_deref()),
                "kind" => self.texts(|(key, _)| key.kin.kind.as_deref()),
                "stage" => self.texts(|(key, _)| key.kin.stage.as_deref()),
                "unit" => self.texts(|(key, _)| Some(&key.kin.unit)),
                "year" => self.ints(|(key, _)| key.year.map(i64::from)),
                "low" => self.ints(|(_, sum)| Some(sum.low)),
                "high" => self.ints(|(_, sum)| sum.high),
                "more_than_low" => self.ints(|(_, sum)| Some(sum.more_than_low.into())),
                "soft" => self.ints(|(_, sum)| Some(sum.soft.into())),
                "published" => self.ints(|(_, sum)| Some(sum.published.into())),
                _ => self.ints(|(_, sum)| Some(sum.missing.into())),
            };
            let columns = tables::SUMMARY.columns.iter().map(|c| (c.name.to_owned(), column(c.name))).collect();
            Table::new(&tables::SUMMARY, self.cells.len(), columns)
        }

        fn texts(&self, value: impl Fn(&(Key, Interval)) -> Option<&str>) -> Data {
            Data::texts(self.cells.iter().map(|cell| value(cell).map(Into::into)))
        }

        fn ints(&self, value: impl Fn(&(Key, Interval)) -> Option<i64>) -> Data {
            Data::Ints(self.cells.iter().map(|cell| value(cell).unwrap_or(Data::NO_INT)).collect())
        }
    }
}
