use super::super::Field;
use super::{KEY, Kind, LOCATOR, NOTE, SOURCE, TableSchema, column};

/// Who supports whom: many-to-many, at any level.
pub const PAIRINGS: TableSchema = TableSchema {
    name: "pairings",
    columns: &[
        KEY,
        column("supporter", Kind::Ref("regions"), "The supporting side").required(),
        column("recipient", Kind::Ref("regions"), "The recipient side").required(),
        column("programme", Kind::Text, "Name of the collaboration that it belongs to").translated(),
        column("since", Kind::Period, "Since when; empty where not stated"),
        column("until", Kind::Period, "Until when; empty while it goes on or where not stated"),
        column("until_source", Kind::Ref("sources"), "The document that says it ended"),
        column("until_locator", Kind::Text, "Where in that document"),
        column("fields", Kind::Words(Field::WORDS), "What the two sides work together on, as reported"),
        column("superseded_by", Kind::Ref("pairings"), "The pairing that took its place"),
        NOTE,
        SOURCE,
        LOCATOR,
    ],
    figures: &[],
    #[cfg(feature = "tool")]
    meaning: "A supporter and a recipient",
};
