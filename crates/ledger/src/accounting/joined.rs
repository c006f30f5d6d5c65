//! Which rows of a table must be settled together.

use crate::Measure;
use crate::coverage::unions::Unions;
use format::Row;

/// Sets of rows that must be settled together because of what they say of one measure, each in the order of the rows.
#[derive(Clone, Debug)]
pub struct Joined {
    pub measure: Measure,
    pub sets: Vec<Vec<usize>>,
}

/// The [`Accounting::clusters`] of the rows of a table, of all their sets: those of rows that have nothing to do with each other
/// may have been looked for apart.
pub fn numbers(rows: &[Row<'_>], mut joined: Vec<Joined>) -> Vec<u32> {
    let Some(first) = rows.first() else { return Vec::new() };
    joined.sort_by(|a, b| a.measure.order(&b.measure, first.table.schema));
    let sets = joined.chunk_by_mut(|a, b| a.measure == b.measure).flat_map(|own| {
        let mut sets: Vec<Vec<usize>> = own.iter_mut().flat_map(|own| std::mem::take(&mut own.sets)).collect();
        sets.sort_by_key(|set| set[0]);
        sets
    });
    let sets: Vec<Vec<usize>> = sets.collect();
    let mut unions = Unions::new(sets.len() + 1);
    let mut numbers = vec![0; rows.len()];
    for (number, set) in (1..).zip(&sets) {
        for row in set {
            // A row with several figures joins the sets that they are in.
            match numbers[*row] {
                0 => numbers[*row] = number,
                known => unions.unite(known, number),
            }
        }
    }
    let mut first = vec![0; sets.len() + 1];
    for set in unions.sets() {
        set.iter().for_each(|number| first[*number] = u32::try_from(set[0]).unwrap_or_default());
    }
    numbers.into_iter().map(|number| first[number]).collect()
}
