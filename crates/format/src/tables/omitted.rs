use super::{
    Declared, KEY, Kind, LOCATOR, Meaning, NOTE, PRINTED, SOURCE, TableSchema, Version, column, columns, meanings,
};
use crate::Omission;

/// Figures that were found and are not published as figures, each with its reason.
pub const OMITTED: TableSchema = TableSchema {
    name: "omitted",
    since: Version::Two,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &OMITTED,
    table: "Figures that were found and are not published as figures",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    column("what", Kind::Text, "Which figure it is, with place and time").required().translated(),
    PRINTED,
    column("reason", Kind::Word(Omission::VOCABULARY), "Why it is no figure of this release").required(),
    NOTE,
    SOURCE,
    LOCATOR,
];
