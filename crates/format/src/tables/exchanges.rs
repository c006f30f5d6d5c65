use super::{
    AS_OF, CUMULATIVE, Declared, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE, PAIRING, PART_OF, PERIOD, PRECISION,
    PRINTED, SOURCE, TableSchema, UnitOf, column, columns, meanings, principal,
};
use crate::{Direction, ExchangeKind, Unit};

/// People who moved or learned. Persons, person-times and courses are never added to each other.
pub const EXCHANGES: TableSchema = TableSchema {
    name: "exchanges",
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[principal("count", UnitOf::Column("unit"))],
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
    column("kind", Kind::Word(ExchangeKind::WORDS), "Who moved or learned").required(),
    column("direction", Kind::Word(Direction::WORDS), "Which way").required(),
    column("count", Kind::Count, "How many"),
    column("unit", Kind::Word(Unit::WORDS), "What is counted; person-times are not persons").required(),
    PRECISION,
    PRINTED,
    MISSING,
    column("subject", Kind::Text, "What it was about").translated(),
    column("part_of", Kind::Ref("exchanges"), PART_OF),
    NOTE,
    SOURCE,
    LOCATOR,
];
