use super::{Declared, Kind, Meaning, PAIR_LEVEL, TableSchema, Version, column, columns, meanings};
use crate::{Direction, InKind, OverviewScope, Role};

/// `overview.json`: all that the start page says, whatever the size of the release. Like the summary it is made from the
/// tables that people keep.
pub const OVERVIEW: TableSchema = TableSchema {
    name: "overview",
    since: Version::Two,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &OVERVIEW,
    table: "What the start page says: totals of the release, and of each province its part in it",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    column("scope", Kind::Word(OverviewScope::VOCABULARY), "What the row says").required().since(Version::Two),
    column("region", Kind::Ref("regions"), "The province that it speaks of").since(Version::Two),
    column("name", Kind::Text, "Its name").translated().since(Version::Two),
    column("code", Kind::RegionCode, "Its code").since(Version::Two),
    column("role", Kind::Word(Role::VOCABULARY), "On which side of present pairings it stands").since(Version::Two),
    column("pairings", Kind::Count, "How many present pairings it and its places have").since(Version::Two),
    column("local", Kind::Count, "How many present pairings help places in it, those with itself not counted")
        .since(Version::Two),
    column("table", Kind::Text, "The table that is spoken of").since(Version::Two),
    column("figure", Kind::Text, "Its value column").since(Version::Two),
    PAIR_LEVEL,
    column("kind", Kind::Text, "Kind of the rows").since(Version::Two),
    column("stage", Kind::Text, "Stage of the money").since(Version::Two),
    column("direction", Kind::Word(Direction::VOCABULARY), "Which way people went").since(Version::Two),
    column("in_kind", Kind::Word(InKind::VOCABULARY), "Whether it came as money").since(Version::Two),
    column("unit", Kind::Text, "What the number is a number of").since(Version::Two),
    column("low", Kind::Count, "Lower end of the sum").since(Version::Two),
    column("high", Kind::Count, "Upper end; empty where there is none").since(Version::Two),
    column("more_than_low", Kind::Flag, "Whether the sum is more than its lower end").since(Version::Two),
    column("soft", Kind::Flag, "Whether the ends are about").since(Version::Two),
    column("coarsest", Kind::Count, "Of the figures that are not exact, the place of the last digit of the coarsest")
        .since(Version::Two),
    column("published", Kind::Count, "Rows with a number; of a share, pairings for which anything is published")
        .since(Version::Two),
    column("missing", Kind::Count, "Rows without one, although one applies").since(Version::Two),
    column("row", Kind::Key, "The one row with a number, if it is one; what follows is copied from it")
        .since(Version::Two),
    column("year", Kind::Count, "The year of a figure that several rows say").since(Version::Two),
    column("pairing", Kind::Ref("pairings"), "Its pairing").since(Version::Two),
    column("supporter", Kind::Ref("regions"), "The side of that pairing that helps").since(Version::Two),
    column("recipient", Kind::Ref("regions"), "The side that is helped").since(Version::Two),
    column("period", Kind::Period, "What its figure covers").since(Version::Two),
    column("as_of", Kind::Period, "Up to when it was counted").since(Version::Two),
    column("cumulative", Kind::Flag, "Whether it counts from the start on").since(Version::Two),
    column("printed", Kind::Text, "The number as its source prints it").since(Version::Two),
    column("source", Kind::Ref("sources"), "The document that says so").since(Version::Two),
    column("locator", Kind::Text, "Where in the document").since(Version::Two),
];
