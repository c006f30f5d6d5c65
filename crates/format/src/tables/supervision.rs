use super::{
    CLUSTER, Declared, KEY, Kind, LOCATOR, MISSING, Meaning, NOTE, PAIR_LEVEL, PAIRING, PERIOD, SOURCE, TableSchema,
    UnitOf, Version, column, columns, meanings,
};
use crate::FigureColumns;
use crate::{Precision, SupervisionStatus, Unit};

/// Acts of supervision. Bodies are named, persons never.
pub const SUPERVISION: TableSchema = TableSchema {
    name: "supervision",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    // Every act has an outcome, published or not; the others are only there where a source tells them.
    figures: &[
        FigureColumns { printed: Some("findings_printed"), ..outcome("findings") },
        FigureColumns { printed: Some("rectified_printed"), ..outcome("rectified") },
        outcome("cases"),
        told("inspections", UnitOf::Always("time"), "inspections_printed"),
        told("inspected", UnitOf::Column("inspected_unit"), "inspected_printed"),
        FigureColumns {
            precision: Some("inspected_amount_precision"),
            ..told("inspected_amount", UnitOf::Yuan, "inspected_amount_printed")
        },
        FigureColumns {
            precision: Some("concerned_amount_precision"),
            ..told("concerned_amount", UnitOf::Yuan, "concerned_amount_printed")
        },
        told("talks", UnitOf::Always("person"), "talks_printed"),
    ],
    names: &["id"],
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
    column("status", Kind::Word(SupervisionStatus::VOCABULARY), "How far it is").required(),
    young("inspections", Kind::Count, "How many times was checked"),
    young("inspections_printed", Kind::Text, "The same as the source prints it"),
    young("inspected", Kind::Count, "How many things were checked"),
    young("inspected_unit", Kind::Word(Unit::VOCABULARY), "What was checked"),
    young("inspected_printed", Kind::Text, "The number of things as the source prints it"),
    young("inspected_amount", Kind::Yuan, "Money of what was checked, in yuan"),
    young("inspected_amount_precision", Kind::Word(Precision::VOCABULARY), "How exact that amount is"),
    young("inspected_amount_printed", Kind::Text, "That amount as the source prints it"),
    column("findings", Kind::Count, "Problems found; empty means not published"),
    young("findings_printed", Kind::Text, "The number of problems as the source prints it"),
    young("concerned_amount", Kind::Yuan, "Money that the problems concern, in yuan"),
    young("concerned_amount_precision", Kind::Word(Precision::VOCABULARY), "How exact that amount is"),
    young("concerned_amount_printed", Kind::Text, "That amount as the source prints it"),
    column("rectified", Kind::Count, "Problems put right; empty means not published"),
    young("rectified_printed", Kind::Text, "The number of those put right as the source prints it"),
    young("talks", Kind::Count, "Persons who were talked to; they are never named"),
    young("talks_printed", Kind::Text, "The number of persons as the source prints it"),
    column("cases", Kind::Count, "Cases filed; empty means not published"),
    MISSING,
    column("outcome", Kind::Text, "What the source says came of it").translated(),
    NOTE,
    SOURCE,
    LOCATOR,
    PAIR_LEVEL,
    CLUSTER,
];

/// A column of format 2.
const fn young(name: &'static str, kind: Kind, meaning: &'static str) -> Declared {
    column(name, kind, meaning).since(Version::Two)
}

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

const fn told(value: &'static str, unit: UnitOf, printed: &'static str) -> FigureColumns {
    FigureColumns { value, unit, precision: None, printed: Some(printed), missing: None, optional: true }
}
