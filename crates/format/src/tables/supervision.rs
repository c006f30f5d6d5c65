use super::{
    Declared, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE, PAIRING, PERIOD, SOURCE, TableSchema, UnitOf, column,
    columns, meanings,
};
use crate::FigureColumns;
use crate::SupervisionStatus;

/// Acts of supervision. Bodies are named, persons never.
pub const SUPERVISION: TableSchema = TableSchema {
    name: "supervision",
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[outcome("findings"), outcome("rectified"), outcome("cases")],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &SUPERVISION,
    table: "Acts of supervision and what was published of their results",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    PAIRING,
    column("region", Kind::Ref("regions"), "Whose bodies acted, where the source names no partner"),
    PERIOD,
    column("method", Kind::Text, "How it was done").required().translated(),
    column("lead_body", Kind::Text, "The body that led it").required().translated(),
    column("partner_body", Kind::Text, "The body that took part").translated(),
    column("subject", Kind::Text, "What was looked at").required().translated(),
    column("status", Kind::Word(SupervisionStatus::WORDS), "How far it is").required(),
    column("findings", Kind::Count, "Problems found; empty means not published"),
    column("rectified", Kind::Count, "Problems put right; empty means not published"),
    column("cases", Kind::Count, "Cases filed; empty means not published"),
    MISSING,
    column("outcome", Kind::Text, "What the source says came of it").translated(),
    NOTE,
    SOURCE,
    LOCATOR,
];

const fn outcome(value: &'static str) -> FigureColumns {
    FigureColumns {
        value,
        unit: UnitOf::Always("case"),
        precision: None,
        printed: None,
        missing: Some("missing"),
        optional: false,
    }
}
