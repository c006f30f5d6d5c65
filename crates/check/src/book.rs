//! A release as this program reads it.

use format::{Problem, Table, tables};
use ledger::Book;
use net::Archive;
use proof::{Fault, FaultKind};
use std::sync::Arc;

/// All tables of a release, of the newest where none is named. Those in parts are empty, if the whole is not wanted.
pub async fn opened(archive: &Archive, release: Option<&str>, whole: bool) -> Result<Book, Fault> {
    if !whole {
        return archive.book_in_short(release, &tables::ALL).await;
    }
    let (manifest, sha256) = archive.manifest(release).await?;
    let (parted, rest): (Vec<_>, Vec<_>) =
        tables::ALL.iter().copied().partition(|schema| manifest.is_partitioned(schema.name));
    let mut all = archive.tables(&manifest, &rest).await?;
    for schema in parted {
        // Each part is read when it has come: the page goes on meanwhile.
        let parts = archive.parts(&manifest, schema).await?;
        let fault = |problem: Problem| Fault::new(schema.name, FaultKind::Malformed(problem.to_string()));
        all.push(Arc::new(Table::join(schema, parts).map_err(fault)?));
    }
    Ok(Book::new(manifest, &sha256, all))
}
