//! A large table in parts, each to be a file of its own, so that whoever asks about a year need not fetch ten.

use format::{Data, Period, Table};

/// How large tables and parts may be, in rows.
#[derive(Clone, Copy)]
struct Limits {
    /// A table of more rows is published in parts.
    whole: usize,
    /// No part has more.
    part: usize,
}

const LIMITS: Limits = Limits { whole: 50_000, part: 100_000 };

/// The rows of a part, in their order, and the days that their periods reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The year in which its periods begin, or `undated`; numbered where there are several: `2019-1`.
    pub name: String,
    pub rows: Vec<usize>,
    /// First and last day as `yyyymmdd`; `None` where a row does not say.
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// The parts in which a table is to be published: one a year of the first days of the periods, then those rows that
/// name none. `None` where it is small, or knows no periods: it stays whole.
///
/// Rows stand in the order of their first days; those of one day as in the table.
pub fn partition(table: &Table) -> Option<Vec<Slice>> {
    slices(table, LIMITS)
}

/// The same for a table of any size, each year whole. `None` where it knows no periods, or has no rows.
pub fn years(table: &Table) -> Option<Vec<Slice>> {
    slices(table, Limits { whole: 0, part: usize::MAX })
}

fn slices(table: &Table, limits: Limits) -> Option<Vec<Slice>> {
    let Some(Data::Codes { codes, words }) = table.column("period").filter(|_| table.rows > limits.whole) else {
        return None;
    };
    // Each distinct period is read once.
    let periods: Vec<Option<Period>> = words.iter().map(|word| Period::parse(word)).collect();
    let period = |row: usize| periods.get(codes[row] as usize).copied().flatten();
    let first_day = |row: usize| period(row).and_then(Period::first_day);
    let year = |row: usize| first_day(row).map(|day| day / 10_000);

    let mut rows: Vec<usize> = (0..table.rows).collect();
    rows.sort_by_key(|row| first_day(*row).unwrap_or(u32::MAX));
    let mut slices = Vec::new();
    for of_year in rows.chunk_by(|a, b| year(*a) == year(*b)) {
        let stem = year(of_year[0]).map_or("undated".to_owned(), |year| year.to_string());
        let parts = of_year.len().div_ceil(limits.part);
        for (at, rows) in of_year.chunks(of_year.len().div_ceil(parts)).enumerate() {
            let name = if parts == 1 { stem.clone() } else { format!("{stem}-{}", at + 1) };
            // `None` is less than any day: one row that does not say leaves the beginning open.
            let from = rows.iter().map(|row| first_day(*row)).min().flatten();
            let last_days: Option<Vec<u32>> = rows.iter().map(|row| period(*row).map(Period::last_day)).collect();
            let to = last_days.and_then(|days| days.into_iter().max());
            slices.push(Slice { name, rows: rows.to_vec(), from, to });
        }
    }
    Some(slices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::{Version, tables::FUNDS};
    use proptest::prelude::*;

    const SMALL: Limits = Limits { whole: 2, part: 3 };

    /// A table of rows that have these periods.
    fn table(periods: &[&str]) -> Table {
        let names: Vec<String> = FUNDS.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let line = |(at, period): (usize, &&str)| {
            let value = |name: &String| match name.as_str() {
                "id" => format!("f{at}"),
                "period" => (*period).to_owned(),
                "kind" => "fiscal".to_owned(),
                "stage" => "spent".to_owned(),
                "pairing" | "source" | "locator" => "x".to_owned(),
                _ => String::new(),
            };
            names.iter().map(value).collect::<Vec<_>>().join(",")
        };
        let lines: Vec<String> = std::iter::once(names.join(",")).chain(periods.iter().enumerate().map(line)).collect();
        csv::read(&FUNDS, Version::NEWEST, lines.join("\n").as_bytes()).table.unwrap()
    }

    fn partitioned(periods: &[&str]) -> Vec<Slice> {
        slices(&table(periods), SMALL).unwrap()
    }

    fn slice(name: &str, rows: &[usize], from: Option<u32>, to: Option<u32>) -> Slice {
        Slice { name: name.to_owned(), rows: rows.to_vec(), from, to }
    }

    #[test]
    fn a_small_table_stays_whole() {
        assert_eq!(slices(&table(&["2020", "2021"]), SMALL), None);
        let years = |rows: usize| {
            let periods = Data::Codes { codes: vec![0; rows], words: vec!["2020".into()] };
            Table::unchecked(&FUNDS, rows, vec![("period".to_owned(), periods)])
        };
        assert_eq!(partition(&years(50_000)), None);
        let sizes =
            |rows: usize| partition(&years(rows)).unwrap().iter().map(|part| part.rows.len()).collect::<Vec<_>>();
        assert_eq!(sizes(50_001), [50_001]);
        assert_eq!(sizes(100_001), [50_001, 50_000]);
    }

    #[test]
    fn a_part_holds_the_periods_that_begin_in_its_year() {
        let expected = [
            slice("2019", &[2], Some(20_190_501), Some(20_210_131)),
            slice("2020", &[1, 0, 4], Some(20_200_101), Some(20_201_231)),
            slice("undated", &[3], None, Some(20_210_430)),
        ];
        assert_eq!(partitioned(&["2020-05", "2020", "2019-05/2021-01", "../2021-04", "2020-05"]), expected);
    }

    #[test]
    fn a_large_year_has_several_parts_of_about_one_size() {
        let parts = partitioned(&["2020"; 7]);
        let sizes: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.rows.len())).collect();
        assert_eq!(sizes, [("2020-1", 3), ("2020-2", 3), ("2020-3", 1)]);
        let sizes: Vec<_> = partitioned(&["2020"; 4]).iter().map(|part| part.rows.len()).collect();
        assert_eq!(sizes, [2, 2]);
    }

    #[test]
    fn a_row_without_a_period_leaves_the_end_open() {
        assert_eq!(partitioned(&["../2021-04", "", "../2020"]), [slice("undated", &[0, 1, 2], None, None)]);
    }

    proptest! {
        #[test]
        fn the_parts_together_are_the_table_in_the_order_of_time(
            periods in proptest::collection::vec(
                prop_oneof![Just(""), Just("../2020"), Just("2020"), Just("2020-03"), Just("2021"), Just("2019/2021")], 3..40)
        ) {
            let table = table(&periods);
            let slices = slices(&table, SMALL).unwrap();
            prop_assert!(slices.iter().all(|slice| slice.rows.len() <= SMALL.part));
            let (mut rows, mut days) = (0, Vec::new());
            for slice in &slices {
                let part = table.take(&slice.rows);
                rows += part.rows;
                for (at, row) in slice.rows.iter().enumerate() {
                    for (name, data) in table.columns() {
                        let same = part.column(name).unwrap();
                        prop_assert_eq!((same.text(at), same.int(at)), (data.text(*row), data.int(*row)));
                    }
                }
                days.extend(part.iter().map(|row| row.period("period").and_then(Period::first_day)));
            }
            prop_assert_eq!(rows, table.rows);
            prop_assert!(days.is_sorted_by_key(|day| day.unwrap_or(u32::MAX)));
        }
    }
}
