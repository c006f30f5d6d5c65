//! A part is a part of a figure of the same pairing, kind, unit and time. Totals leave out a part whose whole they count, so
//! that a wrong `part_of` takes money away without a word.

use format::{Kind, Problem, Row, Table, tables};

/// Words that say *all*, or nothing: such a whole can have parts of any kind.
const GENERAL: [&str; 4] = ["not_stated", "mixed", "both", "online_and_offline"];

/// What a part has in common with its whole.
const COMMON: [&str; 6] = ["kind", "stage", "direction", "in_kind", "channel", "unit"];

pub fn check(table: &Table, all: &[Table], found: &mut Vec<Problem>) {
    if table.column("part_of").is_none() {
        return;
    }
    let of = |name: &str| all.iter().find(|table| table.schema.name == name);
    let places = of(tables::PAIRINGS.name).zip(of(tables::REGIONS.name));
    for part in table.iter() {
        let Some(whole) = part.text("part_of").and_then(|whole| table.find(whole)) else { continue };
        let apart = places.and_then(|(pairings, regions)| other_pairing(&part, &whole, pairings, regions));
        let what = apart.or_else(|| other_word(&part, &whole)).or_else(|| other_time(&part, &whole));
        if let Some(what) = what {
            let mend = "name the figure that it is a part of, or empty part_of";
            found.push(Problem::rule(table.schema.name, part.index, "part_of", Some(whole.id()), (what, mend)));
        }
    }
}

/// Two pairings whose sides have nothing in common.
fn other_pairing(part: &Row<'_>, whole: &Row<'_>, pairings: &Table, regions: &Table) -> Option<String> {
    let (own, other) = (part.text("pairing")?, whole.text("pairing")?);
    let (one, two) = (pairings.find(own)?, pairings.find(other)?);
    let apart = own != other && !ledger::pairings_meet(regions, &one, &two);
    apart.then(|| format!("a figure of {other}, but this one is of {own}"))
}

fn other_word(part: &Row<'_>, whole: &Row<'_>) -> Option<String> {
    let columns = part.table.schema.columns.iter().filter(|column| matches!(column.kind, Kind::Word(_)));
    columns.filter(|column| COMMON.contains(&column.name)).find_map(|column| {
        let (own, other) = (part.text(column.name)?, whole.text(column.name)?);
        let apart = own != other && !GENERAL.contains(&other) && own != "not_stated";
        apart.then(|| format!("its {} is {other}, but that of this row is {own}", column.name))
    })
}

/// Two times that have no day in common.
fn other_time(part: &Row<'_>, whole: &Row<'_>) -> Option<String> {
    let (own, other) = (part.period("period")?, whole.period("period")?);
    let before = |a: format::Period, b: format::Period| b.first_day().is_some_and(|start| a.last_day() < start);
    (before(own, other) || before(other, own)).then(|| format!("it is of {other}, but this row is of {own}"))
}
