//! Numbers that are a thousand times their neighbours, or a thousandth of them: 万元 typed as 元, perhaps.
//!
//! Neighbours are the rows with the same pairing and the same words for what is counted. A number stands out if it is a
//! thousand times the middle one of the others and also a hundred times what three of four of them keep below; the other
//! way round if it is that small. Others that are far apart among themselves say nothing, nor do fewer than three; and
//! what the printed words say exactly is no slip.

use crate::rules::printed;
use format::{Data, Fen, FigureColumns, Kind, Problem, Row, Table, UnitOf};
use std::collections::HashMap;

const FEWEST_OTHERS: usize = 3;

pub fn check(table: &Table) -> Vec<Problem> {
    let mut found: Vec<Problem> = table.schema.figures.iter().flat_map(|columns| of_figure(table, columns)).collect();
    found.sort_by_key(|problem| problem.row);
    found
}

fn of_figure(table: &Table, columns: &FigureColumns) -> Vec<Problem> {
    let same = neighbourhood(table, columns);
    let Some(values) = table.column(columns.value).filter(|values| values.first_filled().is_some()) else {
        return Vec::new();
    };
    // A text of a file that was read stands once among the words of its column, and so has one code.
    let codes = |column: &&str| match table.column(column) {
        Some(Data::Codes { codes, words }) if !words.is_empty() => Some(codes),
        _ => None,
    };
    let same: Vec<&Vec<u32>> = same.iter().filter_map(codes).collect();
    let mut groups: HashMap<Vec<u32>, Vec<(i64, usize)>> = HashMap::new();
    for row in 0..table.rows {
        // Nothing is a thousand times zero.
        let Some(value) = values.int(row).filter(|value| *value > 0) else { continue };
        groups.entry(same.iter().map(|codes| codes[row]).collect()).or_default().push((value, row));
    }
    let outstanding = groups.into_values().flat_map(|mut values| {
        values.sort_unstable();
        standing_out(&values)
    });
    outstanding
        .filter(|(value, row, _)| !printed::confirms(&table.row(*row), columns, *value))
        .map(|(value, row, middle)| warning(&table.row(row), columns, value, middle))
        .collect()
}

/// The columns that say what a row is about, apart from its time: its pairing and every coded word but those about the
/// number itself.
fn neighbourhood(table: &Table, columns: &FigureColumns) -> Vec<&'static str> {
    let own = |name: &str| {
        let companions = [columns.precision, columns.missing];
        let other =
            table.schema.figures.iter().any(|figure| figure.value != columns.value && figure.precision == Some(name));
        companions.contains(&Some(name)) || other
    };
    let tells = |name: &str, kind: Kind| match kind {
        Kind::Word(_) => !own(name),
        _ => matches!(name, "pairing" | "indicator"),
    };
    table.schema.columns.iter().filter(|column| tells(column.name, column.kind)).map(|column| column.name).collect()
}

/// The numbers of a sorted group that stand out, with their row and the middle one of the others.
fn standing_out(values: &[(i64, usize)]) -> Vec<(i64, usize, i64)> {
    let others = values.len().saturating_sub(1);
    if others < FEWEST_OTHERS {
        return Vec::new();
    }
    let times = |value: i64, factor: i128, other: i64| i128::from(value) >= factor * i128::from(other);
    let stands = |at: usize| {
        let (value, row) = values[at];
        // The others, without looking at each of them again.
        let other = |index: usize| values[if index < at { index } else { index + 1 }].0;
        let (low, middle, high) = (other(others / 4), other(others / 2), other(others - 1 - others / 4));
        let alike = !times(high, 100, low);
        let large = times(value, 1000, middle) && times(value, 100, high);
        let small = times(middle, 1000, value) && times(low, 100, value);
        (alike && (large || small)).then_some((value, row, middle))
    };
    (0..values.len()).filter_map(stands).collect()
}

fn warning(row: &Row<'_>, columns: &FigureColumns, value: i64, middle: i64) -> Problem {
    let written = |value: i64| if columns.unit == UnitOf::Yuan { Fen(value).to_string() } else { value.to_string() };
    let times = if value > middle { "a thousand times" } else { "a thousandth of" };
    let what = format!("{times} what rows like it have, which is mostly about {}", written(middle));
    let mend = "look whether 万 or 亿 was left out or written twice";
    Problem::rule(row.table.schema.name, row.index, columns.value, Some(&written(value)), (what, mend))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(values: &[i64]) -> Vec<i64> {
        let mut values: Vec<(i64, usize)> = values.iter().copied().zip(0..).collect();
        values.sort_unstable();
        standing_out(&values).into_iter().map(|(value, ..)| value).collect()
    }

    #[test]
    fn a_number_stands_out_from_many() {
        assert_eq!(standing(&[500, 600, 700, 800_000]), [800_000]);
        assert_eq!(standing(&[5_000_000, 6_000_000, 7_000_000, 800]), [800]);
        assert_eq!(standing(&[1, 500, 600, 700, 800, 900, 700_000, 1_000_000]), [700_000, 1_000_000]);
    }

    #[test]
    fn what_may_well_be_does_not() {
        assert_eq!(standing(&[500, 600, 700, 400_000]), [0_i64; 0], "less than a thousand times");
        assert_eq!(standing(&[500, 600, 800_000]), [0_i64; 0], "too few");
        assert_eq!(standing(&[1, 30, 4_000, 500_000, 60_000_000]), [0_i64; 0], "all are far apart");
        assert_eq!(standing(&[7; 9]), [0_i64; 0]);
        assert_eq!(standing(&[]), [0_i64; 0]);
    }
}
