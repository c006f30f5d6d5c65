use super::{
    AS_OF, BASIS, CLUSTER, COVERAGE, COVERS, CUMULATIVE, Declared, IN_TOTAL, KEY, Kind, LOCATOR, MISSING, Meaning,
    NOTE, PAIR_LEVEL, PAIRING, PART_OF, PERIOD, PRECISION, PRINTED, REVISES, SAID, SIDE, SOURCE, TableSchema, UnitOf,
    Version, column, columns, in_total_row, meanings, principal,
};
use crate::{FundKind, InKind, Stage};

/// Money received. Kinds and stages are never added to each other.
pub const FUNDS: TableSchema = TableSchema {
    name: "funds",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[principal("amount", UnitOf::Yuan)],
    names: &["project", "purpose"],
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
    column("kind", Kind::Word(FundKind::VOCABULARY), "Kind of money; different kinds are never added").required(),
    column("stage", Kind::Word(Stage::VOCABULARY), "How far the money had come").required(),
    column("in_kind", Kind::Word(InKind::VOCABULARY), "Whether it came as money; empty where that is not stated")
        .since(Version::Two),
    column("amount", Kind::Yuan, "Amount in yuan"),
    PRECISION,
    PRINTED,
    MISSING,
    SIDE,
    BASIS,
    COVERAGE,
    column("purpose", Kind::Text, "What the money is for").translated(),
    COVERS,
    column("part_of", Kind::Ref("funds"), PART_OF),
    column("revises", Kind::Ref("funds"), REVISES).since(Version::Two),
    NOTE,
    SOURCE,
    LOCATOR,
    PAIR_LEVEL,
    CLUSTER,
    SAID,
    IN_TOTAL,
    in_total_row("funds"),
];
