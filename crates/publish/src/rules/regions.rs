//! The division code of a region agrees with its key, its level and the region that it lies in; a set of places has
//! members, and nothing else has.

use format::{Level, Problem, RegionCode, Row, Table, tables::REGIONS};
use std::collections::HashSet;

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    if table.schema.name != REGIONS.name {
        return;
    }
    for row in table.iter() {
        let Some(level) = row.text("level").and_then(Level::parse) else { continue };
        let mut refuse = |column: &str, what: String, mend: &str| {
            let value = row.text(column).map(str::to_owned).or_else(|| row.int(column).map(|count| count.to_string()));
            found.push(Problem::rule(REGIONS.name, row.index, column, value.as_deref(), (what, mend)));
        };
        match row.text("code").and_then(RegionCode::parse) {
            None if !matches!(level, Level::Zone | Level::Set) => {
                refuse("code", format!("a {} has a code", level.word()), "fill in its six digits of GB/T 2260");
            }
            None => {}
            Some(_) if level == Level::Zone => {
                refuse("code", "a development zone has no code".to_owned(), "empty the code, or correct the level");
            }
            Some(_) if level == Level::Set => {
                refuse("code", "a set of places has no code".to_owned(), "empty the code, or correct the level");
            }
            Some(code) => {
                if row.id() != code.to_string() {
                    refuse("id", format!("not the code, {code}"), "write the code as the key");
                }
                if code_level(code) != level {
                    let what = format!("the code of a {}, but the level is {}", code_level(code).word(), level.word());
                    refuse("code", what, "correct the code or the level");
                }
            }
        }
        if level != Level::Set && row.text("pinyin").is_none() {
            refuse("pinyin", "empty, but only a set of places needs none".to_owned(), "fill in pinyin");
        }
        if let Some((column, what, mend)) = wrong_members(&row, level, table) {
            refuse(column, what, mend);
        }
        let parent = row.text("parent").and_then(|id| table.find(id));
        if let Some((what, mend)) = parent.and_then(|parent| misplaced(&row, level, &parent)) {
            refuse("parent", what, mend);
        }
    }
}

/// The level that a code has by its zeros.
fn code_level(code: RegionCode) -> Level {
    if code == code.province() {
        Level::Province
    } else if code == code.prefecture() {
        Level::Prefecture
    } else {
        Level::County
    }
}

/// Why a region cannot lie in that one.
fn misplaced(row: &Row<'_>, level: Level, parent: &Row<'_>) -> Option<(String, &'static str)> {
    let parent_level = parent.text("level").and_then(Level::parse)?;
    if parent_level >= level {
        let what = format!("a {} cannot lie in a {}", level.word(), parent_level.word());
        return Some((what, "name the region one level up"));
    }
    let code = row.text("code").and_then(RegionCode::parse)?;
    let parent_code = parent.text("code").and_then(RegionCode::parse)?;
    let expected = if parent_level == Level::Province { code.province() } else { code.prefecture() };
    (expected != parent_code).then(|| (format!("the code {code} lies in {expected}"), "correct the parent or the code"))
}

/// What is wrong with the members of a region: column, what, and what to do. Whether they exist is looked at with all
/// other keys.
fn wrong_members(row: &Row<'_>, level: Level, table: &Table) -> Option<(&'static str, String, &'static str)> {
    let named: Vec<&str> = row.text("members").into_iter().flat_map(|members| members.split(';')).collect();
    let count = row.int("member_count").and_then(|count| usize::try_from(count).ok());
    if level != Level::Set {
        let column = if named.is_empty() { count.map(|_| "member_count") } else { Some("members") };
        let what = format!("a {} is no set of places", level.word());
        return column.map(|column| (column, what, "empty the cell, or write set as the level"));
    }
    let mut seen = HashSet::new();
    if let Some(twice) = named.iter().find(|member| !seen.insert(**member)) {
        return Some(("members", format!("names {twice} twice"), "name each place once"));
    }
    let is_set = |id: &str| table.find(id).is_some_and(|place| place.text("level") == Some(Level::Set.word()));
    if let Some(set) = named.iter().find(|member| is_set(member)) {
        return Some(("members", format!("{set} is a set itself"), "name the places that are in it"));
    }
    let too_few = count.filter(|count| *count < named.len())?;
    let what = format!("{too_few} places, but members names {}", named.len());
    Some(("member_count", what, "correct the number or the list"))
}
