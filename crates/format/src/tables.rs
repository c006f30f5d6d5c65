//! The tables of the format, one file each.

mod exchanges;
mod funds;
mod national;
mod omitted;
mod outputs;
mod overview;
mod pairings;
mod projects;
mod regions;
mod sales;
mod sources;
mod summary;
mod supervision;

pub use exchanges::EXCHANGES;
pub use funds::FUNDS;
pub use national::{HEADLINES, NATIONAL};
pub use omitted::OMITTED;
pub use outputs::OUTPUTS;
pub use overview::OVERVIEW;
pub use pairings::PAIRINGS;
pub use projects::PROJECTS;
pub use regions::REGIONS;
pub use sales::SALES;
pub use sources::SOURCES;
pub use summary::SUMMARY;
pub use supervision::SUPERVISION;

use super::schema::{Declared, FigureColumns, Kind, Meaning, TableSchema, UnitOf, column, columns, meanings};
use super::{Basis, Coverage, InTotal, Missing, PairLevel, Precision, Side, Version};

/// Every table, those that others refer to first.
pub const ALL: [&TableSchema; 11] =
    [&REGIONS, &SOURCES, &PAIRINGS, &PROJECTS, &FUNDS, &SALES, &EXCHANGES, &OUTPUTS, &SUPERVISION, &NATIONAL, &OMITTED];

/// The tables that a release of that version has, in the same order.
pub fn of(version: Version) -> impl Iterator<Item = &'static TableSchema> {
    ALL.into_iter().filter(move |table| table.since <= version)
}

/// Those that are made from them when a release is built, and that no CSV has.
pub const MADE: [&TableSchema; 3] = [&SUMMARY, &OVERVIEW, &HEADLINES];

/// The made ones that a release of that version has.
pub fn made(version: Version) -> impl Iterator<Item = &'static TableSchema> {
    MADE.into_iter().filter(move |table| table.since <= version)
}

/// What all of them mean, in the same order.
pub const MEANINGS: [Meaning; 14] = [
    regions::MEANING,
    sources::MEANING,
    pairings::MEANING,
    projects::MEANING,
    funds::MEANING,
    sales::MEANING,
    exchanges::MEANING,
    outputs::MEANING,
    supervision::MEANING,
    national::MEANING,
    omitted::MEANING,
    summary::MEANING,
    overview::MEANING,
    national::MEANING_OF_HEADLINES,
];

/// The table of that name.
pub fn by_name(name: &str) -> Option<&'static TableSchema> {
    ALL.into_iter().find(|table| table.name == name)
}

// Columns that mean the same in every table that has them.
const KEY: Declared = column("id", Kind::Key, "Key of the row; the same in every release").required();
const PAIRING: Declared = column("pairing", Kind::Ref("pairings"), "The pairing that the row speaks of");
const PERIOD: Declared = column(
    "period",
    Kind::Period,
    "What the figure covers, ISO 8601; ../2021-04 where the source does not say since when",
);
const AS_OF: Declared = column("as_of", Kind::Period, "Up to when the figure was counted");
const CUMULATIVE: Declared = column("cumulative", Kind::Flag, "Whether the figure counts from the start on");
const PRECISION: Declared =
    column("precision", Kind::Word(Precision::VOCABULARY), "How exact the number is, as the source words it");
const PRINTED: Declared = column("printed", Kind::Text, "The number as the source prints it");
const MISSING: Declared =
    column("missing", Kind::Word(Missing::VOCABULARY), "Why there is no number; empty means not published");
const SIDE: Declared =
    column("side", Kind::Word(Side::VOCABULARY), "Who says it; empty where that is not stated").since(Version::Two);
const BASIS: Declared = column(
    "basis",
    Kind::Word(Basis::VOCABULARY),
    "What the number is to what it counts; only an amount, which empty means too, enters a sum",
)
.since(Version::Two);
const COVERAGE: Declared = column(
    "coverage",
    Kind::Word(Coverage::VOCABULARY),
    "Whether the number is of a named part alone; empty means of the whole",
)
.since(Version::Two);
const COVERS: Declared =
    column("covers", Kind::Text, "What the number is of, as the source says it").translated().since(Version::Two);
const REVISES: &str = "The earlier row that this one replaces, by its publisher's own word";
const PAIR_LEVEL: Declared = column(
    "level",
    Kind::Word(PairLevel::VOCABULARY),
    "Level of the two sides of the pairing; figures of different levels are never added",
)
.since(Version::Two)
.derived();
const CLUSTER: Declared = column(
    "cluster",
    Kind::Count,
    "A number that rows share which must not simply be added; empty for a row that adds as it stands",
)
.since(Version::Two)
.derived();
const SAID: Declared = column(
    "said",
    Kind::Period,
    "When the document was published that says a figure with a cluster and without as_of: the later word counts",
)
.since(Version::Two)
.derived();
const IN_TOTAL: Declared = column(
    "in_total",
    Kind::Word(InTotal::VOCABULARY),
    "Why the principal figure is not simply added in the total of its pairing; empty where it is",
)
.since(Version::Two)
.derived();
/// The row that `in_total` is about, in the table of that name.
const fn in_total_row(table: &'static str) -> Declared {
    column(
        "in_total_row",
        Kind::Ref(table),
        "The row that it lies inside, that is the later word, or that it contradicts",
    )
    .since(Version::Two)
    .derived()
}
const PART_OF: &str = "The row that this one is a part of; totals count the parts or the whole, never both";
const NOTE: Declared = column("note", Kind::Text, "What a reader must know about this row").translated();
const SOURCE: Declared = column("source", Kind::Ref("sources"), "The document that says so").required();
const LOCATOR: Declared = column("locator", Kind::Text, "Where in the document: paragraph, page or cell").required();

/// A principal figure: its companions are the columns `precision`, `printed` and `missing`.
const fn principal(value: &'static str, unit: UnitOf) -> FigureColumns {
    FigureColumns {
        value,
        unit,
        precision: Some("precision"),
        printed: Some("printed"),
        missing: Some("missing"),
        optional: false,
    }
}
