use super::{
    Declared, KEY, Kind, LOCATOR, Meaning, NOTE, PAIRING, PRECISION, PRINTED, SOURCE, TableSchema, UnitOf, Version,
    column, columns, meanings,
};
use crate::FigureColumns;
use crate::{ProjectLevel, ProjectStatus, Unit};

/// Things built or run together, and region-level models of cooperation.
pub const PROJECTS: TableSchema = TableSchema {
    name: "projects",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[FigureColumns {
        value: "capacity",
        unit: UnitOf::Column("capacity_unit"),
        precision: Some("precision"),
        printed: Some("printed"),
        missing: None,
        optional: true,
    }],
    names: &[],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &PROJECTS,
    table: "Projects of a pairing, and models of cooperation between regions",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    PAIRING,
    column("name", Kind::Text, "Name of the project").required().translated(),
    column("level", Kind::Word(ProjectLevel::VOCABULARY), "One undertaking, or a model between regions").required(),
    column("sector", Kind::Text, "Line of business").translated(),
    column("region", Kind::Ref("regions"), "Where it is"),
    column("partner", Kind::Ref("regions"), "The region that it is run with, where no pairing is named"),
    column("place", Kind::Text, "The place as the source names it").translated(),
    column("capacity", Kind::Count, "What it is to make"),
    column("capacity_unit", Kind::Word(Unit::VOCABULARY), "Unit of the capacity"),
    PRECISION,
    PRINTED,
    column("status", Kind::Word(ProjectStatus::VOCABULARY), "How far it is, as reported").required(),
    column("same_as", Kind::Ref("projects"), "A row that may be the same project; the source does not say"),
    NOTE,
    SOURCE,
    LOCATOR,
];
