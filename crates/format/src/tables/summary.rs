use super::{Declared, Kind, Meaning, PAIR_LEVEL, TableSchema, Version, column, columns, meanings};
use crate::{Direction, InKind, SummaryScope};

/// `summary.json`: the totals by pairing, year and kind, all that the first screens need. Not one of the tables
/// that people keep: it is made from them. Rows that differ in what adds (`table`, `figure`, `level`, `kind`, `stage`,
/// `direction`, `in_kind`, `unit`) or in their `scope` do not add. In the first version all rows of a measure add.
pub const SUMMARY: TableSchema = TableSchema {
    name: "summary",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &SUMMARY,
    table: "Totals by pairing, year and kind",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    column("table", Kind::Text, "The table that was added up").required(),
    column("figure", Kind::Text, "Its value column").required(),
    column(
        "scope",
        Kind::Word(SummaryScope::VOCABULARY),
        "What is added up: the release, a pairing, or one year of it",
    )
    .since(Version::Two),
    column("pairing", Kind::Ref("pairings"), "The pairing; empty where the rows name none"),
    PAIR_LEVEL,
    column("year", Kind::Count, "The one year of the rows' periods; empty where they belong to none"),
    column("kind", Kind::Text, "Kind, status or indicator of the rows"),
    column("stage", Kind::Text, "Stage of the money"),
    column("direction", Kind::Word(Direction::VOCABULARY), "Which way people went").since(Version::Two),
    column("in_kind", Kind::Word(InKind::VOCABULARY), "Whether it came as money").since(Version::Two),
    column("unit", Kind::Text, "What the number is a number of").required(),
    column("low", Kind::Count, "Lower end of the sum").required(),
    column("high", Kind::Count, "Upper end; empty where there is none"),
    flag("more_than_low", "Whether the sum is more than its lower end"),
    flag("soft", "Whether the ends are about"),
    column("coarsest", Kind::Count, "Of the figures that are not exact, the place of the last digit of the coarsest")
        .since(Version::Two),
    column("published", Kind::Count, "Rows with a number").required(),
    column("missing", Kind::Count, "Rows without one, although one applies").required(),
    column("row", Kind::Key, "The one row with a number, if it is one; what follows is copied from it"),
    column("period", Kind::Period, "What its figure covers"),
    column("as_of", Kind::Period, "Up to when it was counted"),
    column("cumulative", Kind::Flag, "Whether it counts from the start on"),
    column("printed", Kind::Text, "The number as its source prints it"),
    column("source", Kind::Ref("sources"), "The document that says so"),
    column("locator", Kind::Text, "Where in the document"),
];

const fn flag(name: &'static str, meaning: &'static str) -> Declared {
    column(name, Kind::Flag, meaning).required()
}
