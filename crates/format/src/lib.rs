//! The published format as readers need it: its types, how a table is read into columns, and what can be wrong with
//! one. Knows no browser and no language.

mod codes;
mod fen;
mod figure;
mod grain;
mod ids;
mod interval;
pub mod json;
mod manifest;
mod period;
mod problem;
mod row;
mod schema;
mod table;
pub mod tables;
mod version;
mod vocabulary;

pub use codes::{
    Basis, Channel, Coverage, Direction, ExchangeKind, Field, FundKind, InKind, InTotal, Level, Missing, Omission,
    OutletKind, OutputKind, OverviewScope, PairLevel, Precision, ProjectLevel, ProjectStatus, PublishedBasis, Role,
    Scope, Side, Stage, SummaryScope, SupervisionStatus, Unit,
};
pub use fen::Fen;
pub use figure::{Figure, Quantity};
pub use grain::grain;
pub use ids::{Id, RegionCode};
pub use interval::{Interval, Overflow, Wording};
pub use manifest::{
    Catalogue, CatalogueEntry, Changes, ConstraintsJson, FieldJson, ForeignKeyJson, Licence, Manifest, Part, PartOf,
    Previous, ReferenceJson, Resource, Shanhai, StatedTotal, TableParts, TableSchemaJson, Title, part_of_rows,
    rows_path,
};
pub use period::{Date, Period};
pub use problem::{Advice, Problem, ProblemKind};
pub use row::Row;
pub use schema::{Column, FigureColumns, Kind, Meaning, TRANSLATIONS, TableSchema, UnitOf};
pub use table::{Data, Table, TableError};
pub use version::Version;
pub use vocabulary::Vocabulary;
