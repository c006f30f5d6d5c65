//! Rows that say the same as another row but for their key: pasted twice, perhaps. A warning, since a source may well
//! say a thing twice.

use format::{Data, Problem, Table};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The rows of a table that repeat an earlier one.
pub fn repeats(table: &Table) -> Vec<Problem> {
    // Columns in which no row has anything tell no two apart.
    let tells = |(name, data): &(&str, &Data)| *name != "id" && data.first_filled().is_some();
    let columns: Vec<&Data> = table.columns().filter(tells).map(|(_, data)| data).collect();
    // A text of a file that was read stands once among the words of its column, and so has one code.
    let value = |data: &Data, row: usize| match data {
        Data::Ints(ints) => ints[row],
        Data::Codes { codes, .. } => codes[row].into(),
    };
    let values = |row: usize| columns.iter().map(move |data| value(data, row));
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
