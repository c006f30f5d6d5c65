use super::{Declared, Kind, Meaning, TableSchema, column, columns, meanings};
use crate::Level;

/// Places. `id` is the GB/T 2260 code, or a name of its own for a development zone, which has no code.
pub const REGIONS: TableSchema =
    TableSchema { name: "regions", columns: &columns::<{ DECLARED.len() }>(DECLARED), figures: &[] };

/// What the table and its columns mean.
pub const MEANING: Meaning = Meaning {
    schema: &REGIONS,
    table: "Places on either side of a pairing, and those that they lie in",
    columns: &meanings::<{ DECLARED.len() }>(DECLARED),
};

const DECLARED: &[Declared] = &[
    column("id", Kind::Key, "Key of the place: its code, or a name where it has no code").required(),
    column("code", Kind::RegionCode, "GB/T 2260 division code; empty for a development zone, which has none"),
    NAME,
    column("pinyin", Kind::Text, "The name in pinyin without tones, syllables parted by blanks").required(),
    column("level", Kind::Word(Level::WORDS), "Administrative level").required(),
    column("parent", Kind::Ref("regions"), "The place that this one lies in"),
];

const NAME: Declared = column("name", Kind::Text, "Name of the place").required().translated();
