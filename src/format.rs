//! The published format (format 1): its types, how a table is read into columns, its rules, and the errors
//! that a reader can act on. Knows no browser and no language.

mod codes;
#[cfg(feature = "tool")]
pub mod csv;
#[cfg(feature = "tool")]
pub mod describe;
mod fen;
mod figure;
mod ids;
mod interval;
pub mod json;
mod manifest;
#[cfg(feature = "tool")]
mod mend;
mod period;
mod problem;
#[cfg(feature = "tool")]
mod release_info;
mod row;
#[cfg(feature = "tool")]
pub mod rules;
mod schema;
mod table;
pub mod tables;

pub use codes::{
    Channel, Direction, ExchangeKind, Field, FundKind, Level, Missing, OutletKind, Precision, ProjectLevel,
    ProjectStatus, PublishedBasis, Scope, Stage, SupervisionStatus, Unit,
};
pub use fen::Fen;
pub use figure::{Figure, Quantity};
pub use ids::{Id, RegionCode};
pub use interval::{Interval, Overflow, Wording};
pub use manifest::{
    Catalogue, CatalogueEntry, Changes, ConstraintsJson, FieldJson, ForeignKeyJson, Licence, Manifest, Part, PartOf,
    Previous, ReferenceJson, Resource, Shanhai, StatedTotal, TableParts, TableSchemaJson, Title,
};
pub use period::{Date, Period};
#[cfg(feature = "tool")]
pub use problem::Advice;
pub use problem::{Problem, ProblemKind};
#[cfg(feature = "tool")]
pub use release_info::ReleaseInfo;
pub use row::Row;
pub use schema::{Column, FigureColumns, Kind, TRANSLATIONS, TableSchema, UnitOf};
#[cfg(feature = "tool")]
pub use table::Slice;
pub use table::{Data, Table, TableError};

/// The version of the published format that this program reads and writes.
pub const FORMAT: u32 = 1;
