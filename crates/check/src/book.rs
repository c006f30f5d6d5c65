//! A release as this program reads it.

use format::{Manifest, Problem, Table, TableSchema, tables};
use ledger::Book;
use net::Archive;
use proof::{Fault, FaultKind};
use std::sync::Arc;

/// All tables of a release, of the newest where none is named. Those in parts are empty.
pub async fn opened(archive: &Archive, release: Option<&str>) -> Result<Book, Fault> {
    archive.book_in_short(release, &tables::ALL).await
}

/// A table in parts, as one.
pub async fn joined(archive: &Archive, manifest: &Manifest, schema: &'static TableSchema) -> Result<Arc<Table>, Fault> {
    let parts = archive.parts(manifest, schema).await?;
    let fault = |problem: Problem| Fault::new(schema.name, FaultKind::Malformed(problem.to_string()));
    Table::join(schema, parts).map(Arc::new).map_err(fault)
}
