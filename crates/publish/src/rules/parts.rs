//! A part is a part of a figure of the same pairing, kind, unit and time. Totals leave out a part whose whole they count, so
//! that a wrong `part_of` takes money away without a word.

use format::{Kind, Period, Problem, Row, Table, tables};
use std::collections::HashMap;

/// Words that say *all*, or nothing: such a whole can have parts of any kind.
const GENERAL: [&str; 4] = ["not_stated", "mixed", "both", "online_and_offline"];

/// What a part has in common with its whole.
const COMMON: [&str; 3] = ["kind", "stage", "unit"];

/// What it mostly has in common.
const LIKELY: [&str; 3] = ["direction", "in_kind", "channel"];

/// What to do about it.
const MEND: &str = "name the figure that it is a part of, or empty part_of";

pub fn check(table: &Table, all: &[Table], found: &mut Vec<Problem>) {
    let of = |name: &str| all.iter().find(|table| table.schema.name == name);
    let places = of(tables::PAIRINGS.name).zip(of(tables::REGIONS.name));
    found.extend(parts(table, |part, whole| {
        let apart = places.and_then(|(pairings, regions)| other_pairing(part, whole, pairings, regions));
        apart.or_else(|| other_word(part, whole, &COMMON))
    }));
}

/// Parts of another time, direction or channel than their whole, or far larger: a warning, since a source may count so.
pub fn doubtful_parts(table: &Table) -> Vec<Problem> {
    parts(table, |part, whole| {
        other_word(part, whole, &LIKELY).or_else(|| other_time(part, whole)).or_else(|| far_more(part, whole))
    })
    .collect()
}

/// The parts that have something against their whole, and what.
fn parts<'a>(
    table: &'a Table,
    against: impl Fn(&Row<'a>, &Row<'a>) -> Option<String> + 'a,
) -> impl Iterator<Item = Problem> + 'a {
    let has = table.column("part_of").is_some();
    let mut by_id = None;
    table.iter().filter(move |_| has).filter_map(move |part| {
        let name = part.text("part_of")?;
        let by_id: &HashMap<&str, usize> =
            by_id.get_or_insert_with(|| table.iter().map(|row| (row.id(), row.index)).collect());
        let whole = table.row(*by_id.get(name)?);
        let what = against(&part, &whole)?;
        Some(Problem::rule(table.schema.name, part.index, "part_of", Some(name), (what, MEND)))
    })
}

/// Two pairings whose sides have nothing in common.
fn other_pairing(part: &Row<'_>, whole: &Row<'_>, pairings: &Table, regions: &Table) -> Option<String> {
    let (own, other) = (part.text("pairing")?, whole.text("pairing")?);
    let (one, two) = (pairings.find(own)?, pairings.find(other)?);
    let apart = own != other && !ledger::pairings_meet(regions, &one, &two);
    apart.then(|| format!("a figure of {other}, but this one is of {own}"))
}

fn other_word(part: &Row<'_>, whole: &Row<'_>, names: &[&str]) -> Option<String> {
    let columns = part.table.schema.columns.iter().filter(|column| matches!(column.kind, Kind::Word(_)));
    columns.filter(|column| names.contains(&column.name)).find_map(|column| {
        let (own, other) = (part.text(column.name)?, whole.text(column.name)?);
        let apart = own != other && !GENERAL.contains(&other) && own != "not_stated";
        apart.then(|| format!("its {} is {other}, but that of this row is {own}", column.name))
    })
}

/// Two times that have no day in common.
fn other_time(part: &Row<'_>, whole: &Row<'_>) -> Option<String> {
    let (own, other) = (part.period("period")?, whole.period("period")?);
    let before = |a: Period, b: Period| b.first_day().is_some_and(|start| a.last_day() < start);
    (before(own, other) || before(other, own)).then(|| format!("it is of {other}, but this row is of {own}"))
}

/// Even a whole that is said to be more than its number is not twice as much.
fn far_more(part: &Row<'_>, whole: &Row<'_>) -> Option<String> {
    let value = part.table.schema.figures.first()?.value;
    let (own, other) = (part.int(value)?, whole.int(value)?);
    (own / 2 > other).then(|| format!("its {value} is less than half of that of this row"))
}
