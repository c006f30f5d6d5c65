//! What a table changes in the same table of the release before, record by record.

use format::{Changes, Data, Table, TableSchema, UnitOf};
use std::collections::HashMap;

/// How many rows are new, differ and are gone. Rows are the same record where they have the same key, wherever they
/// stand. Nothing is copied, so that a million rows take seconds.
pub fn diff(before: &Table, after: &Table) -> Changes {
    let mut gone: HashMap<&str, usize> = before.iter().map(|row| (row.id(), row.index)).collect();
    let kept: Vec<(usize, usize)> = after.iter().filter_map(|row| Some((gone.remove(row.id())?, row.index))).collect();
    let (mut changed, mut figures) = (vec![false; kept.len()], vec![false; kept.len()]);
    // Both tables have the columns of one schema, in its order. What is made from other rows is no change of this one,
    // and an older release does not have it.
    let published = |name: &str| after.schema.column(name).is_none_or(|column| !column.derived);
    for ((_, old), (name, new)) in before.columns().zip(after.columns()).filter(|(_, (name, _))| published(name)) {
        let is_figure = makes_figure(after.schema, name);
        for (at, (before, after)) in kept.iter().enumerate() {
            if !same(old, *before, new, *after) {
                changed[at] = true;
                figures[at] |= is_figure;
            }
        }
    }
    let count = |rows: &[bool]| rows.iter().filter(|is| **is).count();
    Changes { added: after.rows - kept.len(), changed: count(&changed), figures: count(&figures), removed: gone.len() }
}

fn same(old: &Data, before: usize, new: &Data, after: usize) -> bool {
    old.int(before) == new.int(after) && old.text(before) == new.text(after)
}

/// Whether another value in this column makes a figure another one.
fn makes_figure(schema: &TableSchema, name: &str) -> bool {
    let of = |unit| matches!(unit, UnitOf::Column(column) if column == name);
    schema.figures.iter().any(|own| own.value == name || own.precision == Some(name) || of(own.unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv;
    use format::{Version, tables::SALES};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Quantity, unit, precision, note.
    type Line = (u8, &'static str, &'static str, &'static str);

    fn table(rows: impl IntoIterator<Item = (u8, Line)>) -> Table {
        let names: Vec<String> = SALES.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
        let line = |(id, (quantity, unit, precision, note)): (u8, Line)| {
            let value = |name: &String| match name.as_str() {
                "id" => format!("s{id}"),
                "quantity" => quantity.to_string(),
                "unit" => unit.to_owned(),
                "quantity_precision" => precision.to_owned(),
                "note" => note.to_owned(),
                "pairing" | "source" | "locator" => "x".to_owned(),
                "channel" => "online".to_owned(),
                _ => String::new(),
            };
            names.iter().map(value).collect::<Vec<_>>().join(",")
        };
        let lines: Vec<String> = std::iter::once(names.join(",")).chain(rows.into_iter().map(line)).collect();
        csv::read(&SALES, Version::NEWEST, lines.join("\n").as_bytes()).table.unwrap()
    }

    const ROW: Line = (5, "tonne", "over", "");

    fn changes(before: &[Line], after: &[Line]) -> Changes {
        let numbered = |rows: &[Line]| table((0..).zip(rows.iter().copied()));
        diff(&numbered(before), &numbered(after))
    }

    #[test]
    fn another_value_unit_or_precision_is_another_figure() {
        let one = Changes { changed: 1, ..Changes::default() };
        for other in [(6, "tonne", "over", ""), (5, "kg", "over", ""), (5, "tonne", "about", "")] {
            assert_eq!(changes(&[ROW], &[other]), Changes { figures: 1, ..one }, "{other:?}");
        }
        assert_eq!(changes(&[ROW], &[(5, "tonne", "over", "checked")]), one);
        // A row that changes in two columns is one row.
        assert_eq!(changes(&[ROW, ROW], &[(6, "kg", "over", "checked"), ROW]), Changes { figures: 1, ..one });
    }

    #[test]
    fn rows_come_and_go() {
        let none = Table::empty(&SALES);
        let all = table([(1, ROW), (2, ROW)]);
        assert_eq!(diff(&none, &all), Changes { added: 2, ..Changes::default() });
        assert_eq!(diff(&all, &none), Changes { removed: 2, ..Changes::default() });
        let sum: Changes = [diff(&none, &all), diff(&all, &none), diff(&all, &all)].into_iter().sum();
        assert_eq!(sum, Changes { added: 2, removed: 2, ..Changes::default() });
    }

    fn rows() -> impl Strategy<Value = BTreeMap<u8, Line>> {
        let row = (
            0..3u8,
            prop_oneof![Just("tonne"), Just("kg")],
            prop_oneof![Just("over"), Just("about")],
            prop_oneof![Just(""), Just("n")],
        );
        proptest::collection::btree_map(0..12u8, row, 0..12)
    }

    proptest! {
        #[test]
        fn says_what_a_look_at_each_row_says(before in rows(), after in rows()) {
            let (old, new) = (table(before.clone()), table(after.clone()));
            let found = diff(&old, &new);
            let kept = || after.iter().filter_map(|(id, row)| Some((before.get(id)?, row)));
            prop_assert_eq!(found, Changes {
                added: after.keys().filter(|id| !before.contains_key(id)).count(),
                changed: kept().filter(|(old, new)| old != new).count(),
                figures: kept().filter(|(old, new)| (old.0, old.1, old.2) != (new.0, new.1, new.2)).count(),
                removed: before.keys().filter(|id| !after.contains_key(id)).count(),
            });
            prop_assert_eq!(diff(&old, &old), Changes::default());
            prop_assert_eq!(diff(&new, &old), Changes { added: found.removed, removed: found.added, ..found });
            // Where a row stands does not matter.
            prop_assert_eq!(diff(&old, &table(after.into_iter().rev())), found);
        }
    }
}
