//! People are counted in people, and things that were made in things.

use format::{OutputKind, Problem, Table, Unit, tables};

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    let counts: fn(Unit) -> bool = if table.schema.name == tables::EXCHANGES.name {
        |unit| matches!(unit, Unit::Person | Unit::PersonTime | Unit::Household | Unit::Course | Unit::Time)
    } else if table.schema.name == tables::OUTPUTS.name {
        |unit| {
            let people = matches!(unit, Unit::Person | Unit::PersonTime);
            !people && !matches!(unit, Unit::Tonne | Unit::TonnePerYear | Unit::Kilogram | Unit::Yuan)
        }
    } else {
        return;
    };
    for row in table.iter().filter(|row| row.text("kind") != Some(OutputKind::Other.word())) {
        let (Some(kind), Some(word)) = (row.text("kind"), row.text("unit")) else { continue };
        if Unit::parse(word).is_some_and(|unit| !counts(unit)) {
            let rule = (format!("no unit in which the kind {kind} is counted"), "correct the unit, or the kind");
            found.push(Problem::rule(table.schema.name, row.index, "unit", Some(word), rule));
        }
    }
}
