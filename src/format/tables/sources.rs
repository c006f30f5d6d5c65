use super::super::PublishedBasis;
use super::{KEY, Kind, NOTE, TableSchema, column};

/// Documents.
pub const SOURCES: TableSchema = TableSchema {
    name: "sources",
    columns: &[
        KEY,
        column("title", Kind::Text, "Title of the document").required().translated(),
        column("publisher", Kind::Text, "Who published it; empty where the copy at hand does not say").translated(),
        column("published", Kind::Period, "When, as exactly as is known"),
        column("published_basis", Kind::Word(PublishedBasis::WORDS), "Whether the date is printed or was worked out"),
        column("url", Kind::Url, "Address; only where it is safe to follow"),
        column("retrieved", Kind::Period, "When it was read"),
        NOTE,
    ],
    figures: &[],
    #[cfg(feature = "tool")]
    meaning: "The documents that the figures rest on",
};
