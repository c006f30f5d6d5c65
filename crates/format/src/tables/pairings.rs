use super::{Declared, KEY, Kind, LOCATOR, Meaning, NOTE, SOURCE, TableSchema, Version, column, columns, meanings};
use crate::Field;

/// Who supports whom: many-to-many, at any level.
pub const PAIRINGS: TableSchema = TableSchema {
    name: "pairings",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &PAIRINGS,
    table: "A supporter and a recipient",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    column("supporter", Kind::Ref("regions"), "The supporting side").required(),
    column("recipient", Kind::Ref("regions"), "The recipient side").required(),
    column("programme", Kind::Text, "Name of the collaboration that it belongs to").translated(),
    column("since", Kind::Period, "Since when; empty where not stated"),
    column("until", Kind::Period, "Until when; empty while it goes on or where not stated"),
    column("until_source", Kind::Ref("sources"), "The document that says it ended"),
    column("until_locator", Kind::Text, "Where in that document"),
    column("fields", Kind::Words(Field::VOCABULARY), "What the two sides work together on, as reported"),
    column("superseded_by", Kind::Ref("pairings"), "The pairing that took its place"),
    NOTE,
    SOURCE,
    LOCATOR,
];
