use super::{
    AS_OF, BASIS, CUMULATIVE, Declared, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE, PAIRING, PERIOD, PRECISION,
    PRINTED, SIDE, SOURCE, TableSchema, UnitOf, Version, column, columns, meanings,
};
use crate::FigureColumns;
use crate::{Scope, Unit};

/// Totals of the whole country or of a pair of provinces, as a source states them. Each row has either an
/// amount or a count.
pub const NATIONAL: TableSchema = TableSchema {
    name: "national",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[either("amount", UnitOf::Yuan), either("count", UnitOf::Column("unit"))],
    names: &["id"],
};

/// `headlines.json`: the rows of `national` that the start page shows, without their notes.
pub const HEADLINES: TableSchema = TableSchema { name: "headlines", since: Version::Two, ..NATIONAL };

/// What the headlines mean.
pub const MEANING_OF_HEADLINES: Meaning =
    Meaning { schema: &HEADLINES, table: "The rows of `national` that the start page shows", ..MEANING };

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &NATIONAL,
    table: "Totals of the whole country or of a pair of provinces, as a source states them",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    column("indicator", Kind::Text, "A short English slug shared by rows that state the same indicator").required(),
    column("name", Kind::Text, "The indicator as the source words it").required().translated(),
    column("scope", Kind::Word(Scope::VOCABULARY), "The whole country, or one pairing").required(),
    PAIRING,
    PERIOD.required(),
    AS_OF.required(),
    CUMULATIVE,
    column("amount", Kind::Yuan, "Amount in yuan, where the indicator is money"),
    column("count", Kind::Count, "Number, where the indicator is not money"),
    column("unit", Kind::Word(Unit::VOCABULARY), "What is counted; yuan for an amount").required(),
    PRECISION,
    PRINTED,
    MISSING,
    SIDE,
    BASIS,
    column("definition", Kind::Text, "What the source counts in, as far as it says").translated(),
    NOTE,
    SOURCE,
    LOCATOR,
];

const fn either(value: &'static str, unit: UnitOf) -> FigureColumns {
    FigureColumns {
        value,
        unit,
        precision: Some("precision"),
        printed: Some("printed"),
        missing: Some("missing"),
        optional: true,
    }
}
