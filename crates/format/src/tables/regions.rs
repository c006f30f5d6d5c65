use super::{Declared, Kind, Meaning, TableSchema, Version, column, columns, meanings};
use crate::Level;

/// Places. `id` is the GB/T 2260 code, or a name of its own for a development zone or a set of places, which have none.
pub const REGIONS: TableSchema = TableSchema {
    name: "regions",
    since: Version::One,
    columns: &columns::<{ DECLARED.len() }>(DECLARED),
    figures: &[],
    names: &[],
};

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
    column("pinyin", Kind::Text, "The name in pinyin without tones, syllables parted by blanks")
        .required()
        .optional_since(Version::Two),
    column("level", Kind::Word(Level::VOCABULARY), "Administrative level").required(),
    column("parent", Kind::Ref("regions"), "The place that this one lies in"),
    column("members", Kind::Refs("regions"), "The places of a set that are named, parted by semicolons")
        .since(Version::Two),
    column("member_count", Kind::Count, "How many places a set has, as the source says").since(Version::Two),
];

const NAME: Declared = column("name", Kind::Text, "Name of the place").required().translated();
