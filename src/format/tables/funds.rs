use super::super::{FundKind, Stage};
use super::{
    AS_OF, CUMULATIVE, KEY, Kind, LOCATOR, MISSING, NOTE, PAIRING, PART_OF, PERIOD, PRECISION, PRINTED, SOURCE,
    TableSchema, UnitOf, column, principal,
};

/// Money received. Kinds and stages are never added to each other.
pub const FUNDS: TableSchema = TableSchema {
    name: "funds",
    columns: &[
        KEY,
        PAIRING.required(),
        column("project", Kind::Ref("projects"), "The project that the money is for"),
        PERIOD,
        AS_OF,
        CUMULATIVE,
        column("kind", Kind::Word(FundKind::WORDS), "Kind of money; different kinds are never added").required(),
        column("stage", Kind::Word(Stage::WORDS), "How far the money had come").required(),
        column("amount", Kind::Yuan, "Amount in yuan"),
        PRECISION,
        PRINTED,
        MISSING,
        column("purpose", Kind::Text, "What the money is for").translated(),
        column("part_of", Kind::Ref("funds"), PART_OF),
        NOTE,
        SOURCE,
        LOCATOR,
    ],
    figures: &[principal("amount", UnitOf::Yuan)],
    #[cfg(feature = "tool")]
    meaning: "Money that came from the supporting side",
};
