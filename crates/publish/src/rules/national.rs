//! A row of `national` states one number, an amount or a count, and names a pairing exactly where it speaks of one.

use format::{Problem, Scope, Table, Unit, tables::NATIONAL};

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    if table.schema.name != NATIONAL.name {
        return;
    }
    for row in table.iter() {
        let mut refuse = |column: &str, what: &str, mend: &str| {
            found.push(Problem::rule(NATIONAL.name, row.index, column, row.text(column), (what, mend)));
        };
        let (amount, count) = (row.int("amount").is_some(), row.int("count").is_some());
        if amount && count {
            refuse("count", "an amount and a count in one row", "make it two rows");
        } else if !amount && !count && row.text("missing").is_none() {
            refuse(
                "amount",
                "neither an amount nor a count",
                "fill in one of them, or say in `missing` why there is none",
            );
        }
        let yuan = row.text("unit") == Some(Unit::Yuan.word());
        if amount && !count && !yuan {
            refuse("unit", "an amount, but its unit is not yuan", "write yuan");
        }
        let of_pairing = row.text("scope") == Some(Scope::Pairing.word());
        if of_pairing && row.text("pairing").is_none() {
            refuse("pairing", "the scope is one pairing, but none is named", "name the pairing, or write national");
        } else if !of_pairing && row.text("pairing").is_some() {
            refuse(
                "pairing",
                "a pairing is named, but the scope is national",
                "empty pairing, or write pairing as the scope",
            );
        }
    }
}
