use super::{Declared, KEY, Kind, Meaning, NOTE, TableSchema, Version, column, columns, meanings};
use crate::PublishedBasis;

/// Documents.
pub const SOURCES: TableSchema = TableSchema {
    name: "sources",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &SOURCES,
    table: "The documents that the figures rest on",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    column("title", Kind::Text, "Title of the document").required().translated(),
    column("publisher", Kind::Text, "Who published it; empty where the copy at hand does not say").translated(),
    column("published", Kind::Period, "When, as exactly as is known"),
    column("published_basis", Kind::Word(PublishedBasis::VOCABULARY), "Whether the date is printed or was worked out"),
    column("url", Kind::Url, "Address; only where it is safe to follow"),
    column("retrieved", Kind::Period, "When it was read"),
    NOTE,
];
