use super::{
    AS_OF, BASIS, CLUSTER, COVERAGE, COVERS, CUMULATIVE, Declared, IN_TOTAL, KEY, Kind, LOCATOR, MISSING, Meaning,
    NOTE, PAIR_LEVEL, PAIRING, PART_OF, PERIOD, PRECISION, PRINTED, REVISES, SAID, SIDE, SOURCE, TableSchema, UnitOf,
    Version, column, columns, in_total_row, meanings, principal,
};
use crate::{Channel, OutletKind, Unit};
use crate::{FigureColumns, Precision};

/// Produce sold (消费帮扶): money, quantity, and the outlets that sell it.
pub const SALES: TableSchema = TableSchema {
    name: "sales",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[
        principal("amount", UnitOf::Yuan),
        FigureColumns {
            value: "quantity",
            unit: UnitOf::Column("unit"),
            precision: Some("quantity_precision"),
            printed: Some("quantity_printed"),
            missing: None,
            optional: true,
        },
        FigureColumns {
            value: "outlets",
            unit: UnitOf::Column("outlet_kind"),
            precision: Some("outlets_precision"),
            printed: Some("outlets_printed"),
            missing: None,
            optional: true,
        },
    ],
    names: &["product", "channel"],
};

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &SALES,
    table: "Produce of the recipient region sold with the help of the supporting side",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    KEY,
    PAIRING.required(),
    PERIOD,
    AS_OF,
    CUMULATIVE,
    column("product", Kind::Text, "What was sold").translated(),
    column("channel", Kind::Word(Channel::VOCABULARY), "Where it was sold").required(),
    column("amount", Kind::Yuan, "Sales in yuan"),
    PRECISION,
    PRINTED,
    MISSING,
    column("quantity", Kind::Count, "How much, or how many took part"),
    column("unit", Kind::Word(Unit::VOCABULARY), "Unit of the quantity"),
    column("quantity_precision", Kind::Word(Precision::VOCABULARY), "How exact the quantity is"),
    column("quantity_printed", Kind::Text, "The quantity as the source prints it"),
    column("outlets", Kind::Count, "How many outlets"),
    column("outlet_kind", Kind::Word(OutletKind::VOCABULARY), "What kind of outlet; kinds are counted separately"),
    column("outlets_precision", Kind::Word(Precision::VOCABULARY), "How exact the number of outlets is"),
    column("outlets_printed", Kind::Text, "The number of outlets as the source prints it"),
    SIDE,
    BASIS,
    COVERAGE,
    COVERS,
    column("part_of", Kind::Ref("sales"), PART_OF),
    column("revises", Kind::Ref("sales"), REVISES).since(Version::Two),
    NOTE,
    SOURCE,
    LOCATOR,
    PAIR_LEVEL,
    CLUSTER,
    SAID,
    IN_TOTAL,
    in_total_row("sales"),
];
