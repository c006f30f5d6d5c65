use super::{
    AS_OF, BASIS, CLUSTER, COVERAGE, CUMULATIVE, Declared, IN_TOTAL, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE,
    PAIR_LEVEL, PAIRING, PART_OF, PERIOD, PRECISION, PRINTED, REVISES, SAID, SIDE, SOURCE, TableSchema, UnitOf,
    Version, column, columns, in_total_row, meanings, principal,
};
use crate::{OutputKind, Unit};

/// What the collaboration made or brought (协作成果): how many projects, parks, workshops, enterprises.
pub const OUTPUTS: TableSchema = TableSchema {
    name: "outputs",
    since: Version::Two,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[principal("count", UnitOf::Column("unit"))],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &OUTPUTS,
    table: "How many projects, parks, workshops, enterprises and the like the collaboration made or brought",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    PAIRING.required(),
    PERIOD,
    AS_OF,
    CUMULATIVE,
    column("kind", Kind::Word(OutputKind::VOCABULARY), "What was made or brought").required(),
    column("count", Kind::Count, "How many"),
    column("unit", Kind::Word(Unit::VOCABULARY), "What is counted").required(),
    PRECISION,
    PRINTED,
    MISSING,
    SIDE,
    BASIS,
    COVERAGE,
    column("subject", Kind::Text, "What they are").translated(),
    column("part_of", Kind::Ref("outputs"), PART_OF),
    column("revises", Kind::Ref("outputs"), REVISES),
    NOTE,
    SOURCE,
    LOCATOR,
    PAIR_LEVEL,
    CLUSTER,
    SAID,
    IN_TOTAL,
    in_total_row("outputs"),
];
