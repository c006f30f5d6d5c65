//! A share is a percentage, and no column of numbers is one.

use format::{Basis, Problem, Table};

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    let Some(basis) = table.column("basis").filter(|basis| basis.first_filled().is_some()) else { return };
    for row in table.iter().filter(|row| basis.text(row.index) == Some(Basis::Share.word())) {
        if let Some((columns, _)) = row.figures().find(|(_, figure)| figure.value().is_some()) {
            let value = columns.value;
            let mend = format!("empty {value}, write not_applicable into missing and the share into note");
            let rule = (format!("a share, but {value} has a number, which is no percentage"), mend);
            found.push(Problem::rule(table.schema.name, row.index, "basis", Some(Basis::Share.word()), rule));
        }
    }
}
