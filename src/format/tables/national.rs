use super::super::{Scope, Unit};
use super::{
    AS_OF, CUMULATIVE, KEY, Kind, LOCATOR, MISSING, NOTE, PAIRING, PERIOD, PRECISION, PRINTED, SOURCE, TableSchema,
    UnitOf, column,
};
use crate::format::FigureColumns;

/// Totals of the whole country or of a pair of provinces, as a source states them. Each row has either an
/// amount or a count.
pub const NATIONAL: TableSchema = TableSchema {
    name: "national",
    columns: &[
        KEY,
        column("indicator", Kind::Text, "A short English slug shared by rows that state the same indicator").required(),
        column("name", Kind::Text, "The indicator as the source words it").required().translated(),
        column("scope", Kind::Word(Scope::WORDS), "The whole country, or one pairing").required(),
        PAIRING,
        PERIOD.required(),
        AS_OF.required(),
        CUMULATIVE,
        column("amount", Kind::Yuan, "Amount in yuan, where the indicator is money"),
        column("count", Kind::Count, "Number, where the indicator is not money"),
        column("unit", Kind::Word(Unit::WORDS), "What is counted; yuan for an amount").required(),
        PRECISION,
        PRINTED,
        MISSING,
        column("definition", Kind::Text, "What the source counts in, as far as it says").translated(),
        NOTE,
        SOURCE,
        LOCATOR,
    ],
    figures: &[either("amount", UnitOf::Yuan), either("count", UnitOf::Column("unit"))],
    #[cfg(feature = "tool")]
    meaning: "Totals of the whole country or of a pair of provinces, as a source states them",
};

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
