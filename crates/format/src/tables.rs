//! The tables of format 1, one file each.

mod exchanges;
mod funds;
mod national;
mod pairings;
mod projects;
mod regions;
mod sales;
mod sources;
mod summary;
mod supervision;

pub use exchanges::EXCHANGES;
pub use funds::FUNDS;
pub use national::NATIONAL;
pub use pairings::PAIRINGS;
pub use projects::PROJECTS;
pub use regions::REGIONS;
pub use sales::SALES;
pub use sources::SOURCES;
pub use summary::SUMMARY;
pub use supervision::SUPERVISION;

use super::schema::{Declared, FigureColumns, Kind, Meaning, TableSchema, UnitOf, column, columns, meanings};
use super::{Missing, Precision};

/// Every table, those that others refer to first.
pub const ALL: [&TableSchema; 9] =
    [&REGIONS, &SOURCES, &PAIRINGS, &PROJECTS, &FUNDS, &SALES, &EXCHANGES, &SUPERVISION, &NATIONAL];

/// What each of them and the summary mean, in the same order.
pub const MEANINGS: [Meaning; 10] = [
    regions::MEANING,
    sources::MEANING,
    pairings::MEANING,
    projects::MEANING,
    funds::MEANING,
    sales::MEANING,
    exchanges::MEANING,
    supervision::MEANING,
    national::MEANING,
    summary::MEANING,
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
    column("precision", Kind::Word(Precision::WORDS), "How exact the number is, as the source words it");
const PRINTED: Declared = column("printed", Kind::Text, "The number as the source prints it");
const MISSING: Declared =
    column("missing", Kind::Word(Missing::WORDS), "Why there is no number; empty means not published");
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
