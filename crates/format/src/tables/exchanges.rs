use super::{
    AS_OF, BASIS, CLUSTER, COVERAGE, CUMULATIVE, Declared, IN_TOTAL, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE,
    PAIR_LEVEL, PAIRING, PART_OF, PERIOD, PRECISION, PRINTED, REVISES, SAID, SIDE, SOURCE, TableSchema, UnitOf,
    Version, column, columns, in_total_row, meanings, principal,
};
use crate::{Direction, ExchangeKind, Unit};

/// People who moved or learned. Persons, person-times and courses are never added to each other.
pub const EXCHANGES: TableSchema = TableSchema {
    name: "exchanges",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[principal("count", UnitOf::Column("unit"))],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &EXCHANGES,
    table: "People who moved or learned between the two sides",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    PAIRING.required(),
    PERIOD,
    AS_OF,
    CUMULATIVE,
    column("kind", Kind::Word(ExchangeKind::VOCABULARY), "Who moved or learned").required(),
    column("direction", Kind::Word(Direction::VOCABULARY), "Which way").required(),
    column("count", Kind::Count, "How many"),
    column("unit", Kind::Word(Unit::VOCABULARY), "What is counted; person-times are not persons").required(),
    PRECISION,
    PRINTED,
    MISSING,
    SIDE,
    BASIS,
    COVERAGE,
    column("subject", Kind::Text, "What it was about").translated(),
    column("part_of", Kind::Ref("exchanges"), PART_OF),
    column("revises", Kind::Ref("exchanges"), REVISES).since(Version::Two),
    NOTE,
    SOURCE,
    LOCATOR,
    PAIR_LEVEL,
    CLUSTER,
    SAID,
    IN_TOTAL,
    in_total_row("exchanges"),
];
