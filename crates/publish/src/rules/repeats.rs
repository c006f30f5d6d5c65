//! Rows that say the same as another row but for their key: pasted twice, perhaps. A warning, since a source may well
//! say a thing twice.

use format::{Problem, Table};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The rows of a table that repeat an earlier one.
pub fn repeats(table: &Table) -> Vec<Problem> {
    let columns: Vec<_> = table.columns().filter(|(name, _)| *name != "id").map(|(_, data)| data).collect();
    let values = |row: usize| columns.iter().map(move |data| (data.int(row), data.text(row)));
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let mut found = Vec::new();
    for row in 0..table.rows {
        let mut hasher = DefaultHasher::new();
        values(row).for_each(|value| value.hash(&mut hasher));
        let first = *seen.entry(hasher.finish()).or_insert(row);
        if first != row && values(first).eq(values(row)) {
            let what = format!("says the same as row {}", first + 1);
            let mend = "delete one of the two rows if it was pasted twice";
            found.push(Problem::rule(table.schema.name, row, "id", table.row(row).text("id"), (what, mend)));
        }
    }
    found
}
