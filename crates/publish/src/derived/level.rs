//! The level of a figure: that of the two sides of its pairing. A province's figure contains the money of its counties,
//! so that figures of two levels never add.

use format::{Data, Level, PairLevel, Row, Table, tables};
use std::collections::HashMap;

/// By pairing, as far as its sides are known.
pub type Levels = HashMap<String, PairLevel>;

pub fn of_pairings(tables: &[Table]) -> Levels {
    let of = |name: &str| tables.iter().find(|table| table.schema.name == name);
    let (Some(regions), Some(pairings)) = (of(tables::REGIONS.name), of(tables::PAIRINGS.name)) else {
        return Levels::new();
    };
    let by_region: HashMap<&str, &str> =
        regions.iter().filter_map(|row| Some((row.id(), row.text("level")?))).collect();
    let level = |row: &Row<'_>| {
        let side = |side: &str| Level::parse(by_region.get(row.text(side)?)?);
        Some(PairLevel::of_sides(side("supporter")?, side("recipient")?))
    };
    pairings.iter().filter_map(|row| Some((row.id().to_owned(), level(&row)?))).collect()
}

/// The level of each row of a table: none where it names no pairing.
pub fn of_rows(table: &Table, levels: &Levels) -> Data {
    let code = |row: Row<'_>| {
        let level = row.text("pairing").and_then(|pairing| levels.get(pairing));
        level.map_or(Data::NO_CODE, |level| *level as u32)
    };
    Data::Codes {
        codes: table.iter().map(code).collect(),
        words: PairLevel::WORDS.iter().map(|word| Box::from(*word)).collect(),
    }
}
