//! What a table changes in the same table of another release, record by record and column by column.

use format::{Changes, Column, Data, Row, Table, TableSchema, UnitOf};
use std::collections::HashMap;

/// The records of two tables of one schema that are new, differ or are gone. Rows are the same record where they have the
/// same key, wherever they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Rows of the newer table that the older one does not have, in its order.
    pub added: Vec<usize>,
    /// Records that differ, in the order of the newer table.
    pub changed: Vec<Changed>,
    /// Rows of the older table that the newer one does not have, in its order.
    pub withdrawn: Vec<usize>,
}

/// A record that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its row in the older table.
    pub before: usize,
    /// Its row in the newer table.
    pub after: usize,
    /// Whether it has another figure: value, unit or precision.
    pub figure: bool,
    /// The columns that differ, a bit each, in the order of the schema's physical ones.
    columns: u64,
}

impl Changed {
    /// What one record changes in another; nothing where both say the same. Each stands in a table of this schema.
    pub fn of(before: &Row<'_>, after: &Row<'_>) -> Option<Self> {
        let mut own = Self { before: before.index, after: after.index, figure: false, columns: 0 };
        for (at, (name, column, _)) in after.table.schema.physical().enumerate().filter(|(_, (_, own, _))| !own.derived)
        {
            let (Some(old), Some(new)) = (before.table.column(&name), after.table.column(&name)) else { continue };
            if !same(old, before.index, new, after.index) {
                own.columns |= bit(at);
                own.figure |= makes_figure(after.table.schema, column);
            }
        }
        (own.columns != 0).then_some(own)
    }

    /// The columns that differ: the name of each and its declaration.
    pub fn columns(&self, schema: &'static TableSchema) -> Vec<(String, &'static Column)> {
        let differs = |at: usize| self.columns & bit(at) != 0;
        let named = schema.physical().enumerate().filter(|(at, _)| differs(*at));
        named.map(|(_, (name, column, _))| (name, column)).collect()
    }
}

impl Difference {
    /// Compares two tables of one schema. Nothing is copied, so that a million rows take seconds.
    pub fn of(before: &Table, after: &Table) -> Self {
        let Matched { mut kept, added, withdrawn } = Matched::of(before, after);
        // What is made from other rows is no change of this one, and an older release does not have it.
        for (at, (name, column, _)) in after.schema.physical().enumerate().filter(|(_, (_, own, _))| !own.derived) {
            let (Some(old), Some(new)) = (before.column(&name), after.column(&name)) else { continue };
            let (mut same, figure) = (same_of(old, new), makes_figure(after.schema, column));
            for own in kept.iter_mut().filter(|own| !same(own.before, own.after)) {
                own.columns |= bit(at);
                own.figure |= figure;
            }
        }
        kept.retain(|own| own.columns != 0);
        Self { added, changed: kept, withdrawn }
    }

    /// How many they are.
    pub fn counts(&self) -> Changes {
        Changes {
            added: self.added.len(),
            changed: self.changed.len(),
            figures: self.changed.iter().filter(|own| own.figure).count(),
            removed: self.withdrawn.len(),
        }
    }
}

/// The rows of two tables, by what becomes of their records.
struct Matched {
    /// In both, in the order of the newer table; nothing is known of what differs yet.
    kept: Vec<Changed>,
    added: Vec<usize>,
    withdrawn: Vec<usize>,
}

impl Matched {
    /// How far a record is looked for behind the one that was found last.
    const AHEAD: usize = 16;

    /// Most of what a release keeps stands in the order in which it stood: it is found behind the record before, and only the
    /// rest is looked for everywhere.
    fn of(before: &Table, after: &Table) -> Self {
        let (mut kept, mut added) = (Vec::with_capacity(after.rows), Vec::new());
        let (mut is_gone, mut next) = (vec![true; before.rows], 0);
        let mut keep = |old: usize, new: usize, is_gone: &mut [bool]| {
            is_gone[old] = false;
            kept.push(Changed { before: old, after: new, figure: false, columns: 0 });
        };
        for row in after.iter() {
            let id = row.id();
            match (next..before.rows.min(next + Self::AHEAD)).find(|old| before.row(*old).id() == id) {
                Some(old) => {
                    keep(old, row.index, &mut is_gone);
                    next = old + 1;
                }
                None => added.push(row.index),
            }
        }
        let gone = |is_gone: &[bool]| -> Vec<usize> { (0..before.rows).filter(|row| is_gone[*row]).collect() };
        let left = gone(&is_gone);
        if !left.is_empty() && !added.is_empty() {
            let mut left: HashMap<&str, usize> = left.into_iter().map(|row| (before.row(row).id(), row)).collect();
            added.retain(|row| {
                let found = left.remove(after.row(*row).id());
                found.into_iter().for_each(|old| keep(old, *row, &mut is_gone));
                found.is_none()
            });
            kept.sort_by_key(|own| own.after);
        }
        let withdrawn = gone(&is_gone);
        Self { kept, added, withdrawn }
    }
}

/// The bit of a column. No table has more than 64, which a test holds.
const fn bit(at: usize) -> u64 {
    1 << at
}

fn same(old: &Data, before: usize, new: &Data, after: usize) -> bool {
    old.int(before) == new.int(after) && old.text(before) == new.text(after)
}

/// The same for many rows of two columns. Two words that were once found to be the same are not compared again.
fn same_of<'a>(old: &'a Data, new: &'a Data) -> Box<dyn FnMut(usize, usize) -> bool + 'a> {
    let (Data::Codes { codes, words }, Data::Codes { codes: others, .. }) = (old, new) else {
        return Box::new(|before, after| same(old, before, new, after));
    };
    let mut known = vec![Data::NO_CODE; words.len()];
    Box::new(move |before, after| {
        let (code, other) = (codes[before], others[after]);
        match known.get_mut(code as usize) {
            Some(known) if *known == other && other != Data::NO_CODE => true,
            Some(known) => {
                let is_same = same(old, before, new, after);
                *known = if is_same { other } else { *known };
                is_same
            }
            None => new.text(after).is_none(),
        }
    })
}

/// Whether another value in this column makes a figure another one.
fn makes_figure(schema: &TableSchema, column: &Column) -> bool {
    let of = |unit| matches!(unit, UnitOf::Column(name) if name == column.name);
    schema.figures.iter().any(|own| own.value == column.name || own.precision == Some(column.name) || of(own.unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::tables::{self, SALES};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Quantity, unit, precision, note.
    type Line = (u8, &'static str, &'static str, &'static str);

    fn table(rows: impl IntoIterator<Item = (u8, Line)>) -> Table {
        let rows: Vec<(u8, Line)> = rows.into_iter().collect();
        let text = |name: &str, (id, (_, unit, precision, note)): &(u8, Line)| {
            let value = match name {
                "id" => format!("s{id}"),
                "unit" => (*unit).to_owned(),
                "quantity_precision" => (*precision).to_owned(),
                "note" => (*note).to_owned(),
                "pairing" | "source" | "locator" => "x".to_owned(),
                "channel" => "online".to_owned(),
                _ => String::new(),
            };
            (!value.is_empty()).then(|| value.into_boxed_str())
        };
        let columns = SALES.physical().map(|(name, column, _)| {
            let data = match &*name {
                "quantity" => Data::Ints(rows.iter().map(|(_, line)| line.0.into()).collect()),
                _ if column.kind.is_number() => Data::none(column.kind, rows.len()),
                _ => Data::texts(rows.iter().map(|row| text(&name, row))),
            };
            (name, data)
        });
        Table::new(&SALES, rows.len(), columns.collect()).unwrap()
    }

    const ROW: Line = (5, "tonne", "over", "");

    fn difference(before: &[Line], after: &[Line]) -> Difference {
        let numbered = |rows: &[Line]| table((0..).zip(rows.iter().copied()));
        Difference::of(&numbered(before), &numbered(after))
    }

    #[test]
    fn a_bit_is_enough_for_each_column() {
        let most = tables::ALL.iter().map(|schema| schema.physical().count()).max();
        assert!(most.is_some_and(|most| (20..=64).contains(&most)), "{most:?}");
    }

    #[test]
    fn another_value_unit_or_precision_is_another_figure() {
        let one = Changes { changed: 1, ..Changes::default() };
        for (other, column) in [
            ((6, "tonne", "over", ""), "quantity"),
            ((5, "kilogram", "over", ""), "unit"),
            ((5, "tonne", "about", ""), "quantity_precision"),
        ] {
            let found = difference(&[ROW], &[other]);
            assert_eq!(found.counts(), Changes { figures: 1, ..one }, "{other:?}");
            let names: Vec<String> = found.changed[0].columns(&SALES).into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, [column]);
        }
        assert_eq!(difference(&[ROW], &[(5, "tonne", "over", "checked")]).counts(), one);
        // A row that changes in two columns is one row.
        let found = difference(&[ROW, ROW], &[(6, "kilogram", "over", "checked"), ROW]);
        assert_eq!(found.counts(), Changes { figures: 1, ..one });
        assert_eq!(found.changed[0].columns(&SALES).len(), 3);
    }

    #[test]
    fn rows_come_and_go() {
        let none = Table::empty(&SALES);
        let all = table([(1, ROW), (2, ROW)]);
        let (came, went) = (Difference::of(&none, &all), Difference::of(&all, &none));
        assert_eq!(came, Difference { added: vec![0, 1], ..Difference::default() });
        assert_eq!(went, Difference { withdrawn: vec![0, 1], ..Difference::default() });
        assert_eq!(Difference::of(&all, &all), Difference::default());
        let sum: Changes = [came.counts(), went.counts()].into_iter().sum();
        assert_eq!(sum, Changes { added: 2, removed: 2, ..Changes::default() });
    }

    #[test]
    fn records_are_found_wherever_they_stand() {
        // Further away than anybody looks ahead, in other orders, with gaps, and with words that have other codes.
        let rows = |ids: &[u8]| table(ids.iter().map(|id| (*id, (*id % 7, "tonne", "over", ""))));
        let all: Vec<u8> = (0..100).collect();
        let turned: Vec<u8> = all.iter().rev().copied().collect();
        let late: Vec<u8> = all[40..].iter().chain(&all[..40]).copied().collect();
        for other in [&all, &turned, &late] {
            assert_eq!(Difference::of(&rows(&all), &rows(other)), Difference::default());
        }
        let found = Difference::of(&rows(&all), &rows(&late[10..90]));
        assert_eq!(found.added, [0; 0]);
        assert_eq!(found.withdrawn, (30..50).collect::<Vec<usize>>());
        let found = Difference::of(&rows(&late[10..90]), &rows(&turned));
        assert_eq!((found.added, found.withdrawn.len()), ((50..70).collect(), 0));
        // What is changed stands in the order of the newer table.
        let changed = table(turned.iter().map(|id| (*id, (9, "tonne", "over", ""))));
        let found = Difference::of(&rows(&all), &changed);
        let places: Vec<(usize, usize)> = found.changed.iter().map(|own| (own.before, own.after)).collect();
        assert_eq!(places, (0..100).map(|at| (99 - at, at)).collect::<Vec<_>>());
    }

    fn rows() -> impl Strategy<Value = BTreeMap<u8, Line>> {
        let row = (
            0..3u8,
            prop_oneof![Just("tonne"), Just("kilogram")],
            prop_oneof![Just("over"), Just("about")],
            prop_oneof![Just(""), Just("n")],
        );
        proptest::collection::btree_map(0..12u8, row, 0..12)
    }

    proptest! {
        #[test]
        fn says_what_a_look_at_each_row_says(before in rows(), after in rows()) {
            let (old, new) = (table(before.clone()), table(after.clone()));
            let found = Difference::of(&old, &new).counts();
            let kept = || after.iter().filter_map(|(id, row)| Some((before.get(id)?, row)));
            prop_assert_eq!(found, Changes {
                added: after.keys().filter(|id| !before.contains_key(id)).count(),
                changed: kept().filter(|(old, new)| old != new).count(),
                figures: kept().filter(|(old, new)| (old.0, old.1, old.2) != (new.0, new.1, new.2)).count(),
                removed: before.keys().filter(|id| !after.contains_key(id)).count(),
            });
            prop_assert_eq!(Difference::of(&old, &old), Difference::default());
            let back = Difference::of(&new, &old).counts();
            prop_assert_eq!(back, Changes { added: found.removed, removed: found.added, ..found });
            // Where a row stands does not matter.
            prop_assert_eq!(Difference::of(&old, &table(after.into_iter().rev())).counts(), found);
        }
    }
}
