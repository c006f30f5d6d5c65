//! The rows of a table in sets that have nothing to do with each other, so that each can be settled by itself: pairings, but
//! those together that may share money, and those of whose rows one names another.

use format::{Data, Row, Table};
use ledger::Accounting;
use std::collections::{HashMap, HashSet};

/// The sets in the order of their first rows, each in the order of the table.
pub fn apart<'a>(table: &'a Table, accounting: &Accounting) -> Vec<Vec<Row<'a>>> {
    let Some(Data::Codes { codes, words }) = table.column("pairing") else { return vec![table.select(&|_| true)] };
    // A place for each pairing, and one for the rows that name none.
    let mut known: HashMap<&str, usize> = HashMap::new();
    let places: Vec<usize> = words
        .iter()
        .map(|word| {
            let next = known.len() + 1;
            *known.entry(word).or_insert(next)
        })
        .collect();
    let place = |row: usize| places.get(codes[row] as usize).copied().unwrap_or(0);
    let mut above: Vec<usize> = (0..=known.len()).collect();
    for (a, b, _) in accounting.relations.related() {
        if let (Some(a), Some(b)) = (known.get(a.as_str()), known.get(b.as_str())) {
            unite(&mut above, *a, *b);
        }
    }
    for (a, b) in named(table) {
        unite(&mut above, place(a), place(b));
    }
    let firsts: Vec<usize> = (0..above.len()).map(|at| first(&above, at)).collect();
    let mut number = vec![usize::MAX; above.len()];
    let mut sets: Vec<Vec<Row<'a>>> = Vec::new();
    for row in table.iter() {
        let own = &mut number[firsts[place(row.index)]];
        if *own == usize::MAX {
            *own = sets.len();
            sets.push(Vec::new());
        }
        sets[*own].push(row);
    }
    sets
}

/// Rows that name another row of their table, and that one.
fn named(table: &Table) -> Vec<(usize, usize)> {
    let columns = ["part_of", "revises"].map(|column| table.column(column));
    let columns: Vec<(&Vec<u32>, &Vec<Box<str>>)> = columns
        .into_iter()
        .flatten()
        .filter_map(|data| match data {
            Data::Codes { codes, words } if !words.is_empty() => Some((codes, words)),
            _ => None,
        })
        .collect();
    let wanted: HashSet<&str> = columns.iter().flat_map(|(_, words)| words.iter().map(AsRef::as_ref)).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let ids = table.column("id");
    let id = |row: usize| ids.and_then(|ids| ids.text(row)).filter(|id| wanted.contains(id));
    let by_id: HashMap<&str, usize> = (0..table.rows).filter_map(|row| Some((id(row)?, row))).collect();
    let mut found = Vec::new();
    for (codes, words) in columns {
        let name = |row: usize| words.get(codes[row] as usize).and_then(|name| by_id.get(name.as_ref()));
        found.extend((0..table.rows).filter_map(|row| Some((row, *name(row)?))));
    }
    found
}

fn unite(above: &mut [usize], a: usize, b: usize) {
    let (a, b) = (first(above, a), first(above, b));
    above[a.max(b)] = a.min(b);
}

fn first(above: &[usize], mut at: usize) -> usize {
    while above[at] != at {
        at = above[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Version, tables::FUNDS};
    use ledger::{Relations, coverage::Relation};

    #[test]
    fn rows_that_have_to_do_with_each_other_are_together() {
        let text = |text: &str| Some(Box::from(text)).filter(|_| !text.is_empty());
        let texts = |own: [&str; 8]| Data::texts(own.map(text));
        let columns = [
            ("id", texts(["1", "2", "3", "4", "5", "6", "7", "8"])),
            ("pairing", texts(["a", "b", "a", "", "c", "d", "e", "f"])),
            ("part_of", texts(["", "", "", "", "", "5", "", "none"])),
        ];
        let table = Table::unchecked(&FUNDS, 8, columns.map(|(name, data)| (name.to_owned(), data)).into());
        let related = |two: [&str; 2]| (two[0].to_owned(), two[1].to_owned(), Relation::Meets);
        let relations = Relations::from(vec![related(["b", "e"]), related(["e", "b"]), related(["x", "a"])]);
        let sets = apart(&table, &Accounting { version: Version::Two, relations });
        let ids: Vec<String> = sets.iter().map(|set| set.iter().map(Row::id).collect()).collect();
        assert_eq!(ids, ["13", "27", "4", "56", "8"]);
    }
}
