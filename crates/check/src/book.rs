//! A release as this program reads it.

use format::{Table, tables};
use ledger::Book;
use net::Archive;
use proof::Fault;
use std::sync::Arc;

/// All tables of a release, of the newest where none is named, of which those in parts are empty.
pub async fn opened(archive: &Archive, release: Option<&str>) -> Result<Book, Fault> {
    let (manifest, sha256) = archive.manifest(release).await?;
    let (parted, whole): (Vec<_>, Vec<_>) =
        tables::ALL.iter().copied().partition(|schema| manifest.is_partitioned(schema.name));
    let mut all = archive.tables(&manifest, &whole).await?;
    all.extend(parted.into_iter().map(|schema| Arc::new(Table::empty(schema))));
    Ok(Book::new(manifest, &sha256, all))
}
