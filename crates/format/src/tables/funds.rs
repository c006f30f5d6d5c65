use super::{
    AS_OF, CUMULATIVE, Declared, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE, PAIRING, PART_OF, PERIOD, PRECISION,
    PRINTED, SOURCE, TableSchema, UnitOf, column, columns, meanings, principal,
};
use crate::{FundKind, Stage};

/// Money received. Kinds and stages are never added to each other.
pub const FUNDS: TableSchema = TableSchema {
    name: "funds",
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[principal("amount", UnitOf::Yuan)],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &FUNDS,
    table: "Money that came from the supporting side",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
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
];
